#include "options/help.hpp"

#include <fmt/core.h>

#include "guidebook/text/text.hpp"
#include "options/option.hpp"

namespace guidebook::cli {
namespace {

constexpr std::size_t help_width = 80;
constexpr std::size_t doc_column = 26;

/// A term and what it means, aligned and wrapped.
std::string entry(const std::string& term, std::string_view doc) {
  std::string out = "  " + term;
  const bool fits = out.size() + 2 <= doc_column;
  out += fits ? std::string(doc_column - out.size(), ' ') : "\n" + std::string(doc_column, ' ');
  bool first = true;
  for (const std::string& line : text::wrap(doc, help_width - doc_column)) {
    if (!first) out += std::string(doc_column, ' ');
    out += line + '\n';
    first = false;
  }
  return out;
}

std::string option_entry(std::string_view name) {
  const Option& row = option(name);
  std::string term = row.letter == '\0' ? fmt::format("    --{}", row.word())
                                        : fmt::format("-{}, --{}", row.letter, row.word());
  if (!row.value.empty()) term += fmt::format(" {}", row.value);
  return entry(term, row.summary());
}

}  // namespace

std::string program_help() {
  std::string out =
      "Travel guides in plain YAML: list, filter, validate and print them.\n\n"
      "Usage: guidebook COMMAND [OPTIONS] [PATH...]\n\nCommands:\n";
  for (const Command* command : commands())
    out += entry(std::string(command->name), command->summary());
  out += "\nOptions:\n";
  for (const char* name : {"help", "version"}) out += option_entry(name);
  out +=
      "\nA PATH is a guide file, a folder of them, or - for standard input. Without one\n"
      "the folders in GUIDEBOOK_PATH are read, else the folder guides/.\n\n"
      "guidebook COMMAND --help explains a command, guidebook describe the types,\n"
      "fields and formats.\n";
  return out;
}

std::string command_help(const Command& command) {
  std::string out =
      fmt::format("{}.\n\nUsage: guidebook {} [OPTIONS]{}{}\n\nOptions:\n", command.summary(),
                  command.name, command.operands.empty() ? "" : " ", command.operands);
  for (const std::string_view name : command.options) out += option_entry(name);
  out += "\nExamples:\n";
  for (const std::string_view example : command.examples) out += fmt::format("  {}\n", example);
  return out;
}

}  // namespace guidebook::cli
