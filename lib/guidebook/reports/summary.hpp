#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/rules/validate.hpp"

namespace guidebook {

/// How much was found.
struct Summary {
  std::size_t files = 0;                ///< That were looked at, or could not be.
  std::size_t files_with_findings = 0;  ///< Of these.
  std::array<std::size_t, 3> levels{};  ///< Findings by level.
  std::size_t mendable = 0;             ///< Findings that --fix can fix.
  validation::Suppressed suppressed;    ///< Not counted above.

  [[nodiscard]] std::size_t of(Level level) const {
    return levels[static_cast<std::size_t>(level)];
  }
};

[[nodiscard]] Summary summarize(const validation::Report& report);

/// What was found of one rule.
struct RuleCount {
  std::string_view rule;
  Level level = Level::note;  ///< The gravest.
  std::size_t findings = 0;
  std::size_t files = 0;  ///< That hold some.
};

/// The rules of a report's findings, those with the most first; views into it.
[[nodiscard]] std::vector<RuleCount> count_by_rule(const validation::Report& report);

using Findings = std::span<const validation::Finding>;

/// Whether one of them is of level `fail_on` or above.
[[nodiscard]] bool fails(Findings findings, Level fail_on);

/// "1 file", "2 files"
[[nodiscard]] std::string counted(std::size_t count, std::string_view what);

/// "3 errors, 1 note in 2 of 10 files; --fix can fix 1; the baseline suppresses 5"
[[nodiscard]] std::string to_string(const Summary& summary);

/// "kind cannot be "cty"; did you mean "city"?": for formats that have one text to a finding.
[[nodiscard]] std::string message_and_hint(const Diagnostic& finding);

}  // namespace guidebook
