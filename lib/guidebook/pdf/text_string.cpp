#include "guidebook/pdf/text_string.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "guidebook/typeset/unicode.hpp"

namespace guidebook::pdf {

std::string utf16(std::string_view utf8) {
  std::string result;
  const auto put = [&result](std::uint32_t unit) {
    result += static_cast<char>(unit >> 8U);
    result += static_cast<char>(unit & 0xFFU);
  };
  for (std::size_t at = 0; at < utf8.size();) {
    const std::uint32_t character = typeset::next_character(utf8, at);
    if (character < 0x10000) {
      put(character);
    } else {
      put(0xD800 + ((character - 0x10000) >> 10U));
      put(0xDC00 + ((character - 0x10000) & 0x3FFU));
    }
  }
  return result;
}

bool is_plain(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

std::string text_bytes(std::string_view utf8) {
  return is_plain(utf8) ? std::string(utf8) : "\xFE\xFF" + utf16(utf8);
}

}  // namespace guidebook::pdf
