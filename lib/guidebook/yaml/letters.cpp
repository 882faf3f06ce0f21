#include "guidebook/yaml/letters.hpp"

#include <algorithm>

#include "guidebook/text/utf8.hpp"
#include "guidebook/yaml/escape.hpp"

namespace guidebook::yaml {
namespace {

/// The first letter of `text`, with the bytes it takes there.
utf8::CodePoint decode(std::string_view text, Style style) {
  if (style == Style::double_quoted && text[0] == '\\') {
    if (const auto escape = decode_escape(text)) return *escape;
  }
  if (style == Style::single_quoted && text.starts_with("''")) return {'\'', 2};
  return utf8::decode(text);
}

bool is_white(char32_t c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

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

ByteRange span_of(const Source& source, const Node& scalar, std::string_view part) {
  const std::string_view all = source.text();
  if (part.data() >= all.data() && part.data() < all.data() + all.size()) {
    const auto begin = static_cast<std::size_t>(part.data() - all.data());
    return {begin, begin + part.size()};
  }
  while (!part.empty() && is_white(static_cast<unsigned char>(part.front()))) part.remove_prefix(1);
  while (!part.empty() && is_white(static_cast<unsigned char>(part.back()))) part.remove_suffix(1);
  // Folding changes white space only: the letters of text and source agree on everything else.
  ByteRange span{scalar.begin, scalar.end};
  std::string_view rest = scalar.text;
  for_each_line(source, scalar, [&](const Letters& line) {
    for (const Letter& letter : line) {
      if (is_white(letter.value)) continue;
      while (!rest.empty() && is_white(utf8::decode(rest).value)) rest.remove_prefix(1);
      if (rest.data() == part.data()) span.begin = letter.begin;
      if (!rest.empty()) rest.remove_prefix(utf8::decode(rest).size);
      if (rest.data() == part.data() + part.size()) span.end = letter.end;
    }
  });
  return span;
}

}  // namespace guidebook::yaml
