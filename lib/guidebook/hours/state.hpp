#pragma once

#include <chrono>
#include <functional>

#include "guidebook/hours/sun.hpp"

namespace guidebook::hours {

/// Where and when the sun rises at a place; empty where that is not known.
using SunAt = std::function<SunTimes(std::chrono::sys_days)>;

/// The state at a minute after the midnight of a day, local time. Unknown where the hours say so,
/// and where it depends on a holiday, a description in words, or a sun that is not known.
///
/// Of rules that are about a day the later overrule the earlier, as their separators say. The hours
/// after midnight belong to the day on which they began: a rule about the next day leaves them
/// alone, but for times at which a later one says that it is closed.
[[nodiscard]] State state_at(const OpeningHours& hours, std::chrono::sys_days day, int minute,
                             const SunAt& sun);

/// Open if it is at some time of the day; closed if at none.
[[nodiscard]] State state_on(const OpeningHours& hours, std::chrono::sys_days day,
                             const SunAt& sun);

}  // namespace guidebook::hours
