#pragma once

#include <string>

#include "commands/command.hpp"

namespace guidebook::cli {

/// What `guidebook --help` prints.
[[nodiscard]] std::string program_help();

/// What `guidebook COMMAND --help` prints.
[[nodiscard]] std::string command_help(const Command& command);

}  // namespace guidebook::cli
