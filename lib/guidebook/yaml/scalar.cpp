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

/// The text of a block scalar without the line feeds at its end, and the mark for these.
struct Chomped {
  std::string_view content;
  std::string_view mark;
  std::size_t empty_lines = 0;  ///< At the end.
};

Chomped chomp(std::string_view text) {
  const std::size_t content = text.find_last_not_of('\n') + 1;
  const std::size_t line_feeds = text.size() - content;
  const std::string_view mark = line_feeds == 0 ? "-" : line_feeds == 1 ? "" : "+";
  return {text.substr(0, content), mark, line_feeds == 0 ? 0 : line_feeds - 1};
}

template <class F>
void for_each_line(std::string_view text, F use) {
  while (true) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    use(text.substr(0, end));
    if (end == text.size()) return;
    text.remove_prefix(end + 1);
  }
}

/// Text of several lines as it is, each indented.
std::string literal(std::string_view text, std::size_t indent) {
  const Chomped chomped = chomp(text);
  std::string out = fmt::format("|{}", chomped.mark);
  for_each_line(chomped.content, [&](std::string_view line) {
    out += '\n';
    if (!line.empty()) out.append(indent, ' ').append(line);
  });
  return out.append(chomped.empty_lines, '\n');
}

/// Whether a literal block says the text: its first line sets the indentation of all.
bool fits_literal(std::string_view text) {
  return text.find('\n') != none && text[0] != ' ' && text[0] != '\t' && text[0] != '\n' &&
         !any_wants_escape(text, "\n\t");
}

/// Adds a line of text broken at single spaces, which a reader puts back.
void add_folded(std::string& out, std::string_view line, std::size_t indent, std::size_t width) {
  std::size_t at = width;  // so that the first word begins a line
  while (!line.empty()) {
    std::size_t end = line.find(' ', 1);
    while (end < line.size() && (line[end - 1] == ' ' || line[end + 1] == ' ')) {
      end = line.find(' ', end + 1);
    }
    const std::string_view word = line.substr(0, end);
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
    line.remove_prefix(std::min(word.size() + 1, line.size()));
  }
}

/// Text of one or several lines, each broken, with an empty line between two.
std::string folded(std::string_view text, std::size_t indent, std::size_t width) {
  const Chomped chomped = chomp(text);
  std::string out = fmt::format(">{}", chomped.mark);
  bool is_first = true;
  for_each_line(chomped.content, [&](std::string_view line) {
    if (!is_first) out += '\n';
    is_first = false;
    add_folded(out, line, indent, width);
  });
  return out;
}

/// Whether a folded block says the text: lines that begin with white space are not folded.
bool fits_folded(std::string_view text) {
  const bool ends_once = !text.ends_with("\n\n");  // yaml-cpp 0.7 loses one of several
  if (!ends_once || text.find(' ') == none || text.front() == '\n' || any_wants_escape(text, "\n"))
    return false;
  bool fits = true;
  for_each_line(text, [&](std::string_view line) {
    if (!line.empty() && (line.front() == ' ' || line.back() == ' ')) fits = false;
  });
  return fits;
}

bool has_wide_line(std::string_view text, std::size_t room) {
  bool found = false;
  for_each_line(text, [&](std::string_view line) {
    if (line.size() > room && text::width(line) > room) found = true;
  });
  return found;
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
  if (!text.empty() && fits_literal(text)) {
    const bool is_wide = has_wide_line(text, width - std::min(width, indent));
    return is_wide && fits_folded(text) ? folded(text, indent, width) : literal(text, indent);
  }
  std::string line = yaml_line(text, YamlPlace::block);
  const bool too_wide = column + line.size() > width && column + text::width(line) > width;
  return too_wide && !text.empty() && text.find('\n') == none && fits_folded(text)
             ? folded(text, indent, width)
             : line;
}

}  // namespace guidebook
