#pragma once

#include "guidebook/hours/opening_hours.hpp"

namespace guidebook::hours {

/// The fault of opening hours that cannot go on at byte `at`: the word there, and what it may mean
/// if it is a habit such as "Mon - Fri", "9am" or "daily".
[[nodiscard]] Fault fault_at(std::string_view text, std::size_t at, std::string_view expected);

}  // namespace guidebook::hours
