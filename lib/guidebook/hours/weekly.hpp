#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "guidebook/hours/opening_hours.hpp"

namespace guidebook::hours {

/// The days that a week has for opening hours: from Monday, and public holidays.
inline constexpr std::size_t days_of_week = 8;
inline constexpr std::size_t public_holidays = 7;

/// Hours that come every week.
struct WeeklySpan {
  std::array<bool, days_of_week> days{};
  int opens = 0;        ///< Minutes after midnight, below 1440.
  int closes = 0;       ///< At most 1440; at most `opens` for a time of the next day.
  bool closed = false;  ///< All day, of holidays that are named; the times say nothing then.
};

/// The same hours as spans of days of the week, in the order of the days on which they are first
/// open. Nothing if they say more than these can: where they depend on dates, events or words, or
/// where it is not certain which of two rules holds.
[[nodiscard]] std::optional<std::vector<WeeklySpan>> weekly_spans(const OpeningHours& hours);

}  // namespace guidebook::hours
