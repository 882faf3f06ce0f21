#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guidebook/formats/documents/text_layout.hpp"

namespace guidebook {

/// Lines of text, one below the other, none wider than the width.
class TextPage {
 public:
  explicit TextPage(std::size_t width) : width_(width) {}

  [[nodiscard]] std::size_t width() const { return width_; }

  /// Sees to an empty line before what comes next, unless nothing came before.
  void part() { parted_ = true; }

  /// One line as it is.
  void line(std::string_view text);

  /// Lines wrapped; `first` begins the first of them, as many spaces the others. Nothing is written
  /// for an empty passage.
  void paragraph(std::string_view first, const Passage& passage);

  /// A paragraph, indented.
  void paragraph(std::size_t indent, const Passage& passage);

  /// A line or lines with a rule of `mark` below, as long as the longest.
  void heading(const Passage& passage, char mark);

  struct Item {
    Passage label;
    std::vector<Passage> values;  ///< One below the other.
  };
  /// Labels and values, side by side where there is room for that.
  void items(std::size_t indent, const std::vector<Item>& items);

  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  void under_label(std::size_t indent, const Item& item);
  [[nodiscard]] std::size_t room(std::size_t indent) const;

  std::size_t width_;
  std::string text_;
  bool parted_ = false;
};

}  // namespace guidebook
