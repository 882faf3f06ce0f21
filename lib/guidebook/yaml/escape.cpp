#include "guidebook/yaml/escape.hpp"

#include <charconv>
#include <cstdint>

namespace guidebook::yaml {
namespace {

/// What an escape of one letter stands for: [42] to [58].
std::optional<char32_t> named_escape(char letter) {
  switch (letter) {
    case '0':
      return 0;
    case 'a':
      return 7;
    case 'b':
      return 8;
    case 't':
    case '\t':
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
    case ' ':
    case '"':
    case '/':
    case '\\':
      return static_cast<unsigned char>(letter);
    case 'N':
      return 0x85;
    case '_':
      return 0xA0;
    case 'L':
      return 0x2028;
    case 'P':
      return 0x2029;
    default:
      return std::nullopt;
  }
}

/// [62] c-ns-esc-char
std::optional<utf8::CodePoint> decode_one(std::string_view text) {
  if (text.size() < 2) return std::nullopt;
  const std::size_t size = escape_size(text[1]);
  if (size == 2) {
    const auto value = named_escape(text[1]);
    return value ? std::optional(utf8::CodePoint{*value, size}) : std::nullopt;
  }
  if (text.size() < size) return std::nullopt;
  std::uint32_t value = 0;
  const char* end = text.data() + size;
  if (std::from_chars(text.data() + 2, end, value, 16).ptr != end) return std::nullopt;
  return utf8::CodePoint{value, size};
}

}  // namespace

std::size_t escape_size(char letter) {
  switch (letter) {
    case 'x':
      return 4;
    case 'u':
      return 6;
    case 'U':
      return 10;
    default:
      return 2;
  }
}

std::optional<utf8::CodePoint> decode_escape(std::string_view text) {
  const auto high = decode_one(text);
  const bool begins_pair = high && high->size == 6 && high->value >= 0xd800 && high->value < 0xdc00;
  if (!begins_pair) return high;
  const std::string_view rest = text.substr(high->size);
  const auto low = rest.starts_with("\\u") ? decode_one(rest) : std::nullopt;
  if (!low || low->value < 0xdc00 || low->value > 0xdfff) return high;
  const char32_t value = 0x10000 + ((high->value - 0xd800) << 10U) + (low->value - 0xdc00);
  return utf8::CodePoint{value, high->size + low->size};
}

}  // namespace guidebook::yaml
