#include "guidebook/formats/import/foreign_text.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <system_error>

#include "guidebook/document/document.hpp"
#include "guidebook/document/inline_markup.hpp"

namespace guidebook {
namespace {

constexpr std::string_view bullet = "• ";

/// Whether a line means what it says.
bool is_literal(std::string_view line) {
  std::string shown;
  bool has_marks = false;
  for_each_paragraph(parse_marks(line, "en"), [&](const Paragraph& paragraph, bool is_item) {
    has_marks = has_marks || is_item;
    for (const Run& run : paragraph.runs)
      has_marks = has_marks || run.emphasis || run.strong || !run.link.empty();
    shown += plain(paragraph.runs);
  });
  return !has_marks && (line.find('\\') == std::string_view::npos || shown == line);
}

std::string escaped_marks(std::string_view line) {
  std::string out;
  for (const char c : line) {
    if (c == '*' || c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string line_of_plain(std::string_view line, bool escape_lists) {
  const bool is_item = line.starts_with(bullet);
  if (is_item) line.remove_prefix(bullet.size());
  std::string begin = is_item ? "- " : "";
  if (line.starts_with("- ")) {
    begin += is_item || escape_lists ? "\\- " : "- ";
    line.remove_prefix(2);
  }
  return begin + (is_literal(line) ? std::string(line) : escaped_marks(line));
}

/// Lines as paragraphs, items of lists being none.
std::string paragraphs_of(std::string_view lines, bool is_ours) {
  std::string out;
  bool after_item = false;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    const bool is_item = line.starts_with("• ");
    if (!out.empty()) out += is_item && after_item ? "\n" : "\n\n";
    out += line_of_plain(line, is_ours);
    after_item = is_item;
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return out;
}

}  // namespace

std::string text_of_plain(std::string_view plain, bool escape_lists) {
  std::string out;
  while (!plain.empty()) {
    const std::size_t end = std::min(plain.find('\n'), plain.size());
    out += line_of_plain(plain.substr(0, end), escape_lists);
    plain.remove_prefix(end);
    if (!plain.empty()) {
      out += '\n';
      plain.remove_prefix(1);
    }
  }
  return out;
}

std::string text_of_note(std::string_view note, bool is_ours) {
  constexpr std::string_view blank = "\n\n";
  if (is_ours || note.find(blank) == std::string_view::npos) return paragraphs_of(note, is_ours);
  std::string out;
  while (!note.empty()) {
    const std::size_t end = std::min(note.find(blank), note.size());
    if (!out.empty()) out += blank;
    out += text_of_plain(note.substr(0, end), is_ours);
    note.remove_prefix(std::min(note.find_first_not_of('\n', end), note.size()));
  }
  return out;
}

Value number_or_text(std::string_view text) {
  std::int64_t whole = 0;
  double number = 0;
  const char* const end = text.data() + text.size();
  if (const auto read = std::from_chars(text.data(), end, whole);
      read.ec == std::errc{} && read.ptr == end && std::to_string(whole) == text)
    return whole;
  if (const auto read = std::from_chars(text.data(), end, number);
      read.ec == std::errc{} && read.ptr == end && to_string(number) == text)
    return number;
  return std::string(text);
}

}  // namespace guidebook
