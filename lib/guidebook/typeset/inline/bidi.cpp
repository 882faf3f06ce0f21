#include "guidebook/typeset/inline/bidi.hpp"

#include <unicode/ubidi.h>

#include <algorithm>
#include <memory>
#include <string>

#include "guidebook/typeset/unicode.hpp"

namespace guidebook::typeset {
namespace {

/// No script from the right begins before Hebrew, U+0590: in UTF-8 their lead bytes are 0xD6 and
/// up.
bool may_have_rtl(std::string_view utf8) {
  return std::any_of(utf8.begin(), utf8.end(), [](unsigned char c) { return c >= 0xD6; });
}

bool is_rtl(char32_t character) {
  const UCharDirection direction = u_charDirection(static_cast<UChar32>(character));
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

/// Whether text of this reads otherwise than from left to right all through: digits as Arabic
/// writes them do, but the groups of a number do not.
bool changes_order(char32_t character) {
  const UCharDirection direction = u_charDirection(static_cast<UChar32>(character));
  return is_rtl(character) || direction == U_ARABIC_NUMBER;
}

bool is_ltr(char32_t character) {
  return u_charDirection(static_cast<UChar32>(character)) == U_LEFT_TO_RIGHT;
}

}  // namespace

Directions directions_of(std::string_view utf8) {
  if (!may_have_rtl(utf8)) return {};
  std::u16string text;
  std::vector<std::size_t> offsets;  // of each UTF-16 unit, in `utf8`
  int balance = 0;                   // letters from the right less letters from the left
  bool any = false;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::size_t begin = at;
    const char32_t character = next_character(utf8, at);
    any = any || changes_order(character);
    balance += is_rtl(character) ? 1 : is_ltr(character) ? -1 : 0;
    if (character >= 0x10000) {
      text += static_cast<char16_t>(0xD800 + ((character - 0x10000) >> 10U));
      text += static_cast<char16_t>(0xDC00 + ((character - 0x10000) & 0x3FFU));
      offsets.push_back(begin);
    } else {
      text += static_cast<char16_t>(character);
    }
    offsets.push_back(begin);
  }
  if (!any) return {};
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UBiDi, void (*)(UBiDi*)> bidi(ubidi_open(), ubidi_close);
  ubidi_setPara(bidi.get(), text.data(), static_cast<int32_t>(text.size()),
                balance > 0 ? UBIDI_RTL : UBIDI_LTR, nullptr, &status);
  const UBiDiLevel* levels = ubidi_getLevels(bidi.get(), &status);
  Directions result{std::vector<std::uint8_t>(utf8.size()), balance > 0};
  if (U_FAILURE(status)) return {};
  for (std::size_t i = 0; i < offsets.size(); ++i) {
    const std::size_t end = i + 1 < offsets.size() ? offsets[i + 1] : utf8.size();
    std::fill(result.levels.begin() + static_cast<std::ptrdiff_t>(offsets[i]),
              result.levels.begin() + static_cast<std::ptrdiff_t>(end), levels[i]);
  }
  return result;
}

std::vector<std::size_t> visual_order(std::span<const std::uint8_t> levels) {
  std::vector<int32_t> map(levels.size());
  ubidi_reorderVisual(levels.data(), static_cast<int32_t>(levels.size()), map.data());
  return {map.begin(), map.end()};
}

}  // namespace guidebook::typeset
