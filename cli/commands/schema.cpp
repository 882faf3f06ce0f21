#include "commands/command.hpp"
#include "guidebook/records/json_schema.hpp"
#include "guidebook/value/json.hpp"
#include "terminal.hpp"

namespace guidebook::cli {

int run_schema(const Settings& settings) {
  if (!settings.operands.empty()) return fail("schema: it takes no operands");
  return write_output(settings, to_json(guide_schema(), 2) + '\n');
}

}  // namespace guidebook::cli
