#pragma once

#include "guidebook/hours/opening_hours.hpp"

namespace guidebook::hours {

/// The fault of opening hours that cannot go on at byte `at`: the word there, and what it may mean
/// if it is a habit such as "Mon - Fri", "9am" or "daily".
[[nodiscard]] Fault fault_at(std::string_view text, std::size_t at, std::string_view expected);

/// Opening hours with all habits, such as "Mon - Fri" and "9am", written as the specification does;
/// empty if something is not understood even so.
[[nodiscard]] std::string meant_hours(std::string text);

}  // namespace guidebook::hours
