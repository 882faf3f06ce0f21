#include "commands/command.hpp"

#include <array>

#include "guidebook/text/nearest.hpp"

namespace guidebook::cli {

// Each is defined beside the function that runs it.
extern const Command list_command, filter_command, show_command, stats_command, validate_command,
    format_command, diff_command, rename_command, new_command, import_command, export_command,
    describe_command, schema_command, completion_command;

namespace {

constexpr std::array command_table{
    &list_command,   &filter_command,   &show_command,   &stats_command,     &validate_command,
    &format_command, &diff_command,     &rename_command, &new_command,       &import_command,
    &export_command, &describe_command, &schema_command, &completion_command};

}  // namespace

std::span<const Command* const> commands() { return command_table; }

const Command* find_command(std::string_view name) {
  const auto* found = text::find_by_name(command_table, name, &Command::name);
  return found == nullptr ? nullptr : *found;
}

}  // namespace guidebook::cli
