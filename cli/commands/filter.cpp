#include <array>
#include <filesystem>

#include "commands/command.hpp"
#include "commands/rows.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

constexpr std::array<std::string_view, 3> filter_examples{
    "guidebook filter 'type = \"hotel\" and stars >= 3' guides/ -F csv",
    "guidebook filter 'description : \"sauna\"' guides/",
    "guidebook filter -q 'kind = \"museum\"' guides/ && echo yes"};

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
  query::Selection selection = selected(settings);
  selection.where.insert(selection.where.begin(), expression);
  const RowsResult result = run_query(std::move(selection), settings);
  if (result.exit != Exit::success) return result.exit;
  return result.matched ? Exit::success : Exit::no_match;
}

}  // namespace

extern constinit const Command filter_command{
    .name = "filter",
    .operands = "EXPR [PATH...]",
    .doc = "Print the records for which an expression is true",
    .options = row_command_options,
    .examples = filter_examples,
    .run = run_filter,
};

}  // namespace guidebook::cli
