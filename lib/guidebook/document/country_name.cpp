#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include <array>

#include "guidebook/document/wording.hpp"

namespace guidebook::wording {

std::string country(std::string_view code) {
  const std::string locale = "und_" + std::string(code);
  std::array<UChar, 128> name{};
  UErrorCode status = U_ZERO_ERROR;
  const int32_t length = uloc_getDisplayCountry(locale.c_str(), "en", name.data(),
                                                static_cast<int32_t>(name.size()), &status);
  if (U_FAILURE(status) != 0 || length == 0) return std::string(code);
  std::string utf8(static_cast<std::size_t>(length) * 3, '\0');
  int32_t bytes = 0;
  u_strToUTF8(utf8.data(), static_cast<int32_t>(utf8.size()), &bytes, name.data(), length, &status);
  utf8.resize(U_FAILURE(status) != 0 ? 0 : static_cast<std::size_t>(bytes));
  return utf8.empty() ? std::string(code) : utf8;
}

}  // namespace guidebook::wording
