#pragma once

#include <cstdint>
#include <string>
#include <string_view>

/// How languages (BCP 47) write dates, spans of time and numbers, by CLDR; thin spaces as spaces
/// that every font has. Read from ICU's data: its formatters are in a library of their own, which
/// would slow every start.
namespace guidebook::cldr {

/// "23. November 2026", "2026年11月", "2026": a day, or a month or year where the rest is 0.
[[nodiscard]] std::string date(int year, unsigned month, unsigned day, std::string_view language);

/// "1. Mai": a day of every year; `month` counts from 1.
[[nodiscard]] std::string day_of_year(unsigned month, unsigned day, std::string_view language);

/// "Mo.", "月": an abbreviated day of the week, from Monday as 0.
[[nodiscard]] std::string weekday(unsigned day, std::string_view language);

enum class TimeUnit : std::uint8_t { day, hour, minute, second };

/// "6 Std.", "6時間"
[[nodiscard]] std::string time_span(std::int64_t count, TimeUnit unit, std::string_view language);

/// "-1234567.5" with the marks of the language: "-1.234.567,5".
[[nodiscard]] std::string number(std::string_view plain, std::string_view language);

/// An amount with the sign of its currency on its side: "€20", "20\u00A0€".
[[nodiscard]] std::string with_currency(std::string_view amount, std::string_view sign,
                                        std::string_view language);

}  // namespace guidebook::cldr
