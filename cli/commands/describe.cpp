#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "commands/command.hpp"
#include "commands/rows.hpp"
#include "commands/rule_page.hpp"
#include "guidebook/formats/changes/change_format.hpp"
#include "guidebook/formats/documents/document_format.hpp"
#include "guidebook/formats/guides/guide_format.hpp"
#include "guidebook/formats/import/import_format.hpp"
#include "guidebook/query/functions.hpp"
#include "guidebook/reports/report_format.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/text/nearest.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/typeset/theme/theme_file.hpp"
#include "guidebook/value/json.hpp"
#include "terminal.hpp"

namespace guidebook::cli {
namespace {

Table table_of(std::vector<std::string> headings) {
  Table table;
  for (std::string& heading : headings) table.columns.push_back({.heading = std::move(heading)});
  return table;
}

Table describe_types() {
  Table table = table_of({"type", "plural", "fields", "description"});
  table.columns[2].type = Type::integer;
  for (const RecordType& type : record_types()) {
    table.rows.push_back({std::string(type.name), std::string(type.plural),
                          static_cast<std::int64_t>(type.fields().size()), std::string(type.doc)});
  }
  return table;
}

std::string type_text(const Field& field) {
  if (field.type == Type::enumeration)
    return fmt::format("{}", fmt::join(field.traits.values, "|"));
  return field.is_list ? fmt::format("list of {}", name(field.type))
                       : std::string(name(field.type));
}

void add_fields(Table& table, Fields fields, const std::string& prefix) {
  for (const Field& field : fields) {
    const std::string path = prefix + std::string(field.name);
    table.rows.push_back({path, type_text(field), field.traits.required ? Value{"yes"} : Value{},
                          std::string(field.doc)});
    if (field.type != Type::records) add_fields(table, field.fields(), path + '.');
  }
}

Table describe_type(const RecordType& type) {
  Table table = table_of({"field", "type", "required", "description"});
  add_fields(table, type.fields(), "");
  return table;
}

/// A cell in lines. Of the values of an enumeration each bar stays with the value before it.
std::vector<std::string> cell_lines(const Value& cell, std::size_t width) {
  std::string parted;
  for (const char c : to_text(cell)) parted += c == '|' ? std::string("| ") : std::string(1, c);
  std::vector<std::string> lines = text::wrap(parted, width);
  for (std::string& line : lines) {
    for (std::size_t at = line.find("| "); at != std::string::npos; at = line.find("| ", at)) {
      line.erase(++at, 1);
    }
  }
  return lines;
}

/// How wide the columns of a table become in a width: the first as it is, others narrow, and the
/// last takes what is left.
std::vector<std::size_t> column_widths(const Table& table, std::size_t width) {
  constexpr std::size_t widest = 22;
  constexpr std::size_t gap = 2;
  std::vector<std::size_t> widths;
  std::size_t taken = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    std::size_t column = text::width(table.columns[i].heading);
    for (const auto& row : table.rows) column = std::max(column, text::width(to_text(row[i])));
    widths.push_back(i == 0 ? column : std::min(column, widest));
    if (i + 1 < table.columns.size()) taken += widths.back() + gap;
  }
  widths.back() = std::max(widest, width - std::min(width, taken));
  return widths;
}

/// The table in a width: what would be cut goes on in rows below.
Table folded(const Table& table, std::size_t width) {
  const std::vector<std::size_t> widths = column_widths(table, width);
  Table out{.columns = table.columns};
  for (const auto& row : table.rows) {
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells.push_back(cell_lines(row[i], widths[i]));
      height = std::max(height, cells.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) {
      std::vector<Value>& part = out.rows.emplace_back();
      for (const auto& lines : cells)
        part.push_back(line < lines.size() ? Value{lines[line]} : Value{});
    }
  }
  return out;
}

Value text_or_null(std::string_view text) {
  return text.empty() ? Value{} : Value{std::string(text)};
}

/// All that is known of the formats; for a reader, what is not in the help.
Table describe_formats(bool brief) {
  Table table = table_of({"format", "of", "ending"});
  if (!brief) table.columns.push_back({.heading = "description"});
  table.columns.push_back({.heading = "holds"});
  const auto add = [&](const auto& formats, const char* of) {
    for (const auto& format : formats) {
      std::vector<Value>& row = table.rows.emplace_back();
      row = {std::string(format.name), of, Value{}};
      if constexpr (requires { format.ending; }) row.back() = text_or_null(format.ending);
      if (!brief) row.emplace_back(std::string(format.doc));
      row.emplace_back(std::string(format.holds));
    }
  };
  add(row_formats(), "rows");
  add(document_formats(), "documents");
  add(guide_formats(), "guides");
  add(import_formats(), "imports");
  add(report_formats(), "findings");
  add(change_formats(), "changes");
  return table;
}

/// All that is known of the rules; for a reader, who asks for one to see it in full, in brief.
Table describe_rules(std::span<const RuleRef> which, bool brief) {
  Table table = table_of({"rule", "level", "group", "asks that"});
  for (const char* heading : {"why", "wrong", "right"}) {
    if (!brief) table.columns.push_back({.heading = heading});
  }
  for (const Rule& rule : which) {
    std::vector<Value>& cells = table.rows.emplace_back();
    cells = {std::string(rule.id), std::string(name(rule.level)),
             rule.group == RuleGroup::load ? "load" : "check", std::string(rule.sentence)};
    if (brief) continue;
    for (const auto text : {rule.why, rule.wrong, rule.right}) cells.push_back(text_or_null(text));
  }
  return table;
}

Table describe_expressions() {
  Table table = table_of({"write", "for", "example"});
  const auto row = [&](const char* write, const char* meaning, const char* example) {
    table.rows.push_back({write, meaning, example});
  };
  row("= !=", "the same, not the same", "kind = \"museum\"");
  row("< <= > >=", "by size, by date, in natural order", "stars >= 3");
  row(":", "contains, whatever case and accents", "name : \"chong\"");
  row("~ !~", "matches a regular expression (RE2), does not", "website ~ \"^https\"");
  row("in (...)", "is one of these", "mode in (\"train\", \"bus\")");
  row("in a..b", "lies between, ends included", "checked in 2025-01-01..2025-12-31");
  row("has", "a list holds the item", "facilities has \"sauna\"");
  row("is null", "the value is missing", "stars is not null");
  row("and or not", "a missing value makes a comparison unknown; only true selects",
      "not (stars >= 3)");
  row("+ - * / %", "computes with numbers, lengths, dates and durations", "checked > today - 365d");
  row("20 EUR", "prices in one currency", "price < 20 EUR");
  row("free", "a price of 0, in any currency", "price = free");
  row("today", "the current day, or that of --today", "checked < today - 365d");
  row("5km 90min 1h30m", "lengths and durations with their units", "duration <= 1h30m");
  row("price.from", "a part of a value", "coordinates.lat > 42");
  row("guide.country", "a field of the guide the record stands in", "guide.country = \"KP\"");
  row("near.name", "a field of what a reference leads to", "from.country = \"CN\"");
  row("`x-*`", "a name of other characters than letters, digits, _ and dots", "exists(`x-*`)");
  for (const query::Function& function : query::functions()) {
    table.rows.push_back(
        {std::string(function.usage), std::string(function.doc), std::string(function.example)});
  }
  return table;
}

void add_theme_keys(Table& table, Fields keys, const void* design, const std::string& prefix) {
  for (const Field& key : keys) {
    const std::string path = prefix + std::string(key.name);
    const bool is_map = !key.fields().empty();
    table.rows.push_back({path, is_map ? Value{} : key.get(design), std::string(key.doc)});
    if (is_map) add_theme_keys(table, key.fields(), key.part(design, 0), path + '.');
  }
}

/// The keys of a theme file and what they are in the design.
Table describe_theme() {
  Table table = table_of({"key", "default", "description"});
  const typeset::Theme design;
  add_theme_keys(table, Describe<typeset::Theme>::fields, &design, "");
  return table;
}

bool for_a_reader(const Settings& settings) { return settings.format == &row_formats().front(); }

int print(const Table& table, const Settings& settings) {
  return write_output(settings, settings.format->write(table, row_options(settings)));
}

int print_folded(const Table& table, const Settings& settings) {
  const auto width = for_a_reader(settings) ? output_width(settings) : std::nullopt;
  return print(width ? folded(table, *width) : table, settings);
}

int print_rule(const Rule& rule, const Settings& settings) {
  if (!for_a_reader(settings))
    return print(describe_rules(std::array{RuleRef(rule)}, false), settings);
  constexpr std::size_t longest_line = 80;
  const std::size_t width = std::min(output_width(settings).value_or(longest_line), longest_line);
  const bool color = settings.output == "-" && wants_color(settings, 1);
  return write_output(settings, rule_page(rule, width, color));
}

/// What is described as a table, beside each type and each rule.
struct Topic {
  std::string_view name;
  Table (*describe)(bool brief);
  bool is_folded = false;  ///< For a reader, into the width there is.
};
constexpr std::array topics{
    Topic{"types", [](bool) { return describe_types(); }},
    Topic{"formats", describe_formats, true},
    Topic{"rules", [](bool brief) { return describe_rules(rules(), brief); }},
    Topic{"expressions", [](bool) { return describe_expressions(); }},
    Topic{"theme", [](bool) { return describe_theme(); }},
};

int unknown_topic(const std::string& topic) {
  std::vector<std::string_view> names;
  for (const Topic& each : topics) names.push_back(each.name);
  for (const RecordType& type : record_types()) names.push_back(type.name);
  for (const Rule& rule : rules()) names.push_back(rule.id);
  return fail(fmt::format("describe: there is nothing called \"{}\"", topic),
              text::did_you_mean(topic, names,
                                 "types, a type, formats, rules, a rule, expressions, or theme"));
}

constexpr std::array<std::string_view, 5> describe_options{"format", "output", "color", "width",
                                                           "help"};
constexpr std::array<std::string_view, 3> describe_examples{"guidebook describe hotel",
                                                            "guidebook describe rules -F json",
                                                            "guidebook describe phone-format"};

int run_describe(const Settings& settings) {
  if (settings.operands.size() > 1) return fail("describe: only one thing at a time");
  const std::string name = settings.operands.empty() ? "types" : settings.operands.front();
  if (const Topic* topic = text::find_by_name(topics, name)) {
    const Table table = topic->describe(for_a_reader(settings));
    return topic->is_folded ? print_folded(table, settings) : print(table, settings);
  }
  if (const RecordType* type = find_record_type(name))
    return print_folded(describe_type(*type), settings);
  if (const Rule* rule = find_rule(name)) return print_rule(*rule, settings);
  return unknown_topic(name);
}

}  // namespace

extern constinit const Command describe_command{
    .name = "describe",
    .operands = "[types|TYPE|formats|rules|RULE|expressions|theme]",
    .doc = "Explain types, formats, rules, expressions and themes",
    .options = describe_options,
    .examples = describe_examples,
    .run = run_describe,
};

}  // namespace guidebook::cli
