#pragma once

#include <cstddef>
#include <string>

#include "guidebook/rules/rule.hpp"

namespace guidebook::cli {

/// What `describe RULE` prints for a reader: what the rule asks for, why, and an example. The text
/// is wrapped to `width` columns, the example never.
[[nodiscard]] std::string rule_page(const Rule& rule, std::size_t width, bool color);

}  // namespace guidebook::cli
