#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guidebook/document/document.hpp"
#include "guidebook/typeset/fonts/shaper.hpp"
#include "guidebook/typeset/inline/hyphenator.hpp"
#include "guidebook/typeset/inline/line_breaks.hpp"
#include "guidebook/typeset/inline/total_fit.hpp"
#include "guidebook/typeset/structure.hpp"
#include "guidebook/typeset/style.hpp"

namespace guidebook::typeset {

/// A text at its place in a line.
struct Placed {
  TextId text = 0;
  std::uint16_t run = 0;  ///< The Run it comes from.
  float x = 0;            ///< From the line's left end, in points.
  float width = 0;
  float tracking = 0;  ///< As in GlyphRun.
  bool space_after = false;
  NodeId node = unstructured;
};

struct Line {
  std::vector<Placed> texts;  ///< In reading order.
  float width = 0;            ///< Up to the right end of its rightmost text.
  bool divides_word = false;  ///< It ends within one, with a hyphen or without.
};

enum class Alignment : std::uint8_t { ragged, justified };

/// The room a paragraph has, in points.
struct Measure {
  float width = 0;
  float first_indent = 0;
  std::size_t narrow_lines = 0;  ///< This many lines at the beginning …
  float narrow_by = 0;           ///< … leave this room at their left.
  Alignment alignment = Alignment::ragged;
  bool flush = false;  ///< A paragraph that reads from the right stands at the right.

  [[nodiscard]] float indent(std::size_t line) const {
    return line < narrow_lines ? narrow_by : line == 0 ? first_indent : 0;
  }
};

/// The words of a style, for one of a paragraph's runs: emphasis and strength turned into a font.
[[nodiscard]] TextStyle style_of(const Run& run, const TextStyle& style);

[[nodiscard]] bool divide_words(const std::vector<Line>& lines);

/// Makes paragraphs into lines, on behalf of one layout.
class Typesetter {
 public:
  /// `language` (BCP 47) is the document's.
  Typesetter(FontBook& fonts, std::string language)
      : shaper_(fonts), structure_(std::move(language)) {}

  /// Lines in which every text keeps within the measure, however long its words. White space is
  /// collapsed; no text makes no line. GlyphRun::x does not include the line's indent.
  std::vector<Line> lines(const Runs& runs, const TextStyle& style, const Measure& measure);

  /// One line, as wide as it comes.
  Line line(std::string_view text, std::string_view language, const TextStyle& style);

  /// One line no wider than `room`: set smaller, down to three fifths of the size, then cut short
  /// with "…".
  struct Fitted {
    Line line;
    TextStyle style;
  };
  Fitted fit(std::string_view text, std::string_view language, const TextStyle& style, float room);

  [[nodiscard]] float width(std::string_view text, std::string_view language,
                            const TextStyle& style);

  /// Forgets all but the texts: nothing more is set.
  void retire() {
    shaper_.retire();
    hyphenator_ = Hyphenator();
  }

  Shaper& shaper() { return shaper_; }
  /// What is set belongs to its current node.
  Structure& structure() { return structure_; }

 private:
  friend class ItemBuilder;
  Shaper shaper_;
  Hyphenator hyphenator_;
  LineBreaks breaks_;
  Structure structure_;
};

}  // namespace guidebook::typeset
