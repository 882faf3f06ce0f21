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

}  // namespace guidebook::validation
