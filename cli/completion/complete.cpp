#include "completion/complete.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <span>

#include "commands/command.hpp"
#include "commands/loading.hpp"
#include "options/option.hpp"
#include "options/option_values.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

/// A command line up to the word in question.
struct Line {
  const Command* command = nullptr;
  std::vector<std::string> operands;
  query::Types types;
  std::string files_from;
  bool only_operands = false;    ///< "--" was there.
  const Option* open = nullptr;  ///< Wants the next word for its value.
};

const Option* find_option(const Command& command, auto&& is_it) {
  for (const std::string_view name : command.options) {
    const Option& row = option(name);
    if (is_it(row)) return &row;
  }
  return nullptr;
}

/// A word that names no type leaves the line as it is.
void take_type(Line& line, std::string_view word) {
  static_cast<void>(read_types(word, line.types));
}

/// The option that a word names, with the value that follows it in the same word.
struct NamedOption {
  const Option* option = nullptr;
  std::size_t value = std::string::npos;  ///< Where its value begins in the word.
};

NamedOption named_option(const Command& command, std::string_view word) {
  if (word.starts_with("--")) {
    const std::size_t equals = word.find('=');
    const std::string_view name = word.substr(0, equals).substr(2);
    const Option* found =
        find_option(command, [&](const Option& row) { return row.word() == name; });
    return {found, equals == std::string_view::npos ? equals : equals + 1};
  }
  for (std::size_t i = 1; i < word.size(); ++i) {
    const Option* found =
        find_option(command, [&](const Option& row) { return row.letter == word[i]; });
    if (found == nullptr) return {};
    if (!found->value.empty()) {
      return {found, i + 1 < word.size() ? i + 1 : std::string::npos};
    }
  }
  return {};
}

/// Takes in a word before the one in question.
void take(Line& line, const std::string& word) {
  if (line.open != nullptr) {
    if (line.open->name == "type") take_type(line, word);
    line.open = nullptr;
  } else if (line.only_operands || word.size() < 2 || word[0] != '-') {
    if (line.command->name == "list" && line.operands.empty()) take_type(line, word);
    line.operands.push_back(word);
  } else if (word == "--") {
    line.only_operands = true;
  } else {
    const NamedOption named = named_option(*line.command, word);
    if (named.option == nullptr || named.option->value.empty()) return;
    if (named.value == std::string::npos) {
      line.open = named.option;
    } else if (named.option->name == "type") {
      take_type(line, word.substr(named.value));
    }
  }
}

void add_all(Completion& out, std::string_view before, std::string_view word,
             const Choices& choices) {
  for (const Choice& choice : choices) out.add(before, word, choice.name, choice.doc);
}

/// Of a value that is a list, what stands before the part in question.
std::size_t last_part(std::string_view value) {
  const std::size_t comma = value.rfind(',');
  return comma == std::string_view::npos ? 0 : comma + 1;
}

/// The references that begin with a word, among the guides that the line names from operand `first`
/// on.
std::vector<Candidate> references(std::string_view word, const Line& line, std::size_t first) {
  std::vector<Candidate> found;
  Settings settings;
  settings.operands = line.operands;
  const auto inputs = named_inputs(settings, std::min(first, line.operands.size()));
  if (!inputs) return found;
  const Library library = Library::load(*inputs);
  const bool in_guide = word.find('#') != std::string_view::npos;
  for (const Guide* guide : library.guides()) {
    for_each_row(*guide, [&](const RecordRef& row) {
      const bool is_record = row.record != nullptr;
      std::string reference = row.ref();
      if (is_record == in_guide && reference.starts_with(word)) {
        found.push_back({std::move(reference), row.name()});
      }
    });
  }
  return found;
}

/// Guides by their ids, and once that is written, their records.
void complete_reference(Completion& out, std::string_view word, const Line& line) {
  for (Candidate& each : references(word, line, 0)) out.candidates.push_back(std::move(each));
  const bool in_guide = word.find('#') != std::string_view::npos;
  const bool whole = out.candidates.size() == 1 && out.candidates.front().value == word;
  if (whole && !in_guide) out.candidates.front().value += '#';
  out.goes_on = whole && !in_guide;
}

/// The same for what an expression names.
FindReferences references_in_expressions(const Line& line) {
  return [&line](std::string_view word) {
    const bool type_first = line.command->operands.starts_with("TYPE");
    const bool other_first = type_first || line.command->operands.starts_with("EXPR") ||
                             line.command->operands.starts_with("FORMAT");
    return references(word, line, other_first ? 1 : 0);
  };
}

