#include "guidebook/document/wording.hpp"

#include <fmt/core.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "guidebook/codes/cldr_forms.hpp"
#include "guidebook/document/labels.hpp"
#include "guidebook/document/languages.hpp"
#include "guidebook/document/value_words.hpp"
#include "guidebook/records/route.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook::wording {
namespace {

using cldr::TimeUnit;
using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

constexpr std::array<Pair, 6> currency_signs{
    {{"EUR", "€"}, {"USD", "$"}, {"GBP", "£"}, {"CNY", "CN¥"}, {"JPY", "¥"}, {"KRW", "₩"}}};

constexpr std::array<std::string_view, 7> days_of_week{"Mon", "Tue", "Wed", "Thu",
                                                       "Fri", "Sat", "Sun"};

bool in_english(std::string_view language) { return column_of(language).value_or(0) == 0; }

std::string_view look_up(const auto& table, std::string_view key) {
  const auto found = std::ranges::find(table, key, &Pair::first);
  return found == table.end() ? std::string_view{} : found->second;
}

/// "05-01" as "1 May".
std::string month_day(std::string_view text, std::string_view language) {
  unsigned month = 0;
  unsigned day = 0;
  std::from_chars(text.data(), text.data() + std::min<std::size_t>(2, text.size()), month);
  if (text.size() > 3) std::from_chars(text.data() + 3, text.data() + text.size(), day);
  if (month < 1 || month > 12) return std::string(text);
  if (!in_english(language)) return cldr::day_of_year(month, day, language);
  return fmt::format("{} {}", day, months.at(month - 1));
}

/// To the fifth digit, about a metre.
std::string degrees(double value, char positive, char negative) {
  std::string digits = fmt::format("{:.5f}", std::abs(value));
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.ends_with('.')) digits.pop_back();
  return fmt::format("{}°\u00a0{}", digits, value < 0 ? negative : positive);
}

/// Parts the thousands of a decimal number.
std::string grouped(std::string text, std::string_view language) {
  if (!in_english(language)) return cldr::number(text, language);
  const std::size_t first = text.starts_with('-') ? 1 : 0;
  for (std::size_t point = std::min(text.find('.'), text.size()); point > first + 3;) {
    point -= 3;
    text.insert(point, 1, ',');
  }
  return text;
}

/// With two digits for the cents, or without if there are none.
std::string amount(double value, std::string_view language) {
  std::string text = fmt::format("{:.2f}", value);
  if (text.ends_with(".00")) text.erase(text.size() - 3);
  return grouped(std::move(text), language);
}

std::string one_span(std::int64_t count, TimeUnit unit, std::string_view language) {
  if (!in_english(language)) return cldr::time_span(count, unit, language);
  constexpr std::array<std::string_view, 4> units{"day", "h", "min", "s"};
  const bool several_days = unit == TimeUnit::day && count != 1;
  return fmt::format("{} {}{}", count, units.at(static_cast<std::size_t>(unit)),
                     several_days ? "s" : "");
}

/// Both ends of a price's range, without its currency.
std::string amounts(const Price& price, std::string_view language) {
  if (!price.to || price.from == price.to) return amount(*price.from, language);
  if (!price.from) return amount(*price.to, language);
  return amount(*price.from, language) + "–" + amount(*price.to, language);
}

}  // namespace

std::string number(double value, std::string_view language) {
  std::string text = fmt::format("{:.2f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return grouped(std::move(text), language);
}

std::string date(const Date& date, std::string_view language) {
  if (!in_english(language)) return cldr::date(date.year, date.month, date.day, language);
  if (date.month == 0) return fmt::format("{:04}", date.year);
  const std::string_view month = months.at(date.month - 1);
  if (date.day == 0) return fmt::format("{} {:04}", month, date.year);
  return fmt::format("{} {} {:04}", date.day, month, date.year);
}

std::string duration(Duration duration, std::string_view language) {
  std::string text;
  const auto take = [&](std::int64_t seconds, TimeUnit unit) {
    const std::int64_t count = duration.seconds / seconds;
    if (count == 0) return;
    duration.seconds %= seconds;
    if (!text.empty()) text += ' ';
    text += one_span(count, unit, language);
  };
  take(86'400, TimeUnit::day);
  take(3'600, TimeUnit::hour);
  take(60, TimeUnit::minute);
  take(1, TimeUnit::second);
  return text.empty() ? one_span(0, TimeUnit::minute, language) : text;
}

std::string season(const Season& season, std::string_view language) {
  return month_day(season.from, language) + " – " + month_day(season.to, language);
}

std::string coordinates(const Coordinates& coordinates) {
  return degrees(coordinates.lat, 'N', 'S') + ",\u00a0" + degrees(coordinates.lon, 'E', 'W');
}

std::string price(const Price& price, std::string_view language) {
  if (!price.from && !price.to) return {};
  const bool free = price.from.value_or(0) == 0 && price.to.value_or(0) == 0;
  if (free && price.from) return std::string(label_in(Label::free, language));
  const std::string code = price.currency.value_or("");
  const std::string_view sign = look_up(currency_signs, code);
  std::string text = amounts(price, language);
  if (!sign.empty()) {
    text =
        in_english(language) ? std::string(sign) + text : cldr::with_currency(text, sign, language);
  } else if (!code.empty()) {
    text += " " + code;
  }
  if (!price.to) text = label_in(Label::price_from, language, text);
  if (!price.from) text = label_in(Label::price_to, language, text);
  if (price.per) text += " " + value_in("per-" + *price.per, language);
  return text;
}

std::string weekday(std::string_view day, std::string_view language) {
  const auto found = std::ranges::find(weekdays, day);
  if (found == weekdays.end()) return std::string(day);
  const auto number = static_cast<std::size_t>(found - weekdays.begin());
  return in_english(language) ? std::string(days_of_week.at(number))
                              : cldr::weekday(static_cast<unsigned>(number), language);
}

std::string capitalised(std::string_view text) {
  if (text.empty()) return {};
  const auto first = utf8::decode(text);
  std::string capital;
  utf8::append(capital,
               static_cast<char32_t>(utf8proc_totitle(static_cast<utf8proc_int32_t>(first.value))));
  return capital.append(text.substr(first.size));
}

}  // namespace guidebook::wording
