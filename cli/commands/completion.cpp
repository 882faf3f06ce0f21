#include <fmt/core.h>

#include "commands/command.hpp"
#include "completion/completion_scripts.hpp"
#include "options/option.hpp"
#include "terminal.hpp"

namespace guidebook::cli {

int run_completion(const Settings& settings) {
  if (settings.operands.size() != 1)
    return fail("completion: one shell is wanted", "bash, zsh or fish");
  std::vector<std::string_view> shells;
  for (const CompletionScript& script : completion_scripts) {
    if (script.shell == settings.operands.front()) return write_output(settings, script.text);
    shells.push_back(script.shell);
  }
  const BadValue bad = unknown_choice(settings.operands.front(), shells);
  return fail(fmt::format("completion: {}", bad.message), bad.hint);
}

}  // namespace guidebook::cli
