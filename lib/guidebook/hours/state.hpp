#pragma once

#include <chrono>
#include <functional>
#include <optional>

#include "guidebook/hours/sun.hpp"

namespace guidebook::hours {

/// What is known of a place, day by day; empty functions where nothing is.
struct Place {
  std::function<SunTimes(std::chrono::sys_days)> sun;
  /// Whether a day is a public holiday; nothing where that is not known.
  std::function<std::optional<bool>(std::chrono::sys_days)> public_holiday;
};

/// The state at a minute after the midnight of a day, local time. Unknown where the hours say so,
/// and where it depends on a holiday, a description in words, or a sun that is not known.
///
/// Of rules that are about a day the later overrule the earlier, as their separators say. The hours
/// after midnight belong to the day on which they began: a rule about the next day leaves them
/// alone, but for times at which a later one says that it is closed.
[[nodiscard]] State state_at(const OpeningHours& hours, std::chrono::sys_days day, int minute,
                             const Place& place);

/// Open if it is at some time of the day; closed if at none.
[[nodiscard]] State state_on(const OpeningHours& hours, std::chrono::sys_days day,
                             const Place& place);

}  // namespace guidebook::hours