void complete_value(Completion& out, const Option& option, std::string_view before,
                    std::string_view value, const Line& line) {
  const auto lists = [&](ListOf kind) {
    complete_list(out, before, value, line.types, kind, references_in_expressions(line));
  };
  const std::size_t equals =
      option.value == "RULE=LEVEL" ? value.find('=') : std::string_view::npos;
  if (equals != std::string_view::npos) {
    add_all(out, std::string(before) + std::string(value.substr(0, equals + 1)),
            value.substr(equals + 1), cli::option("fail-on").choices());
  } else if (option.value == "EXPR") {
    complete_expression(out, before, value, line.types, references_in_expressions(line));
  } else if (option.value == "FIELD[:HEADING],...") {
    lists(ListOf::fields);
  } else if (option.value == "FIELD[:desc],...") {
    lists(ListOf::sort_keys);
  } else if (option.value == "FUNCTION(FIELD),...") {
    lists(ListOf::aggregates);
  } else if (option.choices != nullptr) {
    const std::size_t part = option.repeats ? last_part(value) : 0;
    add_all(out, std::string(before) + std::string(value.substr(0, part)), value.substr(part),
            option.choices());
    out.goes_on = option.repeats;
  } else if (option.value == "DIR") {
    out.folders = true;
  } else {
    out.files = option.value == "FILE";
  }
}

/// One of the alternatives of an operand, as "types|TYPE|rules" has them.
void complete_alternative(Completion& out, std::string_view name, std::string_view word,
                          const Line& line) {
  if (name == "TYPE") {
    add_all(out, {}, word, type_choices());
  } else if (name == "RULE") {
    if (!word.empty()) add_all(out, {}, word, rule_choices());
  } else if (name == "FORMAT") {
    add_all(out, {}, word, line.command->choices());
  } else if (name == "EXPR") {
    complete_expression(out, {}, word, line.types, references_in_expressions(line));
  } else if (name == "REF") {
    complete_reference(out, word, line);
  } else if (name == "PATH..." || name == "FILE..." || name == "OLD" || name == "NEW") {
    out.files = true;
  } else {
    out.add({}, word, name, {});
  }
}

/// The next operand, as the command's synopsis has it: "EXPR [PATH...]".
void complete_operand(Completion& out, std::string_view word, const Line& line) {
  std::string_view rest = line.command->operands;
  std::string_view operand;
  for (std::size_t i = 0; i <= line.operands.size() && !rest.empty(); ++i) {
    operand = rest.substr(0, rest.find(' '));
    const bool repeats = operand.find("...") != std::string_view::npos;
    if (!repeats) rest.remove_prefix(std::min(operand.size() + 1, rest.size()));
    if (!repeats && i < line.operands.size()) operand = {};
  }
  if (operand.starts_with('[')) operand = operand.substr(1, operand.size() - 2);
  while (!operand.empty()) {
    const std::string_view name = operand.substr(0, operand.find('|'));
    complete_alternative(out, name, word, line);
    operand.remove_prefix(std::min(name.size() + 1, operand.size()));
  }
}

void complete_option(Completion& out, std::string_view word, const Command& command) {
  for (const std::string_view name : command.options) {
    const Option& row = option(name);
    if (!word.starts_with("--") && row.letter != '\0') {
      out.add({}, word, fmt::format("-{}", row.letter), row.summary());
    }
    out.add({}, word, fmt::format("--{}", row.word()), row.summary());
  }
}

void complete_command(Completion& out, std::string_view word) {
  for (const Command* command : commands()) out.add({}, word, command->name, command->summary());
  out.add({}, word, "help", "Print help, of the program or of a command");
  if (!word.starts_with('-')) return;
  for (const char* name : {"help", "version"}) {
    out.add({}, word, fmt::format("--{}", name), option(name).summary());
  }
}

}  // namespace

void Completion::add(std::string_view before, std::string_view word, std::string_view value,
                     std::string_view doc) {
  if (!value.starts_with(word)) return;
  candidates.push_back({std::string(before) + std::string(value), std::string(doc)});
}

Completion complete(const std::vector<std::string>& words) {
  Completion out;
  if (words.empty()) return out;
  const std::string& word = words.back();
  const bool asks_help = words.size() == 2 && words.front() == "help";
  if (words.size() == 1 || asks_help) {
    complete_command(out, word);
    return out;
  }
  Line line{.command = find_command(words.front())};
  if (line.command == nullptr) return out;
  for (const std::string& before : std::span(words).subspan(1, words.size() - 2)) {
    take(line, before);
  }
  if (line.open != nullptr) {
    complete_value(out, *line.open, {}, word, line);
    return out;
  }
  const bool is_option = !line.only_operands && word.starts_with('-');
  const NamedOption named = is_option ? named_option(*line.command, word) : NamedOption{};
  if (named.option != nullptr && named.value != std::string::npos) {
    complete_value(out, *named.option, word.substr(0, named.value), word.substr(named.value), line);
  } else if (is_option) {
    complete_option(out, word, *line.command);
  } else {
    complete_operand(out, word, line);
  }
  return out;
}

}  // namespace guidebook::cli
