#pragma once

#include <chrono>

#include "guidebook/hours/opening_hours.hpp"

namespace guidebook::hours {

/// What the calendar does not know of a day, as bits.
enum Circumstance : unsigned {
  public_holiday = 1,
  school_holiday = 2,
  near_public_holiday = 4,  ///< At the distance in days that a rule names: PH -1 day.
  near_school_holiday = 8,
  as_labelled = 16,  ///< As words describe it: "in winter":
};

/// Which circumstances the hours depend on.
[[nodiscard]] unsigned circumstances_in(const OpeningHours& hours);

/// Whether a rule is about a day of which these circumstances hold.
[[nodiscard]] bool matches(const Rule& rule, std::chrono::sys_days day, unsigned circumstances);

}  // namespace guidebook::hours
