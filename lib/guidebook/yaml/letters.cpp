#include "guidebook/yaml/letters.hpp"

#include <algorithm>
#include <charconv>

#include "guidebook/text/utf8.hpp"

namespace guidebook::yaml {
namespace {

/// How many hexadecimal digits follow the letter of an escape.
std::size_t hex_digits(char letter) {
  switch (letter) {
    case 'x':
      return 2;
    case 'u':
      return 4;
    case 'U':
      return 8;
    default:
      return 0;
  }
}

/// What an escape of one letter stands for (YAML 1.2, section 5.7).
char32_t named_escape(char letter) {
  switch (letter) {
    case '0':
      return 0;
    case 'a':
      return 7;
    case 'b':
      return 8;
    case 't':
      return '\t';
    case 'n':
      return '\n';
    case 'v':
      return 11;
    case 'f':
      return 12;
    case 'r':
      return '\r';
    case 'e':
      return 27;
    case 'N':
      return 0x85;
    case '_':
      return 0xA0;
    case 'L':
      return 0x2028;
    case 'P':
      return 0x2029;
    default:
      return static_cast<unsigned char>(letter);
  }
}

utf8::CodePoint decode_escape(std::string_view text) {
  const char letter = text[1];
  const std::size_t digits = hex_digits(letter);
  if (digits == 0 || text.size() < 2 + digits) return {named_escape(letter), 2};
  std::uint32_t value = 0;
  std::from_chars(text.data() + 2, text.data() + 2 + digits, value, 16);
  return {value, 2 + digits};
}

/// The first letter of `text`, with the bytes it takes there.
utf8::CodePoint decode(std::string_view text, Style style) {
  if (style == Style::double_quoted && text[0] == '\\' && text.size() > 1)
    return decode_escape(text);
  if (style == Style::single_quoted && text.starts_with("''")) return {'\'', 2};
  return utf8::decode(text);
}

/// Whether `text` begins with the backslash that lets a line go on in the next.
bool escapes_line_end(std::string_view text, Style style) {
  return style == Style::double_quoted && (text.starts_with("\\\n") || text.starts_with("\\\r"));
}

}  // namespace

std::optional<Style> style_of(const Source& source, const Node& scalar) {
  const std::string_view text = source.text();
  if (scalar.begin >= text.size()) return std::nullopt;
  switch (text[scalar.begin]) {
    case '"':
      return Style::double_quoted;
    case '\'':
      return Style::single_quoted;
    case '|':
    case '>':
      return Style::block;
    case '!':
    case '&':
      return std::nullopt;
    default:
      return Style::plain;
  }
}

void for_each_line(const Source& source, const Node& scalar,
                   const std::function<void(const Letters& line)>& use) {
  const auto style = style_of(source, scalar);
  if (!style) return;
  std::size_t at = scalar.begin;
  std::size_t end = std::min<std::size_t>(scalar.end, source.text().size());
  if (*style == Style::block) at = std::min(source.text().find('\n', at), end - 1) + 1;
  if (*style == Style::single_quoted || *style == Style::double_quoted) {
    ++at;
    --end;
  }
  const std::string_view text = source.text().substr(0, end);
  Letters line;
  while (at < end) {
    if (text[at] == '\n') {
      use(line);
      line.clear();
      ++at;
      continue;
    }
    if (text[at] == '\r' || escapes_line_end(text.substr(at), *style)) {
      ++at;
      continue;
    }
    const auto [value, size] = decode(text.substr(at), *style);
    line.push_back({value, static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size)});
    at += size;
  }
  use(line);
}

}  // namespace guidebook::yaml
