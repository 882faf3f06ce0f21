#include <fmt/core.h>

#include <array>
#include <string_view>

#include "commands/command.hpp"
#include "completion/completion_scripts.hpp"
#include "options/option.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

constexpr std::array<std::string_view, 2> option_names{"output", "help"};
constexpr std::array<std::string_view, 2> examples{
    "guidebook completion bash > ~/.local/share/bash-completion/completions/guidebook",
    "guidebook completion fish > ~/.config/fish/completions/guidebook.fish"};

int run(const Settings& settings) {
  if (settings.operands.size() != 1)
    return fail("completion: one shell is wanted", "bash, zsh or fish");
  std::vector<std::string_view> shells;
  for (const CompletionScript& script : completion_scripts) {
    if (script.shell == settings.operands.front()) return write_output(settings, script.text);
    shells.push_back(script.shell);
  }
  const UserError bad = unknown_choice(settings.operands.front(), shells);
  return fail(fmt::format("completion: {}", bad.message), bad.hint);
}

}  // namespace

constinit const Command completion_command{
    .name = "completion",
    .operands = "bash|zsh|fish",
    .doc = "Print what makes a shell complete command lines",
    .options = option_names,
    .examples = examples,
    .run = run,
};

}  // namespace guidebook::cli
