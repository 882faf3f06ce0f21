#pragma once

#include "guidebook/rules/checks/line_edits.hpp"

namespace guidebook::validation {

/// Whether a text holds a letter as they come from reading UTF-8 in Windows-1252 or Latin-1, and
/// one behind it that continues it. Quick, and true of all texts that were misread.
[[nodiscard]] bool may_be_misread(std::string_view text);

/// What was misread in a line, and what it was. Letters that may be meant as they stand, such as a
/// capital and a quote behind it, are left alone.
[[nodiscard]] LineEdits misread_in(const yaml::Letters& line);

}  // namespace guidebook::validation
