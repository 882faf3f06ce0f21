#include "guidebook/yaml/subset_cursor.hpp"

#include <algorithm>

namespace guidebook::yaml {

void Cursor::skip_to_line_end() { at_ = std::min(text_.find('\n', at_), text_.size()); }

void Cursor::skip_comment() {
  if (peek() != '#') return;
  if (column() > 0 && text_[at_ - 1] != ' ') throw OutsideSubset{};
  skip_to_line_end();
}

void Cursor::next_line() {
  line_begin_ = ++at_;
  const std::string_view line = text_.substr(at_);
  // [206] c-forbidden
  if (line.starts_with("---") || line.starts_with("...")) throw OutsideSubset{};
}

std::size_t Cursor::skip_line_ends() {
  std::size_t breaks = 0;
  for (; at_line_end() && !at_end(); ++breaks) {
    next_line();
    skip_spaces();
  }
  return breaks;
}

void Cursor::skip_to_token() {
  while (true) {
    skip_spaces();
    skip_comment();
    if (at_end() || !at_line_end()) break;
    next_line();
  }
  if (peek() == '\t') throw OutsideSubset{};
}

void Cursor::end_line() {
  skip_spaces();
  if (!at_line_end() && peek() != '#') throw OutsideSubset{};
  skip_to_token();
}

}  // namespace guidebook::yaml
