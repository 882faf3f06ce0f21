#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "guidebook/typeset/inline/bidi.hpp"
#include "guidebook/typeset/inline/paragraph.hpp"

namespace guidebook::typeset {

/// An offset into a paragraph's text, whose size is limited.
[[nodiscard]] constexpr std::uint32_t to_offset(std::size_t offset) {
  return static_cast<std::uint32_t>(offset);
}

/// A paragraph's text in one piece, and what it is made of.
struct BreakText {
  struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    TextStyle style;
    std::string language;
    bool whole = false;      ///< No line ends within it.
    bool separates = false;  ///< A line that ends at it goes without it.
  };
  std::string text;
  std::vector<Span> spans;  ///< One for each run, in order.
  std::vector<BreakItem> items;
  Directions directions;

  [[nodiscard]] bool from_right_at(std::uint32_t offset) const {
    return !directions.levels.empty() && directions.levels[offset] % 2 == 1;
  }
};

/// Cuts the text of `runs` into boxes, glue and penalties.
class ItemBuilder {
 public:
  ItemBuilder(Typesetter& typesetter, const TextStyle& style, const Measure& measure);
  [[nodiscard]] BreakText build(const Runs& runs);

 private:
  void join(const Runs& runs);
  [[nodiscard]] std::vector<std::uint32_t> break_offsets();
  /// Whether a line may end at the offset, as far as the runs decide it; offsets come ascending.
  [[nodiscard]] bool may_break(std::uint32_t offset);
  void segment(std::uint32_t begin, std::uint32_t end, bool last);
  /// A stretch of one run and one direction.
  struct Part {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::size_t run = 0;
    const Shaped* shaped = nullptr;
    float width = 0;
  };
  void box(const Part& part);
  void divided(const Part& part, const std::vector<std::uint32_t>& points);
  void torn(const Part& part);
  void address(const Part& part);
  void separator(std::uint32_t begin, std::uint32_t end, std::size_t run);
  void clusters(std::uint32_t begin, std::uint32_t end, std::size_t run);
  void after_segment(std::uint32_t core_end, std::uint32_t end, std::size_t run);
  [[nodiscard]] std::vector<std::uint32_t> hyphen_points(std::uint32_t begin, std::uint32_t end,
                                                         std::size_t run);
  [[nodiscard]] const Shaped& shape(std::uint32_t begin, std::uint32_t end, std::size_t run);
  [[nodiscard]] Part part(std::uint32_t begin, std::uint32_t end, std::size_t run);
  [[nodiscard]] std::uint32_t level_end(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] float hang_before(std::uint32_t begin, std::size_t run);
  [[nodiscard]] float hang_after(std::uint32_t end, std::size_t run);
  [[nodiscard]] float width(std::uint32_t begin, std::uint32_t end, std::size_t run);
  [[nodiscard]] float hyphen_width(std::size_t run);
  [[nodiscard]] std::size_t run_at(std::uint32_t offset);
  void penalty(float value, std::size_t run);
  void enter_token(std::uint32_t begin);

  Typesetter& typesetter_;
  const TextStyle& style_;
  float narrowest_;
  bool justified_;
  bool hangs_ = false;  // marks over the margin
  BreakText result_;
  std::size_t run_ = 0;
  std::size_t break_run_ = 0;
  std::uint32_t token_end_ = 0;  // of the stretch without spaces that is being cut up
  bool address_ = false;         // it is a web or mail address
  std::size_t hyphen_run_ = static_cast<std::size_t>(-1);  // the last that was looked up …
  float hyphen_width_ = 0;                                 // … and its hyphen
};

}  // namespace guidebook::typeset
