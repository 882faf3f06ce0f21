#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "guidebook/reports/summary.hpp"

namespace guidebook {

/// How often a rule was broken.
struct RuleCount {
  std::string_view rule;      ///< Lives as long as the findings.
  Level level = Level::note;  ///< The gravest of its findings.
  std::size_t findings = 0;
  std::size_t files = 0;  ///< That these stand in.

  /// Whether it is no error and is found once a file, in 20 files or more and in half of `all` or
  /// more: a reader learns nothing from the single findings.
  [[nodiscard]] bool is_everywhere(std::size_t all) const;
};

/// By rule, the gravest first, then the most frequent, then by name.
[[nodiscard]] std::vector<RuleCount> count_by_rule(Findings findings);

}  // namespace guidebook
