#include "guidebook/codes/cldr_forms.hpp"

#include <unicode/locid.h>
#include <unicode/uloc.h>
#include <unicode/ures.h>

#include <algorithm>
#include <array>
#include <initializer_list>

#include "guidebook/codes/resource_bundle.hpp"

namespace guidebook::cldr {
namespace {

constexpr const char* units_package = U_ICUDATA_NAME "-unit";
constexpr int long_date = 5;  // in DateTimePatterns, behind four times and the full date

using Path = std::initializer_list<const char*>;

/// In UTF-8; thin spaces as spaces that every font has.
std::string to_utf8(const UChar* text, int32_t length) {
  std::string utf8;
  return icu::UnicodeString(text, length)
      .findAndReplace(icu::UnicodeString(char16_t{0x202F}), icu::UnicodeString(char16_t{0x00A0}))
      .toUTF8String(utf8);
}

std::string locale_id(std::string_view language) {
  UErrorCode error = U_ZERO_ERROR;
  const auto locale =
      icu::Locale::forLanguageTag({language.data(), static_cast<int32_t>(language.size())}, error);
  return U_FAILURE(error) != 0 ? "" : locale.getName();
}

std::string parent_of(const std::string& locale) {
  std::array<char, ULOC_FULLNAME_CAPACITY> parent{};
  UErrorCode error = U_ZERO_ERROR;
  uloc_getParent(locale.c_str(), parent.data(), static_cast<int32_t>(parent.size()), &error);
  return U_FAILURE(error) != 0 ? "" : parent.data();
}

/// What stands at the end of the path for a language, or one it goes back to; nothing if none of
/// them has it. ICU itself goes back for the first step only.
Bundle find(const char* package, std::string_view language, const Path& path) {
  for (std::string locale = locale_id(language);; locale = parent_of(locale)) {
    UErrorCode error = U_ZERO_ERROR;
    Bundle bundle(ures_open(package, locale.empty() ? "root" : locale.c_str(), &error));
    if (U_FAILURE(error) != 0) return nullptr;
    const std::string actual = ures_getLocaleByType(bundle.get(), ULOC_ACTUAL_LOCALE, &error);
    for (const char* key : path) {
      bundle.reset(ures_getByKey(bundle.get(), key, nullptr, &error));
    }
    if (U_FAILURE(error) == 0) return bundle;
    if (locale.empty()) return nullptr;
    locale = actual == "root" ? "" : actual;
  }
}

std::string text_at(const Bundle& bundle, int index) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t length = 0;
  const UChar* text =
      bundle ? ures_getStringByIndex(bundle.get(), index, &length, &error) : nullptr;
  return text == nullptr || U_FAILURE(error) != 0 ? "" : to_utf8(text, length);
}

std::string text_of(const Bundle& bundle) {
  UErrorCode error = U_ZERO_ERROR;
  int32_t length = 0;
  const UChar* text = bundle ? ures_getString(bundle.get(), &length, &error) : nullptr;
  return text == nullptr || U_FAILURE(error) != 0 ? "" : to_utf8(text, length);
}

std::string calendar(std::string_view language, const char* table, const char* key) {
  return text_of(find(nullptr, language, {"calendar", "gregorian", table, key}));
}

std::string month_name(unsigned month, bool alone, std::string_view language) {
  const auto named = [&](const char* context) {
    return text_at(
        find(nullptr, language, {"calendar", "gregorian", "monthNames", context, "wide"}),
        static_cast<int>(month) - 1);
  };
  const std::string name = alone ? named("stand-alone") : "";
  return name.empty() ? named("format") : name;
}

/// A field of a pattern of UTS #35: its letter, as often as it stands there.
std::string field(char letter, std::size_t times, int year, unsigned month, unsigned day,
                  std::string_view language) {
  switch (letter) {
    case 'y':
      return std::to_string(year);
    case 'M':
    case 'L':
      return times > 2 ? month_name(month, letter == 'L', language) : std::to_string(month);
    case 'd':
      return std::to_string(day);
    default:
      return {};
  }
}

std::string filled(const std::string& pattern, int year, unsigned month, unsigned day,
                   std::string_view language) {
  std::string text;
  bool quoted = false;
  for (std::size_t i = 0; i < pattern.size();) {
    const char c = pattern[i];
    const std::size_t end = std::min(pattern.find_first_not_of(c, i), pattern.size());
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c == '\'') {
      quoted = !quoted;
      ++i;
    } else if (is_letter && !quoted) {
      text += field(c, end - i, year, month, day, language);
      i = end;
    } else {
      text += c;
      ++i;
    }
  }
  return text;
}

