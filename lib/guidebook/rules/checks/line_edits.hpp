#pragma once

#include <string>
#include <vector>

#include "guidebook/rules/guide_check.hpp"
#include "guidebook/yaml/letters.hpp"

namespace guidebook::validation {

/// A change of a line of text: other letters, or none, in place of those from `first` up to `last`.
struct LineEdit {
  std::size_t first = 0;
  std::size_t last = 0;
  std::string text;
};
using LineEdits = std::vector<LineEdit>;

/// The letters from `first` up to `last` as text.
[[nodiscard]] std::string text_of(const yaml::Letters& line, std::size_t first, std::size_t last);

/// Adds a change; one that follows the last without a gap becomes a part of it.
void add_edit(LineEdits& edits, LineEdit edit);

/// Reports the rule being asked where the first of the changes is due, and offers them all as one
/// fix: certain if the text means the same then (`same`), and the YAML is surely read as before.
/// There must be one.
void report_edits(GuideCheck& check, const ValueSite& site, const yaml::Letters& line,
                  const LineEdits& edits, std::string message, std::string hint, bool same = true);

}  // namespace guidebook::validation
