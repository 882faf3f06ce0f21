#pragma once

#include <string>
#include <string_view>

namespace guidebook::text {

/// How to come from one text to the other, as a unified diff with three lines around each change.
/// Empty if they are the same.
[[nodiscard]] std::string unified_diff(std::string_view file, std::string_view before,
                                       std::string_view after);

}  // namespace guidebook::text
