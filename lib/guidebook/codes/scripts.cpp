#include "guidebook/codes/scripts.hpp"

#include <unicode/locid.h>
#include <unicode/uscript.h>

#include <array>
#include <cstdint>

namespace guidebook::cldr {

std::vector<std::string> scripts_of(std::string_view language) {
  constexpr std::size_t most = 8;
  UErrorCode error = U_ZERO_ERROR;
  const auto locale =
      icu::Locale::forLanguageTag({language.data(), static_cast<int32_t>(language.size())}, error);
  std::array<UScriptCode, most> codes{};
  const int32_t count = uscript_getCode(locale.getName(), codes.data(), most, &error);
  std::vector<std::string> scripts;
  for (int32_t i = 0; U_SUCCESS(error) && i < count; ++i) {
    scripts.emplace_back(uscript_getShortName(codes.at(static_cast<std::size_t>(i))));
  }
  return scripts;
}

std::string_view script_of(char32_t letter) {
  UErrorCode error = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(letter), &error);
  if (U_FAILURE(error) || script <= USCRIPT_INHERITED) return {};
  const char* name = uscript_getShortName(script);
  return name == nullptr ? std::string_view() : name;
}

}  // namespace guidebook::cldr
