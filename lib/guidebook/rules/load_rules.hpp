#pragma once

#include <array>

#include "guidebook/rules/rule.hpp"

namespace guidebook {

/// The rules that the loader itself reports, in the order of the documentation.
extern const std::array<Rule, 34> load_rules;

}  // namespace guidebook
