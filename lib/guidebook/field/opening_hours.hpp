#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace guidebook {

/// Where a text stops being opening hours.
struct HoursFault {
  std::size_t begin = 0;  ///< The bytes that are not understood; never none.
  std::size_t end = 0;
  std::string_view expected;  ///< What could stand there: "a time such as 09:00-17:00".
  std::string meant;          ///< What to write instead of them; empty where that is not known.
};

/// Reads opening hours by the specification of OpenStreetMap's key opening_hours (version 0.7):
/// rules of years, dates, weeks, weekdays, holidays, times and comments, parted by ";", "," or
/// "||". Spaces around these may be left out. Nothing if all of it is understood; else the first
/// thing that is not. `text` must not be empty. Whether a day exists, or a rule hides another, is
/// not checked.
[[nodiscard]] std::optional<HoursFault> find_hours_fault(std::string_view text);

/// Opening hours with all habits, such as "Mon - Fri" and "9am", written as the specification does;
/// empty if something is not understood even so.
[[nodiscard]] std::string meant_hours(std::string text);

}  // namespace guidebook
