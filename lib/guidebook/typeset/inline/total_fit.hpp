#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace guidebook::typeset {

/// What a paragraph is made of, after Knuth and Plass, "Breaking Paragraphs into Lines" (1981).
struct BreakItem {
  enum class Kind : std::uint8_t { box, glue, penalty };
  Kind kind = Kind::box;
  bool hyphen = false;  ///< A penalty that puts a hyphen at the line's end.
  bool shown = false;   ///< A glue that shows its text within a line.
  std::uint16_t run = 0;
  float width = 0;  ///< Of a penalty: only where the line is broken.
  float stretch = 0;
  float shrink = 0;
  float penalty = 0;
  float hang = 0;  ///< How far a line may reach over the margin that ends (a box: begins) here.
  std::uint32_t begin = 0;  ///< The bytes of the paragraph's text that a box shows.
  std::uint32_t end = 0;
};

constexpr float torn_word_penalty = 5000;  ///< In the middle of a word that no line can hold.
constexpr float never = 10000;             ///< A penalty that forbids a break …
constexpr float always = -10000;           ///< … and one that forces it.

/// The widths of a paragraph's lines: `first` ones at the beginning, then `rest` for ever.
struct LineWidths {
  std::vector<float> first;
  float rest = 0;

  [[nodiscard]] float at(std::size_t line) const {
    return line < first.size() ? first[line] : rest;
  }
};

/// Whether a line may end at `items[i]`.
[[nodiscard]] bool may_break(std::span<const BreakItem> items, std::size_t i);

/// The items at which to end lines so that the paragraph as a whole looks best; the last item must
/// force a break. Empty if no way keeps every line's glue within `tolerance` (1: all of its
/// stretch). `emergency` is stretch that every line gets on top of its own.
[[nodiscard]] std::vector<std::size_t> total_fit(std::span<const BreakItem> items,
                                                 const LineWidths& widths, float tolerance,
                                                 float emergency);

/// Each line as full as it goes. Always finds a way; a box wider than a line stands alone and
/// sticks out.
[[nodiscard]] std::vector<std::size_t> first_fit(std::span<const BreakItem> items,
                                                 const LineWidths& widths);

}  // namespace guidebook::typeset
