#pragma once

#include <string>
#include <string_view>

#include "guidebook/records/parts.hpp"

/// Values for a reader: prices and countries in a language, the others in English.
namespace guidebook::wording {

/// "327,000", "1,234.5": at most two digits after the point, the last no zero.
[[nodiscard]] std::string number(double value);

/// "23 November 2026", "November 2026" or "2026".
[[nodiscard]] std::string date(const Date& date);

/// "6 h 30 min", "2 days", "1 day 3 h".
[[nodiscard]] std::string duration(Duration duration);

/// "1 May – 30 September".
[[nodiscard]] std::string season(const Season& season);

/// "41.79556° N, 129.77583° E", which no line parts.
[[nodiscard]] std::string coordinates(const Coordinates& coordinates);

/// "€20–45 per night", "free", "20–45 CHF", "from €20", "up to €4.50" in a language (BCP 47), in
/// English where it has no translations; without the note.
[[nodiscard]] std::string price(const Price& price, std::string_view language);

/// A day of the week, "Mon" for "mo".
[[nodiscard]] std::string_view weekday(std::string_view day);

/// The everyday name of an ISO 3166-1 country in a language (BCP 47), by CLDR; the code itself
/// where it is unknown.
[[nodiscard]] std::string country(std::string_view code, std::string_view language);

/// With its first letter in upper case.
[[nodiscard]] std::string capitalised(std::string_view text);

}  // namespace guidebook::wording
