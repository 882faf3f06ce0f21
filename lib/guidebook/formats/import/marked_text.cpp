#include "guidebook/formats/import/marked_text.hpp"

#include <fmt/core.h>

#include "guidebook/text/ascii.hpp"
#include "guidebook/text/entity.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook {

using text::is_alphanumeric;

namespace {

/// Without white space around it, or more than one space within it.
std::string with_single_spaces(std::string_view line) {
  std::string out;
  for (const char c : text::trimmed(line)) {
    if (c != ' ' || !out.ends_with(' ')) out += c;
  }
  return out;
}

}  // namespace

void MarkedText::literal(char c) {
  constexpr std::string_view marks = "*[]\\";
  if (marks_ && marks.find(c) != std::string_view::npos) line_ += '\\';
  line_ += c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
}

void MarkedText::literal(std::string_view text) {
  for (const char c : text) literal(c);
}

std::size_t MarkedText::entity(std::string_view text) {
  constexpr char32_t no_break_space = 0xA0;
  const text::Entity entity = text::read_entity(text);
  if (entity.size == 0 || entity.character < ' ') return 0;
  std::string character;
  utf8::append(character, entity.character == no_break_space ? U' ' : entity.character);
  literal(character);
  return entity.size;
}

void MarkedText::link(std::string_view label, std::string_view url) {
  if (marks_ && !label.empty()) {
    line_ += fmt::format("[{}]({})", label, url);
  } else {
    line_ += label.empty() ? url : label;
  }
}

void MarkedText::toggle(Style& style, Style& other, char after) {
  if (!style.begin) {
    style.begin = line_.size();
    return;
  }
  const std::size_t begin = *std::exchange(style.begin, std::nullopt);
  const std::size_t first = line_.find_first_not_of(' ', begin);
  if (!marks_ || first == std::string::npos) return;
  const std::size_t last = line_.find_last_not_of(' ');
  const bool is_in_word = (first > 0 && is_alphanumeric(line_[first - 1])) ||
                          (last + 1 == line_.size() && is_alphanumeric(after));
  if (is_in_word) return;
  line_.insert(last + 1, style.mark);
  line_.insert(first, style.mark);
  if (other.begin && *other.begin >= first) *other.begin += style.mark.size();
}

void MarkedText::heading(std::size_t level, std::string title) {
  end_line();
  std::erase_if(headings_, [&](const auto& each) { return each.first >= level; });
  headings_.emplace_back(level, std::move(title));
}

void MarkedText::end_line() {
  if (emphasis_.begin) toggle_emphasis(' ');
  if (strong_.begin) toggle_strong(' ');
  const std::string line = with_single_spaces(std::exchange(line_, {}));
  const bool is_item = std::exchange(is_item_, false);
  const bool is_touched = std::exchange(is_touched_, false);
  if (line.empty()) {
    is_new_ = is_new_ || !is_touched;
    return;
  }
  for (const auto& [level, title] : std::exchange(headings_, {})) {
    if (!title.empty()) add_paragraph(marks_ ? fmt::format("**{}**", title) : title, true);
    is_new_ = true;
  }
  if (is_item && marks_) {
    text_ += fmt::format("{}- {}", text_.empty() ? "" : "\n", line);
  } else {
    const bool is_mark = marks_ && line.starts_with("- ");
    add_paragraph(is_mark ? "\\" + line : line, is_new_ || was_item_);
  }
  was_item_ = is_item;
  is_new_ = false;
}

void MarkedText::end_paragraph() {
  end_line();
  is_new_ = true;
}

void MarkedText::add_paragraph(std::string_view text, bool is_new) {
  if (!text_.empty()) text_ += is_new && marks_ ? "\n\n" : " ";
  text_ += text;
}

std::string MarkedText::finish() {
  end_line();
  return std::move(text_);
}

}  // namespace guidebook
