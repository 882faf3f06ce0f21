#include "guidebook/typeset/collator.hpp"

#include <unicode/ucol.h>

#include <cstdint>
#include <stdexcept>

#include "guidebook/typeset/unicode.hpp"

namespace guidebook::typeset {
namespace {

std::u16string utf16(std::string_view utf8) {
  std::u16string text;
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t character = next_character(utf8, at);
    if (character >= 0x10000) {
      text += static_cast<char16_t>(0xD800 + ((character - 0x10000) >> 10U));
      text += static_cast<char16_t>(0xDC00 + ((character - 0x10000) & 0x3FFU));
    } else {
      text += static_cast<char16_t>(character);
    }
  }
  return text;
}

}  // namespace

Collator::Collator(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  collator_.reset(ucol_open(std::string(language).c_str(), &status));
  if (U_FAILURE(status))
    throw std::runtime_error(std::string("ICU has no collation: ") + u_errorName(status));
  ucol_setAttribute(collator_.get(), UCOL_NUMERIC_COLLATION, UCOL_ON, &status);
}

void Collator::Close::operator()(UCollator* collator) const { ucol_close(collator); }

std::string Collator::key(std::string_view utf8) const {
  const std::u16string text = utf16(utf8);
  const auto length = static_cast<int32_t>(text.size());
  const int32_t size = ucol_getSortKey(collator_.get(), text.data(), length, nullptr, 0);
  std::string key(static_cast<std::size_t>(size), '\0');
  ucol_getSortKey(collator_.get(), text.data(), length, reinterpret_cast<std::uint8_t*>(key.data()),
                  size);
  return key;
}

}  // namespace guidebook::typeset
