#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>

#include "guidebook/hours/opening_hours.hpp"

namespace guidebook::hours {

/// Minutes after a day's midnight at which dawn, sunrise, sunset and dusk are; nothing where they
/// do not happen, as sunset on a polar day.
struct SunTimes {
  std::array<std::optional<int>, 4> minutes;

  [[nodiscard]] std::optional<int> of(Event event) const {
    return event == Event::none ? std::nullopt : minutes[static_cast<std::size_t>(event) - 1];
  }
};

/// By the formulas of NOAA's solar calculator, good to a minute or two between the polar circles.
/// Degrees north and east; minutes east of UTC. Dawn and dusk are those of civil twilight.
[[nodiscard]] SunTimes sun_times(double latitude, double longitude, std::chrono::sys_days day,
                                 int utc_offset);

/// Minutes east of UTC at noon of the day; nothing if ICU knows no zone of that IANA name.
[[nodiscard]] std::optional<int> utc_offset(const std::string& zone, std::chrono::sys_days day);

}  // namespace guidebook::hours
