#include "guidebook/codes/cldr.hpp"

#include <unicode/locid.h>
#include <unicode/ucurr.h>
#include <unicode/uloc.h>
#include <unicode/ures.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <string>
#include <utility>

#include "guidebook/codes/resource_bundle.hpp"

namespace guidebook::cldr {
namespace {

constexpr std::string_view digits_and_letters =
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// What may be put into a name of ICU's.
bool is_plain(std::string_view code) {
  constexpr std::size_t longest = 8;
  return !code.empty() && code.size() <= longest &&
         code.find_first_not_of(digits_and_letters) == std::string_view::npos;
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string utf8;
  return text.toUTF8String(utf8);
}

std::string tag_of(const icu::Locale& locale) {
  UErrorCode error = U_ZERO_ERROR;
  auto tag = locale.toLanguageTag<std::string>(error);
  return U_FAILURE(error) != 0 ? "" : tag;
}

/// A locale with the likeliest language, script and region where it has none; bogus, without any,
/// if that or what led to it failed.
icu::Locale likely(icu::Locale locale, UErrorCode error = U_ZERO_ERROR) {
  locale.addLikelySubtags(error);
  if (U_FAILURE(error) != 0) locale.setToBogus();
  return locale;
}

Bundle find(const UResourceBundle& parent, const char* key) {
  UErrorCode error = U_ZERO_ERROR;
  return Bundle(ures_getByKey(&parent, key, nullptr, &error));
}

std::string text_of(const UResourceBundle& parent, const char* key) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t length = 0;
  const UChar* text = ures_getStringByKey(&parent, key, &length, &error);
  return U_FAILURE(error) != 0 ? "" : to_utf8(icu::UnicodeString(text, length));
}

std::vector<std::string> read_currencies(std::string_view country) {
  if (!is_plain(country)) return {};
  UErrorCode error = U_ZERO_ERROR;
  // ucurr_countCurrencies would count them, but ICU 72 crashes in it for a currency without a first
  // day.
  const Bundle data(ures_openDirect(U_ICUDATA_NAME "-curr", "supplementalData", &error));
  if (U_FAILURE(error) != 0) return {};
  const Bundle countries = find(*data, "CurrencyMap");
  const Bundle rows = countries ? find(*countries, std::string(country).c_str()) : nullptr;
  std::vector<std::string> codes;
  for (int32_t i = 0; rows && i < ures_getSize(rows.get()); ++i) {
    error = U_ZERO_ERROR;
    const Bundle row(ures_getByIndex(rows.get(), i, nullptr, &error));
    if (!row || find(*row, "to") || text_of(*row, "tender") == "false") continue;
    if (std::string code = text_of(*row, "id"); !code.empty()) codes.push_back(std::move(code));
  }
  return codes;
}

}  // namespace

void CloseBundle::operator()(UResourceBundle* bundle) const { ures_close(bundle); }

std::string region_name(std::string_view code, std::string_view language) {
  if (!is_plain(code)) return {};
  const icu::Locale region("und", std::string(code).c_str());
  const auto name_in = [&](const icu::Locale& locale) {
    icu::UnicodeString name;
    std::string name_there = to_utf8(region.getDisplayCountry(locale, name));
    return name_there == code ? "" : name_there;
  };
  UErrorCode error = U_ZERO_ERROR;
  const auto locale =
      icu::Locale::forLanguageTag({language.data(), static_cast<int32_t>(language.size())}, error);
  std::string name = U_FAILURE(error) != 0 ? "" : name_in(locale);
  return name.empty() ? name_in(icu::Locale::getEnglish()) : name;
}

std::string current_tag(std::string_view tag) {
  UErrorCode error = U_ZERO_ERROR;
  icu::Locale locale =
      icu::Locale::forLanguageTag({tag.data(), static_cast<int32_t>(tag.size())}, error);
  locale.canonicalize(error);
  return U_FAILURE(error) != 0 ? "" : tag_of(locale);
}

std::string current_region(std::string_view code) {
  if (!is_plain(code)) return std::string(code);
  const std::string tag = current_tag("und-" + std::string(code));
  return tag.starts_with("und-") ? tag.substr(4) : std::string(code);
}

std::string region_of_subdivision(std::string_view code) {
  std::string key(code);
  std::erase(key, '-');
  if (!is_plain(key)) return {};
  const std::string tag = current_tag("und-u-sd-" + key);
  const std::string_view whole = "zzzz";  // what CLDR writes after the code of a region
  if (!tag.ends_with(whole) || tag.size() < whole.size() + 2) return {};
  std::string region = tag.substr(tag.size() - whole.size() - 2, 2);
  std::transform(region.begin(), region.end(), region.begin(),
                 [](char c) { return static_cast<char>(c - 'a' + 'A'); });
  return region;
}

std::string likely_language(std::string_view region) {
  if (!is_plain(region)) return {};
  return likely(icu::Locale("und", std::string(region).c_str())).getLanguage();
}

std::string likely_tag(std::string_view region) {
  std::string language = likely_language(region);
  if (language.empty()) return language;
  const std::string script = likely_script("und-" + std::string(region));
  return script.empty() || script == likely_script(language) ? language : language + '-' + script;
}

std::string likely_script(std::string_view tag) {
  // Needed of the same few languages for every record, and ICU thinks about each for a microsecond.
  thread_local std::map<std::string, std::string, std::less<>> known;
  const auto found = known.find(tag);
  if (found != known.end()) return found->second;
  UErrorCode error = U_ZERO_ERROR;
  icu::Locale locale =
      icu::Locale::forLanguageTag({tag.data(), static_cast<int32_t>(tag.size())}, error);
  return known.emplace(tag, likely(std::move(locale), error).getScript()).first->second;
}

const std::vector<std::string>& currencies_of(std::string_view country) {
  thread_local std::map<std::string, std::vector<std::string>, std::less<>> known;
  const auto found = known.find(country);
  if (found != known.end()) return found->second;
  return known.emplace(country, read_currencies(country)).first->second;
}

bool is_currency(std::string_view code) {
  if (code.size() != 3 || code.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != code.npos) {
    return false;
  }
  const std::u16string wide(code.begin(), code.end());
  return ucurr_getNumericCode(wide.c_str()) != 0;
}

}  // namespace guidebook::cldr
