#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "guidebook/rules/options.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/yaml/tree.hpp"

namespace guidebook::validation {

/// Reported on comments that suppress nothing.
extern const Rule unused_ignore;

/// `# guidebook: ignore RULE, RULE -- reason` at the end of a line, or on lines of its own above
/// it.
struct IgnoreComment {
  std::string rule;
  Diagnostic unused;       ///< What is reported if it silences none, at the rule's name.
  std::uint32_t line = 0;  ///< The line whose findings it silences, beside its own.
  bool used = false;       ///< It silenced one.
};

/// The comments of a file that silence rules, one for each rule named. What looks like one inside a
/// text is none.
[[nodiscard]] std::vector<IgnoreComment> ignore_comments(const yaml::Tree& tree);

/// Takes away the findings that comments suppress; how many that were.
std::size_t suppress(Diagnostics& findings, std::vector<IgnoreComment>& comments);

/// Reports the comments that suppressed nothing, of the rules that are enabled.
void report_unused(const std::vector<IgnoreComment>& comments, const Levels& levels,
                   Diagnostics& findings);

}  // namespace guidebook::validation
