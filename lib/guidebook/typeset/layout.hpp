#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "guidebook/bitmap/bitmap.hpp"
#include "guidebook/typeset/colour.hpp"

/// Paragraphs made into pages. A finished layout is plain data: everything at its place, in
/// PostScript points from the page's upper left corner, y growing downwards. It knows no file
/// format.
namespace guidebook::typeset {

class Face;

using FontId = std::uint16_t;    ///< Index into Layout::fonts.
using TextId = std::uint32_t;    ///< Index into Layout::texts.
using BitmapId = std::uint32_t;  ///< Index into Layout::bitmaps.
using NodeId = std::uint32_t;    ///< Index into Layout::nodes.

/// The node of what only adorns a page: it is not read aloud, and has no place in the structure.
inline constexpr NodeId unstructured = 0;

/// What a part of a document is to whom it is read aloud.
enum class Role : std::uint8_t {
  decoration,
  document,
  section,
  heading1,  ///< A chapter's.
  heading2,
  heading3,
  paragraph,
  list,
  item,
  label,  ///< What stands before an item: a bullet, the name of a fact.
  body,   ///< The text of the item.
  table,
  row,
  head_cell,
  cell,
  contents,
  contents_item,
  reference,  ///< What leads elsewhere in the document: of an item of the contents, all.
  figure,
  link,
  span
};

/// A node of the logical structure. Nodes without anything on a page mean nothing, but for the
/// cells of a row.
struct Node {
  Role role = Role::decoration;
  NodeId parent = unstructured;
  std::string language;  ///< BCP 47, where it is not that of what is around it.
  std::string alt;       ///< What a figure shows.
};

struct Point {
  float x = 0;
  float y = 0;
};

struct Rect {
  float x = 0;
  float y = 0;
  float width = 0;
  float height = 0;
};

/// A shaped glyph; lengths in thousandths of an em. There are as many as letters, so they are
/// small.
struct Glyph {
  std::uint32_t cluster = 0;  ///< Offset of its first byte in ShapedText::utf8.
  float advance = 0;          ///< To the next glyph, kerning included.
  std::uint16_t id = 0;
  std::int16_t dx = 0;  ///< Where it is drawn, to the right of …
  std::int16_t dy = 0;  ///< … and above its place.

  friend bool operator==(const Glyph& a, const Glyph& b) = default;
};

/// A stretch of text in one font, shaped once and used wherever it occurs.
struct ShapedText {
  FontId font = 0;
  std::string utf8;
  std::vector<Glyph> glyphs;  ///< From left to right.
  float width = 0;            ///< In thousandths of an em.

  /// Whether it reads from right to left.
  [[nodiscard]] bool is_rtl() const {
    return !glyphs.empty() && glyphs.front().cluster > glyphs.back().cluster;
  }
};

/// `text` drawn with its baseline's left end at (x, baseline).
struct GlyphRun {
  TextId text = 0;
  float x = 0;
  float baseline = 0;
  float size = 0;
  float tracking = 0;  ///< Points added after every glyph.
  Colour colour;
  bool space_after =
      false;  ///< A space separates it from the next text, for copying and reading aloud.
  NodeId node = unstructured;
};

/// A horizontal line; y is its middle.
struct Rule {
  float x = 0;
  float y = 0;
  float width = 0;
  float thickness = 0;
  Colour colour;
};

/// One step of a path: `to`, and for a Bézier curve the two control points before it.
struct PathStep {
  enum class Kind : std::uint8_t { move, line, curve, close };
  Kind kind = Kind::close;
  Point to;
  Point control1;
  Point control2;
};
using Path = std::vector<PathStep>;

/// A path, filled or stroked. A gradient runs downwards over the path's bounds, from `colour` to
/// `lower`.
struct Shape {
  enum class Paint : std::uint8_t { fill, stroke, gradient };
  Path path;
  Paint paint = Paint::fill;
  Colour colour;
  Colour lower;
  float line_width = 0;
  NodeId node = unstructured;  ///< A figure, where it shows something.
};

/// A picture, upright, drawn over `area`; of it only what lies within `window` shows.
struct Picture {
  BitmapId bitmap = 0;
  Rect area;
  Rect window;
  NodeId node = unstructured;  ///< A figure, where it shows something.
};

using Item = std::variant<GlyphRun, Rule, Shape, Picture>;

/// A part of a page that leads to `target`: a URI, or "#name" for a destination of this layout.
struct Link {
  Rect area;
  std::string target;
  NodeId node = unstructured;
};

/// A page, its items in the order in which they are read and drawn.
struct Page {
  std::vector<Item> items;
  std::vector<Link> links;
  std::string label;  ///< What is printed on it, or a name for it ("Cover").
};

struct Destination {
  std::size_t page = 0;  ///< From 0.
  float y = 0;
};

/// A bookmark; `level` counts from 1.
struct OutlineEntry {
  std::string title;
  int level = 1;
  Destination at;
  bool indexed = true;     ///< Where a book's index leads, if a chapter (1) or a record (3).
  std::string language{};  ///< BCP 47, of the title.
};

struct Layout {
  float width = 0;
  float height = 0;
  std::string title;
  std::string language;  ///< BCP 47.
  std::vector<Page> pages;
  std::vector<ShapedText> texts;
  std::vector<std::shared_ptr<const Face>> fonts;
  std::vector<Bitmap> bitmaps;
  /// Decoration, the document, and what is in it, parents before their children; children come in
  /// the order in which the pages show them. Empty where the layout has no structure.
  std::vector<Node> nodes;
  std::vector<OutlineEntry> outline;
  std::map<std::string, Destination, std::less<>> destinations;
};

}  // namespace guidebook::typeset
