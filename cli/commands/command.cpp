#include "commands/command.hpp"

#include <algorithm>
#include <array>

namespace guidebook::cli {
namespace {

constexpr std::array table{&list_command,     &filter_command,   &show_command,
                           &stats_command,    &validate_command, &export_command,
                           &describe_command, &schema_command,   &completion_command};

}  // namespace

std::span<const Command* const> commands() { return table; }

const Command* find_command(std::string_view name) {
  const auto* found = std::ranges::find(table, name, &Command::name);
  return found == table.end() ? nullptr : *found;
}

}  // namespace guidebook::cli
