#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guidebook/diagnostic/diagnostic.hpp"

namespace guidebook::validation {

/// A text with the certain fixes among the findings made, the first of each finding; where two
/// overlap, the later one waits for the next time.
[[nodiscard]] std::string apply_fixes(std::string_view text,
                                      const std::vector<const Diagnostic*>& findings);

/// How to come from one text to the other, as a unified diff with three lines around each change.
/// Both have the same number of lines, but for a last one that may be gone. Empty if they are the
/// same.
[[nodiscard]] std::string unified_diff(std::string_view file, std::string_view before,
                                       std::string_view after);

}  // namespace guidebook::validation
