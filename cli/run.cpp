#include "run.hpp"

#include <fmt/core.h>

#include <vector>

#include "commands/command.hpp"
#include "completion/complete.hpp"
#include "guidebook/text/nearest.hpp"
#include "options/help.hpp"
#include "options/parse.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

int unknown_command(const std::string& word) {
  std::vector<std::string_view> names;
  for (const Command* command : commands()) names.push_back(command->name);
  return fail(fmt::format("there is no command \"{}\"", word),
              text::did_you_mean(word, names, "guidebook --help lists the commands"));
}

int print(const std::string& text) { return write_output(Settings{}, text); }

int run_command(const Command& command, const std::vector<std::string>& words) {
  Settings settings;
  if (const auto bad = parse(command, words, settings)) {
    return fail(fmt::format("{}: {}", command.name, bad->message), bad->hint);
  }
  return settings.help ? print(command_help(command)) : command.run(settings);
}

}  // namespace

int run(const std::vector<std::string>& arguments) {
  if (arguments.empty()) {
    say(program_help());
    return Exit::failure;
  }
  const std::string& first = arguments.front();
  if (first == "__complete") {
    return run_hidden_completion({arguments.begin() + 1, arguments.end()});
  }
  if (first == "--version" || first == "-V") {
    return print(fmt::format("guidebook {}\n", GUIDEBOOK_VERSION));
  }
  const bool asks_help = first == "help";
  if (first == "--help" || first == "-h" || (asks_help && arguments.size() == 1)) {
    return print(program_help());
  }
  const std::string& name = asks_help ? arguments[1] : first;
  if (name.starts_with('-')) {
    return fail(fmt::format("{}: a command comes first", name),
                "guidebook --help lists the commands");
  }
  const Command* command = find_command(name);
  if (command == nullptr) return unknown_command(name);
  if (asks_help) return print(command_help(*command));
  return run_command(*command, {arguments.begin() + 1, arguments.end()});
}

}  // namespace guidebook::cli
