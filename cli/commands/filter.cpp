#include <filesystem>

#include "commands/command.hpp"
#include "commands/rows.hpp"
#include "terminal.hpp"

namespace guidebook::cli {

int run_filter(const Settings& settings) {
  if (settings.operands.empty()) {
    return fail("filter: EXPR is missing", "for example: guidebook filter 'stars >= 3' guides/");
  }
  const std::string& expression = settings.operands.front();
  std::error_code error;
  if (std::filesystem::exists(expression, error)) {
    return fail("filter: the expression comes first, and \"" + expression + "\" is a path",
                "for example: guidebook filter 'stars >= 3' " + expression);
  }
  Settings narrowed = settings;
  narrowed.where.insert(narrowed.where.begin(), expression);
  const RowAnswer answer = answer_rows(narrowed, 1);
  if (answer.exit != Exit::success) return answer.exit;
  return answer.matched ? Exit::success : Exit::no_match;
}

}  // namespace guidebook::cli
