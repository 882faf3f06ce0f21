#pragma once

#include "guidebook/typeset/inline/item_builder.hpp"

namespace guidebook::typeset {

/// Turns stretches of a paragraph's items into lines.
class LineSetter {
 public:
  /// Both must stay.
  LineSetter(Typesetter& typesetter, const BreakText& source)
      : typesetter_(typesetter), source_(source) {}

  /// The line of the items [begin, end), broken at items[end], in `room` points: its spaces
  /// stretched to fill it if it is to `justify`, else shrunk if it would not fit.
  Line set(std::size_t begin, std::size_t end, float room, bool justify);

 private:
  struct Gap {
    std::size_t before = 0;  // index of the text that follows
    const BreakItem* glue = nullptr;
  };

  [[nodiscard]] float hang_before(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::uint8_t level(std::uint32_t offset) const;
  std::size_t add_texts(std::size_t i, std::size_t end);
  void place(std::string_view text, std::uint16_t run, std::uint32_t offset);
  void add_separator(const BreakItem& glue);
  void add_gap(const BreakItem& glue);
  void drop_trailing_gaps();
  void stretch_to(float room);
  void reorder();

  Typesetter& typesetter_;
  const BreakText& source_;
  Line line_;
  std::vector<std::uint32_t> offsets_;  // of each text of the line, in the source
  std::vector<Gap> gaps_;
  float x_ = 0;
  float stretch_ = 0;
  float shrink_ = 0;
};

}  // namespace guidebook::typeset
