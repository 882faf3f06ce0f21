#include <array>
#include <string_view>

#include "commands/command.hpp"
#include "guidebook/records/json_schema.hpp"
#include "guidebook/value/json.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

constexpr std::array<std::string_view, 2> schema_options{"output", "help"};
constexpr std::array<std::string_view, 1> schema_examples{"guidebook schema -o guide.schema.json"};

int run_schema(const Settings& settings) {
  if (!settings.operands.empty()) return fail("schema: it takes no operands");
  return write_output(settings, to_json(guide_schema(), 2) + '\n');
}

}  // namespace

extern constinit const Command schema_command{
    .name = "schema",
    .operands = "",
    .doc = "Print the JSON Schema of a guide file, for editors",
    .options = schema_options,
    .examples = schema_examples,
    .run = run_schema,
};

}  // namespace guidebook::cli
