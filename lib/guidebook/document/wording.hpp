#pragma once

#include <string>
#include <string_view>

#include "guidebook/records/parts.hpp"

/// Values for a reader, in a language (BCP 47): as CLDR has it where a document in it has words of
/// ours as well, else in English.
namespace guidebook::wording {

/// "327,000", "1,234.5": at most two digits after the point, the last no zero.
[[nodiscard]] std::string number(double value, std::string_view language);

/// "23 November 2026", "November 2026" or "2026".
[[nodiscard]] std::string date(const Date& date, std::string_view language);

/// "6 h 30 min", "2 days", "1 day 3 h".
[[nodiscard]] std::string duration(Duration duration, std::string_view language);

/// "1 May – 30 September".
[[nodiscard]] std::string season(const Season& season, std::string_view language);

/// "41.79556° N, 129.77583° E", which no line parts.
[[nodiscard]] std::string coordinates(const Coordinates& coordinates);

/// "€20–45 per night", "free", "20–45 CHF", "from €20", "up to €4.50"; without the note.
[[nodiscard]] std::string price(const Price& price, std::string_view language);

/// A day of the week, "Mon" for "mo".
[[nodiscard]] std::string weekday(std::string_view day, std::string_view language);

/// The everyday name of an ISO 3166-1 country, in any language that CLDR has; the code itself where
/// it is unknown.
[[nodiscard]] std::string country(std::string_view code, std::string_view language);

/// With its first letter in upper case.
[[nodiscard]] std::string capitalised(std::string_view text);

}  // namespace guidebook::wording
