#include "options/parse.hpp"

#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>

#include "guidebook/text/text.hpp"

namespace guidebook::cli {
namespace {

std::string spelling(const Option& option) {
  const std::string name = fmt::format("--{}", option.word());
  return option.letter == '\0' ? name : fmt::format("-{},{}", option.letter, name);
}

UserError unknown_option(const Command& command, const std::string& word) {
  std::vector<std::string> names;
  for (const std::string_view name : command.options) {
    names.push_back(fmt::format("--{}", option(name).word()));
  }
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  const auto close = text::nearest(word.substr(0, word.find('=')), candidates);
  return {fmt::format("there is no option {}", word),
          close ? fmt::format("did you mean {}?", *close)
                : fmt::format("guidebook {} --help lists its options", command.name)};
}

/// An expression such as "-price.from < 0" would be taken for a row of switches.
std::optional<UserError> expression_as_option(const Command& command,
                                              const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (word.size() < 2 || word[0] != '-' || word[1] == '-') continue;
    const bool has_value =
        std::any_of(command.options.begin(), command.options.end(), [&](std::string_view name) {
          return option(name).letter == word[1] && !option(name).value.empty();
        });
    if (!has_value && word.find_first_of(" <>=~") != std::string::npos) {
      return UserError{fmt::format("\"{}\" begins like an option", word),
                       fmt::format("write it after --: guidebook {} -- '{}'", command.name, word)};
    }
  }
  return std::nullopt;
}

/// A path such as "-oguides/a.yaml", of a file that is there, would be taken for an option.
std::optional<UserError> path_as_option(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    std::error_code error;
    if (word.size() <= 2 || word[0] != '-' || !std::filesystem::exists(word, error)) continue;
    return UserError{fmt::format("{} is the name of a file and begins like an option", word),
                     fmt::format("write ./{} for the file", word)};
  }
  return std::nullopt;
}

/// CLI11 takes a number as the value of a switch.
std::optional<UserError> value_of_switch(const Command& command,
                                         const std::vector<std::string>& words) {
  for (const std::string_view name : command.options) {
    if (!option(name).value.empty()) continue;
    for (const std::string& word : words) {
      const std::string_view written = option(name).word();
      if (word.starts_with(fmt::format("--{}=", written))) {
        return UserError{fmt::format("--{} takes no value", written)};
      }
    }
  }
  return std::nullopt;
}

/// What CLI11 found wrong: a value that is missing.
UserError wrong_use(const Command& command, const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    for (const std::string_view name : command.options) {
      const Option& row = option(name);
      const bool named = word == fmt::format("--{}", row.word()) ||
                         word == fmt::format("-{}", row.letter == '\0' ? '-' : row.letter);
      if (named && !row.value.empty() && &word == &words.back()) {
        return {fmt::format("{} wants a value", word), fmt::format("write {} {}", word, row.value)};
      }
    }
  }
  return {"the options cannot be understood",
          fmt::format("guidebook {} --help lists them", command.name)};
}

/// An App that stores what it finds: values by option name, in the order given.
using Found = std::map<std::string_view, std::vector<std::string>>;

void bind(CLI::App& app, const Command& command, Found& found) {
  app.set_help_flag();
  app.allow_extras();
  for (const std::string_view name : command.options) {
    const Option& row = option(name);
    if (row.value.empty()) {
      app.add_flag_callback(spelling(row), [&found, name] { found[name].emplace_back(); });
      continue;
    }
    CLI::Option* bound = app.add_option(spelling(row), found[name]);
    bound->expected(1)->allow_extra_args(false);
    bound->multi_option_policy(row.repeats ? CLI::MultiOptionPolicy::TakeAll
                                           : CLI::MultiOptionPolicy::TakeLast);
  }
}

std::optional<UserError> take_values(const Found& found, Settings& settings) {
  for (const auto& [name, values] : found) {
    for (const std::string& value : values) {
      auto bad = option(name).set(settings, value);
      if (!bad) continue;
      bad->message = fmt::format("--{}: {}", option(name).word(), bad->message);
      return bad;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<UserError> parse(const Command& command, const std::vector<std::string>& words,
                               Settings& settings) {
  // CLI11 takes a word after "--" that begins with a dash for an option all the same.
  const auto split = std::find(words.begin(), words.end(), "--");
  if (auto bad = expression_as_option(command, {words.begin(), split})) return bad;
  if (auto bad = path_as_option({words.begin(), split})) return bad;
  if (auto bad = value_of_switch(command, {words.begin(), split})) return bad;
  std::vector<std::string> reversed(words.begin(), split);
  std::reverse(reversed.begin(), reversed.end());
  CLI::App app;
  Found found;
  bind(app, command, found);
  try {
    app.parse(reversed);
  } catch (const CLI::ParseError&) {
    return wrong_use(command, {words.begin(), split});
  }
  if (found.contains("help")) {  // whatever else is wrong
    settings.help = true;
    return std::nullopt;
  }
  for (std::string& word : app.remaining()) {
    if (word.size() > 1 && word[0] == '-') return unknown_option(command, word);
    settings.operands.push_back(std::move(word));
  }
  if (split != words.end())
    settings.operands.insert(settings.operands.end(), split + 1, words.end());
  return take_values(found, settings);
}

}  // namespace guidebook::cli
