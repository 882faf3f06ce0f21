#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Scripts of letters, by ISO 15924.
namespace guidebook::cldr {

/// Those of the letters that a language (BCP 47) is written with: Kana, Hira and Hani for "ja";
/// none if that is not known.
[[nodiscard]] std::vector<std::string> scripts_of(std::string_view language);

/// That of a letter; empty for what several scripts share, such as digits and accents (UAX #24).
[[nodiscard]] std::string_view script_of(char32_t letter);

}  // namespace guidebook::cldr