/// "{0} Std." with what it stands for.
std::string with_value(std::string pattern, const std::string& value) {
  constexpr std::string_view gap = "{0}";
  const std::size_t at = pattern.find(gap);
  return at == std::string::npos ? value : pattern.replace(at, gap.size(), value);
}

/// A mark between digits, or `other` if CLDR says none.
std::string mark(const char* name, std::string_view other, std::string_view language) {
  const std::string text =
      text_of(find(nullptr, language, {"NumberElements", "latn", "symbols", name}));
  return text.empty() ? std::string(other) : text;
}

/// How many digits must stand before the first mark between thousands.
std::size_t least_before_mark(std::string_view language) {
  const std::string digits =
      text_of(find(nullptr, language, {"NumberElements", "minimumGroupingDigits"}));
  return digits.size() == 1 && digits[0] >= '1' ? static_cast<std::size_t>(digits[0] - '0') : 1;
}

}  // namespace

std::string date(int year, unsigned month, unsigned day, std::string_view language) {
  if (month == 0) return std::to_string(year);
  const std::string pattern =
      day == 0 ? calendar(language, "availableFormats", "yMMMM")
               : text_at(find(nullptr, language, {"calendar", "gregorian", "DateTimePatterns"}),
                         long_date);
  return filled(pattern, year, month, day, language);
}

std::string day_of_year(unsigned month, unsigned day, std::string_view language) {
  return filled(calendar(language, "availableFormats", "MMMMd"), 0, month, day, language);
}

std::string weekday(unsigned day, std::string_view language) {
  constexpr int days = 7;  // CLDR's weeks begin on Sunday
  return text_at(
      find(nullptr, language, {"calendar", "gregorian", "dayNames", "format", "abbreviated"}),
      (static_cast<int>(day) + 1) % days);
}

std::string time_span(std::int64_t count, TimeUnit unit, std::string_view language) {
  constexpr std::array names{"day", "hour", "minute", "second"};
  const char* name = names.at(static_cast<std::size_t>(unit));
  const auto pattern = [&](const char* plural) {
    return text_of(find(units_package, language, {"unitsShort", "duration", name, plural}));
  };
  // The short forms know at most one thing and several.
  std::string chosen = count == 1 ? pattern("one") : "";
  if (chosen.empty()) chosen = pattern("other");
  return with_value(std::move(chosen), std::to_string(count));
}

std::string number(std::string_view plain, std::string_view language) {
  const std::size_t first = plain.starts_with('-') ? 1 : 0;
  const std::size_t point = std::min(plain.find('.'), plain.size());
  std::string text(plain.substr(0, first));
  const std::string between = mark("group", ",", language);
  const bool grouped = point - first >= 3 + least_before_mark(language);
  for (std::size_t i = first; i < point; ++i) {
    if (grouped && i > first && (point - i) % 3 == 0) text += between;
    text += plain[i];
  }
  if (point < plain.size()) {
    text += mark("decimal", ".", language);
    text += plain.substr(point + 1);
  }
  return text;
}

std::string with_currency(std::string_view amount, std::string_view sign,
                          std::string_view language) {
  constexpr std::string_view place = "\u00A4";  // of the sign, in patterns such as "#,##0.00 ¤"
  const std::string pattern =
      text_of(find(nullptr, language, {"NumberElements", "latn", "patterns", "currencyFormat"}));
  const std::string positive = pattern.substr(0, pattern.find(';'));
  return positive.ends_with(place) ? std::string(amount) + "\u00A0" + std::string(sign)
                                   : std::string(sign) + std::string(amount);
}

}  // namespace guidebook::cldr
