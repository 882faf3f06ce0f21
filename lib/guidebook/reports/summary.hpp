#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>

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

using Findings = std::span<const validation::Finding>;

/// Whether one of them is of level `fail_on` or above.
[[nodiscard]] bool fails(Findings findings, Level fail_on);

/// "3 errors, 1 note in 2 of 10 files; --fix can fix 1; the baseline suppresses 5"
[[nodiscard]] std::string to_string(const Summary& summary);

/// "kind cannot be "cty"; did you mean "city"?": for formats that have one text to a finding.
[[nodiscard]] std::string message_and_hint(const Diagnostic& finding);

}  // namespace guidebook
