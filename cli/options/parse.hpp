#pragma once

#include <optional>
#include <string>
#include <vector>

#include "commands/command.hpp"
#include "options/option.hpp"

namespace guidebook::cli {

/// Reads the words after a command's name by its options into settings. The error if they are
/// wrong.
[[nodiscard]] std::optional<UserError> parse(const Command& command,
                                             const std::vector<std::string>& words,
                                             Settings& settings);

}  // namespace guidebook::cli
