#include "commands/command.hpp"

#include <algorithm>
#include <array>

namespace guidebook::cli {
namespace {

using Names = std::string_view;

// clang-format off
constexpr std::array row_options{
    Names{"type"}, Names{"where"}, Names{"explain"}, Names{"fields"}, Names{"sort"}, Names{"limit"}, Names{"offset"},
    Names{"distinct"}, Names{"count"}, Names{"quiet"}, Names{"null"}, Names{"format"},
    Names{"csv-dialect"}, Names{"lists"}, Names{"no-header"}, Names{"output"},
    Names{"files0-from"}, Names{"root"}, Names{"lang"}, Names{"today"}, Names{"color"},
    Names{"width"}, Names{"verbose"}, Names{"help"}};
constexpr std::array show_options{
    Names{"output"}, Names{"files0-from"}, Names{"root"}, Names{"lang"}, Names{"color"},
    Names{"width"}, Names{"verbose"}, Names{"help"}};
constexpr std::array stats_options{
    Names{"type"}, Names{"where"}, Names{"group"}, Names{"aggregate"}, Names{"sort"}, Names{"limit"},
    Names{"offset"}, Names{"format"}, Names{"csv-dialect"}, Names{"lists"}, Names{"no-header"},
    Names{"output"}, Names{"files0-from"}, Names{"root"}, Names{"lang"}, Names{"today"},
    Names{"color"}, Names{"width"}, Names{"verbose"}, Names{"help"}};
constexpr std::array validate_options{
    Names{"report"}, Names{"select"}, Names{"ignore"}, Names{"level"}, Names{"fail-on"},
    Names{"max-age"}, Names{"baseline"}, Names{"write-baseline"}, Names{"fix"}, Names{"diff"},
    Names{"max-findings"}, Names{"quiet"}, Names{"output"},
    Names{"files0-from"}, Names{"root"}, Names{"today"}, Names{"color"}, Names{"width"},
    Names{"verbose"}, Names{"help"}};
constexpr std::array export_options{
    Names{"type"}, Names{"where"}, Names{"output"}, Names{"title"}, Names{"paper"}, Names{"theme"},
    Names{"large-print"}, Names{"booklet"}, Names{"basemap"}, Names{"sections"}, Names{"vcard-version"}, Names{"keep-going"},
    Names{"csv-dialect"}, Names{"lists"}, Names{"no-header"}, Names{"files0-from"},
    Names{"root"}, Names{"lang"}, Names{"today"}, Names{"color"}, Names{"width"},
    Names{"verbose"}, Names{"help"}};
constexpr std::array describe_options{
    Names{"format"}, Names{"output"}, Names{"color"}, Names{"width"}, Names{"help"}};

constexpr std::array schema_options{Names{"output"}, Names{"help"}};
constexpr std::array completion_options{Names{"output"}, Names{"help"}};

constexpr std::array list_examples{
    Names{"guidebook list hotels guides/"},
    Names{"guidebook list routes guides/ -f from,to,mode -F csv"},
    Names{"guidebook list attractions guides/ -s kind,name -n 10"}};
constexpr std::array filter_examples{
    Names{"guidebook filter 'type = \"hotel\" and stars >= 3' guides/ -F csv"},
    Names{"guidebook filter 'description : \"sauna\"' guides/"},
    Names{"guidebook filter -q 'kind = \"museum\"' guides/ && echo yes"}};
constexpr std::array show_examples{
    Names{"guidebook show kp-chongjin"}, Names{"guidebook show kp-chongjin#e-library guides/"}};
constexpr std::array stats_examples{
    Names{"guidebook stats guides/"}, Names{"guidebook stats guides/ -t hotels"},
    Names{"guidebook stats guides/ -t attractions -g guide -a 'count(), count(website)'"}};
constexpr std::array validate_examples{
    Names{"guidebook validate guides/"}, Names{"guidebook validate - < draft.yaml"},
    Names{"guidebook validate --format sarif -o guides.sarif"}};
constexpr std::array export_examples{
    Names{"guidebook export pdf guides/kp-chongjin.yaml -o chongjin.pdf"},
    Names{"guidebook export text guides/kp-chongjin.yaml --width 72"},
    Names{"guidebook export csv guides/ -o tables/"}};
constexpr std::array describe_examples{
    Names{"guidebook describe hotel"}, Names{"guidebook describe rules -F json"},
    Names{"guidebook describe phone-format"}};
constexpr std::array schema_examples{
    Names{"guidebook schema -o guide.schema.json"}};
constexpr std::array completion_examples{
    Names{"guidebook completion bash > ~/.local/share/bash-completion/completions/guidebook"},
    Names{"guidebook completion fish > ~/.config/fish/completions/guidebook.fish"}};

constexpr std::array table{
    Command{"list", "TYPE [PATH...]", "Print the records of a type, one a row", row_options, list_examples, run_list},
    Command{"filter", "EXPR [PATH...]", "Print the records for which an expression is true", row_options, filter_examples, run_filter},
    Command{"show", "REF [PATH...]", "Print one guide or record in full", show_options, show_examples, run_show},
    Command{"stats", "[PATH...]", "Count records in groups, and sum up what they hold", stats_options, stats_examples, run_stats},
    Command{"validate", "[PATH...]", "Find what is wrong in guide files", validate_options, validate_examples, run_validate},
    Command{"export", "FORMAT [PATH...]", "Write guides as {}", export_options, export_examples, run_export, export_choices},
    Command{"describe", "[types|TYPE|formats|rules|RULE|expressions|theme]", "Explain types, formats, rules, expressions and themes", describe_options, describe_examples, run_describe},
    Command{"schema", "", "Print the JSON Schema of a guide file, for editors", schema_options, schema_examples, run_schema},
    Command{"completion", "bash|zsh|fish", "Print what makes a shell complete command lines", completion_options, completion_examples, run_completion},
};
// clang-format on

}  // namespace

std::span<const Command> commands() { return table; }

const Command* find_command(std::string_view name) {
  const auto* command = std::find_if(table.begin(), table.end(),
                                     [&](const Command& row) { return row.name == name; });
  return command == table.end() ? nullptr : command;
}

}  // namespace guidebook::cli
