#include <fmt/core.h>
#include <fmt/ranges.h>

#include <array>
#include <string_view>

#include "commands/command.hpp"
#include "commands/rows.hpp"
#include "options/option.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

constexpr std::array<std::string_view, 3> examples{
    "guidebook list hotels guides/", "guidebook list routes guides/ -f from,to,mode -F csv",
    "guidebook list attractions guides/ -s kind,name -n 10"};

int run(const Settings& settings) {
  if (settings.operands.empty()) {
    return fail("list: TYPE is missing",
                fmt::format("one of {}", fmt::join(names_of(type_choices()), ", ")));
  }
  Settings narrowed = settings;
  if (const auto bad = set_type(narrowed, settings.operands.front())) {
    return fail("list: " + bad->message, bad->hint);
  }
  if (narrowed.types.empty()) {
    narrowed.types = settings.types;
  } else if (!settings.types.empty() && settings.types != narrowed.types) {
    return fail(fmt::format("list: TYPE is {}, and --type is {}", narrowed.types.front()->plural,
                            settings.types.front()->plural),
                "write one of them");
  }
  return run_query(narrowed, 1).exit;
}

}  // namespace

constinit const Command list_command{
    .name = "list",
    .operands = "TYPE [PATH...]",
    .doc = "Print the records of a type, one a row",
    .options = row_command_options,
    .examples = examples,
    .run = run,
};

}  // namespace guidebook::cli
