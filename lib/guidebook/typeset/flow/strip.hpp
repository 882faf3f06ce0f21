#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "guidebook/document/document.hpp"
#include "guidebook/typeset/inline/paragraph.hpp"
#include "guidebook/typeset/layout.hpp"

namespace guidebook::typeset {

/// A piece of the text block as wide as the measure that is never split: a line, a row, a card. Its
/// items count from its own upper left corner.
struct Strip {
  static constexpr std::uint32_t no_header = std::numeric_limits<std::uint32_t>::max();

  /// What it shows where it is set lower.
  struct Alternative {
    float height = 0;
    std::vector<Item> background;
    std::vector<Item> items;
    std::vector<Link> links;
  };

  float space_before = 0;  ///< Left out at the top of a page.
  float height = 0;
  bool keep_with_next = false;  ///< No page ends here.
  bool new_page = false;
  bool floats = false;  ///< May go to the top of the next page where it does not fit on this one.
  bool bleeds = false;  ///< It begins at the page's upper edge, not at that of the text block.
  std::uint32_t repeated_header =
      no_header;  ///< Index of the header that the Galley repeats over it at the top of a page.
  std::vector<Item>
      background;  ///< Under the items; counts from the page's left edge, and may reach it.
  std::vector<Item> items;
  std::vector<Link> links;
  std::vector<std::string> anchors;  ///< Names of destinations.
  std::vector<OutlineEntry> outline;
  std::vector<Alternative>
      alternatives;  ///< What may stand for it where pages are better for it, highest first.
};

/// A chapter in one endless column.
struct Galley {
  std::vector<Strip> strips;
  std::vector<Strip> repeated_headers;
};

/// Where a strip of this style has its baseline, from its top.
[[nodiscard]] float baseline_of(const TextStyle& style);

/// Draws a line of `runs` into the strip; linked runs become links.
void draw(Strip& strip, const Line& line, const Runs& runs, const TextStyle& style, float x,
          float baseline);

/// Moves items and links.
void shift(std::vector<Item>& items, std::vector<Link>& links, float x, float y);

/// Appends what `from` shows to `to`, `y` below its top.
void absorb(Strip& to, Strip&& from, float y);

/// Lets the strip be shown as `alternative`, the lowest so far.
void add_alternative(Strip& strip, Strip&& alternative);

/// Puts what `first` shows before what `to` shows, in reading and in drawing.
void prepend(Strip& to, Strip&& first);

/// Strips for the lines, the first and last two of which stay together.
[[nodiscard]] std::vector<Strip> line_strips(const std::vector<Line>& lines, const Runs& runs,
                                             const TextStyle& style, const Measure& measure,
                                             float x);

/// Puts all that the strip shows into a node of the structure.
void give_to(Strip& strip, NodeId node);

/// Adds strips to the galley, or to a column of strips; the first gets `space_before`.
void append(std::vector<Strip>& column, std::vector<Strip>&& strips, float space_before = 0);
/// Keeps the column together with what follows.
void keep_with_next(std::vector<Strip>& column);

[[nodiscard]] Path rectangle(const Rect& area);
[[nodiscard]] Path rounded_rectangle(const Rect& area, float radius);
[[nodiscard]] Path circle(Point centre, float radius);
[[nodiscard]] Shape filled(Path path, Colour colour);

}  // namespace guidebook::typeset
