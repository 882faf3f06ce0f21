#pragma once

#include <optional>
#include <string_view>

namespace guidebook {

/// How a number is used, which decides what a separator in it may be.
enum class NumberUse {
  whole,    ///< It has no decimals.
  bounded,  ///< It is too small for thousands: degrees, stars.
  any,
};

/// The number that people write with separators, "218,000", "1 234.5" or "12,5", with a sign before
/// it; nothing where it is none or "1,234" may be two numbers.
[[nodiscard]] std::optional<double> meant_number(std::string_view text, NumberUse use);

}  // namespace guidebook
