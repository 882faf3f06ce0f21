#include <fmt/core.h>

#include "commands/command.hpp"
#include "commands/rows.hpp"
#include "options/option.hpp"
#include "terminal.hpp"

namespace guidebook::cli {

int run_list(const Settings& settings) {
  if (settings.operands.empty()) {
    return fail("list: TYPE is missing",
                "one of guides, attractions, hotels, routes, contacts, all");
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
  return answer_rows(narrowed, 1).exit;
}

}  // namespace guidebook::cli
