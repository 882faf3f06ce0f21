#include <fmt/core.h>

#include <array>
#include <string_view>

#include "commands/command.hpp"
#include "completion/completion_scripts.hpp"
#include "guidebook/text/nearest.hpp"
#include "options/option.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

constexpr std::array<std::string_view, 2> completion_options{"output", "help"};
constexpr std::array<std::string_view, 2> completion_examples{
    "guidebook completion bash > ~/.local/share/bash-completion/completions/guidebook",
    "guidebook completion fish > ~/.config/fish/completions/guidebook.fish"};

int run_completion(const Settings& settings) {
  if (settings.operands.size() != 1)
    return fail("completion: one shell is wanted", "bash, zsh or fish");
  const std::string& shell = settings.operands.front();
  const auto* script = text::find_by_name(completion_scripts, shell, &CompletionScript::shell);
  if (script != nullptr) return write_output(settings, script->text);
  std::vector<std::string_view> shells;
  for (const CompletionScript& each : completion_scripts) shells.push_back(each.shell);
  const UserError error = unknown_choice(shell, shells);
  return fail(fmt::format("completion: {}", error.message), error.hint);
}

}  // namespace

extern constinit const Command completion_command{
    .name = "completion",
    .operands = "bash|zsh|fish",
    .doc = "Print what makes a shell complete command lines",
    .options = completion_options,
    .examples = completion_examples,
    .run = run_completion,
};

}  // namespace guidebook::cli
