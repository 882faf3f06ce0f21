#include "guidebook/formats/documents/text_page.hpp"

#include <algorithm>

#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

constexpr std::size_t least_room = 8;   // columns of a paragraph, however far it is indented
constexpr std::size_t value_room = 16;  // columns that a value wants beside its label
constexpr std::size_t item_gap = 2;

}  // namespace

std::size_t TextPage::room(std::size_t indent) const {
  return width_ > indent + least_room ? width_ - indent : least_room;
}

void TextPage::line(std::string_view text) {
  if (parted_ && !text_.empty()) text_ += '\n';
  parted_ = false;
  text_ += text;
  text_ += '\n';
}

void TextPage::paragraph(std::string_view first, const Passage& passage) {
  if (passage.text.empty()) return;
  const std::size_t indent = text::width(first);
  const std::string spaces(indent, ' ');
  std::string_view begin = first;
  for (const std::string& text : wrap(passage, room(indent))) {
    line(std::string(begin) + text);
    begin = spaces;
  }
}

void TextPage::paragraph(std::size_t indent, const Passage& passage) {
  paragraph(std::string(indent, ' '), passage);
}

void TextPage::heading(const Passage& passage, char mark) {
  std::size_t longest = 0;
  for (const std::string& text : wrap(passage, width_)) {
    longest = std::max(longest, text::width(text));
    line(text);
  }
  line(std::string(std::min(longest, width_), mark));
}

void TextPage::items(std::size_t indent, const std::vector<Item>& items) {
  std::size_t label_width = 0;
  for (const Item& item : items) label_width = std::max(label_width, text::width(item.label.text));
  const std::size_t value_indent = indent + label_width + item_gap;
  const bool beside = value_indent + value_room <= width_;
  for (const Item& item : items) {
    if (!beside) {
      under_label(indent, item);
      continue;
    }
    std::string first = std::string(indent, ' ') + text::pad_right(item.label.text, label_width);
    first.append(item_gap, ' ');
    for (const Passage& value : item.values) {
      paragraph(first, value);
      first.assign(value_indent, ' ');
    }
  }
}

/// "Label: value", what does not fit hanging below.
void TextPage::under_label(std::size_t indent, const Item& item) {
  Passage begin = item.label;
  append(begin, ": ");
  std::size_t at = indent;
  for (const Passage& value : item.values) {
    append(begin, value);
    for (const std::string& text : wrap(begin, room(indent + item_gap))) {
      line(std::string(at, ' ') + text);
      at = indent + item_gap;
    }
    begin = {};
  }
}

}  // namespace guidebook
