#include <fmt/core.h>
#include <fmt/ranges.h>

#include <array>
#include <string_view>

#include "commands/command.hpp"
#include "commands/rows.hpp"
#include "options/option_values.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

constexpr std::array<std::string_view, 3> list_examples{
    "guidebook list hotels guides/", "guidebook list routes guides/ -f from,to,mode -F csv",
    "guidebook list attractions guides/ -s kind,name -n 10"};

int run_list(const Settings& settings) {
  if (settings.operands.empty()) {
    return fail("list: TYPE is missing",
                fmt::format("one of {}", fmt::join(names_of(type_choices()), ", ")));
  }
  query::Types types;
  if (const auto error = read_types(settings.operands.front(), types)) {
    return fail("list: " + error->message, error->hint);
  }
  query::Selection selection = selected(settings);
  if (selection.types.empty()) {
    selection.types = std::move(types);
  } else if (!types.empty() && types != selection.types) {
    return fail(fmt::format("list: TYPE is {}, and --type is {}", types.front()->plural,
                            selection.types.front()->plural),
                "write one of them");
  }
  return run_query(std::move(selection), settings).exit;
}

}  // namespace

extern constinit const Command list_command{
    .name = "list",
    .operands = "TYPE [PATH...]",
    .doc = "Print the records of a type, one a row",
    .options = row_command_options,
    .examples = list_examples,
    .run = run_list,
};

}  // namespace guidebook::cli
