#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "options/choice.hpp"
#include "options/settings.hpp"

namespace guidebook::cli {

/// The program's exits (guidebook(1), "Exit status").
enum Exit { success = 0, no_match = 1, failure = 2 };

/// A subcommand. Each stands in a file of its own, and in the list of `commands`.
struct Command {
  std::string_view name;
  std::string_view operands;  ///< "EXPR [PATH...]"
  std::string_view doc;       ///< One sentence without its full stop; "{}" stands for the choices.
  std::span<const std::string_view> options;
  std::span<const std::string_view> examples;
  int (*run)(const Settings& settings);
  Choices (*choices)() = nullptr;  ///< Its first operand's values, where its sentence lists them.

  /// Its sentence, with its choices.
  [[nodiscard]] std::string summary() const { return with_choices(doc, choices); }
};

/// In the order of the help; they live as long as the program.
[[nodiscard]] std::span<const Command* const> commands();

/// nullptr if there is none of that name.
[[nodiscard]] const Command* find_command(std::string_view name);

extern const Command list_command;
extern const Command filter_command;
extern const Command show_command;
extern const Command stats_command;
extern const Command validate_command;
extern const Command format_command;
extern const Command diff_command;
extern const Command export_command;
extern const Command rename_command;
extern const Command new_command;
extern const Command import_command;
extern const Command describe_command;
extern const Command schema_command;
extern const Command completion_command;

}  // namespace guidebook::cli
