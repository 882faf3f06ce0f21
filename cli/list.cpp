#include "command.hpp"
#include "option.hpp"
#include "rows.hpp"
#include "terminal.hpp"

namespace guidebook::cli {

int run_list(const Settings& given) {
  if (given.operands.empty()) {
    return fail("list: TYPE is missing",
                "one of guides, attractions, hotels, routes, contacts, all");
  }
  Settings settings = given;
  if (const auto bad = set_type(settings, given.operands.front())) {
    return fail("list: " + bad->message, bad->hint);
  }
  return answer_rows(settings, 1).exit;
}

}  // namespace guidebook::cli
