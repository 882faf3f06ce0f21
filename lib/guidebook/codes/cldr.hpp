#pragma once

#include <string>
#include <string_view>
#include <vector>

/// What the Common Locale Data Repository knows, in the version that ICU brings.
namespace guidebook::cldr {

/// Name of a region in a language (BCP 47), by ISO 3166-1 alpha-2, UN M.49 ("419") or one of CLDR's
/// own codes; in English where it knows none in that language, empty if it knows none at all.
[[nodiscard]] std::string region_name(std::string_view code, std::string_view language = "en");

/// The tag (BCP 47) in today's subtags: "iw" is "he", "en-UK" is "en-GB". Empty if it is no tag.
[[nodiscard]] std::string current_tag(std::string_view tag);

/// The region that code means today: "UK" is "GB"; itself if that is all that is known.
[[nodiscard]] std::string current_region(std::string_view code);

/// The region that a code of ISO 3166-2 stands for as a whole ("US-PR": PR); empty if it is none.
[[nodiscard]] std::string region_of_subdivision(std::string_view code);

/// The language most used in a region ("JP": ja); empty if it is not known.
[[nodiscard]] std::string likely_language(std::string_view region);
/// The same with its script where that is another than the language's own: "zh-Hant" for "TW".
[[nodiscard]] std::string likely_tag(std::string_view region);

/// The script that a language tag names, or else the one the language is mostly written in, by ISO
/// 15924 ("zh-TW": Hant); empty if it is not known.
[[nodiscard]] std::string likely_script(std::string_view tag);

/// Legal tender of a country today (ISO 4217), the main one first; none if it is not known. Lives
/// as long as the thread.
[[nodiscard]] const std::vector<std::string>& currencies_of(std::string_view country);

/// Whether a code of ISO 4217 is or once was that of a currency.
[[nodiscard]] bool is_currency(std::string_view code);

}  // namespace guidebook::cldr
