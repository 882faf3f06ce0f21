#pragma once

#include <vector>

#include "guidebook/hours/sun.hpp"

namespace guidebook::hours {

/// Some states, one of which it is, as bits.
using States = unsigned;
inline constexpr States no_rule = 1;  ///< No rule covers the minute.
inline constexpr States closed = 2;
inline constexpr States unknown = 4;
inline constexpr States open = 8;

/// The higher of each two: nothing, closed, unknown, open.
[[nodiscard]] States highest(States some, States others);

/// Whether dawn, sunrise, sunset or dusk stand in the hours.
[[nodiscard]] bool depends_on_sun(const OpeningHours& hours);

/// What a rule's times say of a minute after the midnight of a day that it is about; from 1440 on,
/// of the night that follows.
[[nodiscard]] States states_at(const Rule& rule, const SunTimes& sun, int minute);

/// Adds the minutes at which these times may begin to say something else.
void add_changes(const Rule& rule, const SunTimes& sun, std::vector<int>& minutes);

}  // namespace guidebook::hours
