#include "guidebook/yaml/escape.hpp"

#include <charconv>
#include <cstdint>

namespace guidebook::yaml {
namespace {

/// How many hexadecimal digits follow the letter of an escape: [59] to [61].
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

}  // namespace

std::optional<utf8::CodePoint> decode_escape(std::string_view text) {
  if (text.size() < 2) return std::nullopt;
  const std::size_t digits = hex_digits(text[1]);
  if (digits == 0) {
    const auto value = named_escape(text[1]);
    return value ? std::optional(utf8::CodePoint{*value, 2}) : std::nullopt;
  }
  if (text.size() < 2 + digits) return std::nullopt;
  std::uint32_t value = 0;
  const char* end = text.data() + 2 + digits;
  if (std::from_chars(text.data() + 2, end, value, 16).ptr != end) return std::nullopt;
  return utf8::CodePoint{value, 2 + digits};
}

}  // namespace guidebook::yaml
