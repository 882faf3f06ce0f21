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

/// A subcommand: a row here and a file of its own.
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

[[nodiscard]] std::span<const Command> commands();
[[nodiscard]] const Command* find_command(std::string_view name);

int run_list(const Settings& settings);
int run_filter(const Settings& settings);
int run_show(const Settings& settings);
int run_stats(const Settings& settings);
int run_validate(const Settings& settings);
int run_export(const Settings& settings);
int run_describe(const Settings& settings);
int run_schema(const Settings& settings);
int run_completion(const Settings& settings);

}  // namespace guidebook::cli
