#include <filesystem>

#include "command.hpp"
#include "rows.hpp"
#include "terminal.hpp"

namespace guidebook::cli {

int run_filter(const Settings& given) {
  if (given.operands.empty()) {
    return fail("filter: EXPR is missing", "for example: guidebook filter 'stars >= 3' guides/");
  }
  const std::string& expression = given.operands.front();
  std::error_code error;
  if (std::filesystem::exists(expression, error)) {
    return fail("filter: the expression comes first, and \"" + expression + "\" is a path",
                "for example: guidebook filter 'stars >= 3' " + expression);
  }
  Settings settings = given;
  settings.where.insert(settings.where.begin(), expression);
  const RowAnswer answer = answer_rows(settings, 1);
  if (answer.exit != Exit::success) return answer.exit;
  return answer.matched ? Exit::success : Exit::no_match;
}

}  // namespace guidebook::cli
