#include "guidebook/yaml/scalar.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "guidebook/text/hidden.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/text/utf8.hpp"
#include "guidebook/yaml/plain.hpp"

namespace guidebook {
namespace {

constexpr auto none = std::string_view::npos;

/// Characters that readers take for the end of a line, for nothing, or not at all.
bool wants_escape(char32_t c) {
  return text::is_hidden(c) || c == 0xfeff || c == 0xfffe || c == 0xffff;
}

bool any_wants_escape(std::string_view text, std::string_view but = {}) {
  while (!text.empty()) {
    const auto [c, size] = utf8::decode(text);
    const bool excepted = c < 0x80 && but.find(static_cast<char>(c)) != none;
    if (!excepted && wants_escape(c)) return true;
    text.remove_prefix(size);
  }
  return false;
}

/// Whether a mark in the text, or its beginning, would be taken for YAML's own.
bool has_mark(std::string_view text, YamlPlace place) {
  const bool in_braces = place == YamlPlace::braces;
  if (std::string_view(",[]{}#&*!|>'\"%@`").find(text[0]) != none) return true;
  const bool may_be_mark = std::string_view("-?:").find(text[0]) != none;
  if (may_be_mark && (text.size() == 1 || text[1] == ' ' || in_braces)) return true;
  if (text.starts_with("---") || text.starts_with("...")) return true;
  if (in_braces && text.find_first_of(",[]{}?") != none) return true;
  return text.back() == ':' || text.find(": ") != none || text.find(" #") != none;
}

bool is_plain(std::string_view text, YamlPlace place) {
  return !text.empty() && text.front() != ' ' && text.back() != ' ' && !has_mark(text, place) &&
         !yaml::is_null(text) && yaml::other_type(text).empty() && !any_wants_escape(text);
}

std::string double_quoted(std::string_view text) {
  std::string out = "\"";
  while (!text.empty()) {
    const auto [c, size] = utf8::decode(text);
    text.remove_prefix(size);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (c == '\r') {
      out += "\\r";
    } else if (wants_escape(c)) {
      out += c < 0x100 ? fmt::format("\\x{:02x}", static_cast<std::uint32_t>(c))
                       : fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
    } else {
      utf8::append(out, c);
    }
  }
  return out + '"';
}

std::string single_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out.append(c == '\'' ? 2 : 1, c);
  return out + '\'';
}

/// In the quotes that need the fewest marks within.
std::string quoted(std::string_view text) {
  const bool has_double = text.find_first_of("\"\\") != none;
  return yaml_quoted(text, has_double && text.find('\'') == none ? '\'' : '"');
}

/// Text of several lines as it is, each indented; what its end is like is said in the header.
std::string literal(std::string_view text, std::size_t indent) {
  const std::size_t content = text.find_last_not_of('\n') + 1;
  const std::size_t line_feeds = text.size() - content;
  std::string out = line_feeds == 0 ? "|-" : line_feeds == 1 ? "|" : "|+";
  text.remove_suffix(std::min<std::size_t>(line_feeds, 1));
  while (true) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out += '\n';
    if (end > 0) out.append(indent, ' ').append(text.substr(0, end));
    if (end == text.size()) return out;
    text.remove_prefix(end + 1);
  }
}

/// Whether a literal block says the text: its first line sets the indentation of all.
bool fits_literal(std::string_view text) {
  return text.find('\n') != none && text[0] != ' ' && text[0] != '\t' && text[0] != '\n' &&
         !any_wants_escape(text, "\n\t");
}

/// A line of text broken at single spaces, which a reader puts back.
std::string folded(std::string_view text, std::size_t indent, std::size_t width) {
  std::string out = ">-";
  std::size_t at = width;  // so that the first word begins a line
  while (!text.empty()) {
    std::size_t end = text.find(' ', 1);
    while (end < text.size() && (text[end - 1] == ' ' || text[end + 1] == ' ')) {
      end = text.find(' ', end + 1);
    }
    const std::string_view word = text.substr(0, end);
    const std::size_t columns = text::width(word);
    if (at + 1 + columns > width) {
      out += '\n';
      out.append(indent, ' ');
      at = indent;
    } else {
      out += ' ';
      ++at;
    }
    out += word;
    at += columns;
    text.remove_prefix(std::min(word.size() + 1, text.size()));
  }
  return out;
}

bool fits_folded(std::string_view text) {
  return text.find(' ') != none && text.front() != ' ' && text.back() != ' ' &&
         !any_wants_escape(text);
}

}  // namespace

std::string yaml_line(std::string_view text, YamlPlace place) {
  return is_plain(text, place) ? std::string(text) : quoted(text);
}

std::string yaml_quoted(std::string_view text, char quote) {
  return quote == '\'' && !any_wants_escape(text) ? single_quoted(text) : double_quoted(text);
}

std::string yaml_text(std::string_view text, std::size_t column, std::size_t indent,
                      std::size_t width) {
  if (!text.empty() && fits_literal(text)) return literal(text, indent);
  std::string line = yaml_line(text, YamlPlace::block);
  const bool too_wide = column + line.size() > width && column + text::width(line) > width;
  return too_wide && fits_folded(text) ? folded(text, indent, width) : line;
}

}  // namespace guidebook
