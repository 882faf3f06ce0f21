#include "options/option.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "guidebook/text/nearest.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/value/localized.hpp"
#include "options/option_values.hpp"

namespace guidebook::cli {
namespace {

std::optional<UserError> set_number(std::size_t& out, std::string_view value) {
  const auto [stop, error] = std::from_chars(value.data(), value.data() + value.size(), out);
  if (error == std::errc{} && stop == value.data() + value.size()) return {};
  if (error == std::errc::result_out_of_range) {
    return UserError{fmt::format("{} is too large a number", value)};
  }
  return UserError{fmt::format("\"{}\" is no whole number", value)};
}

/// The member at the end of a path of members.
template <auto Member, auto... Rest>
auto& member(auto& of) {
  if constexpr (sizeof...(Rest) == 0) {
    return of.*Member;
  } else {
    return member<Rest...>(of.*Member);
  }
}

constexpr std::array colors{Alternative<ColorChoice>{"auto", ColorChoice::automatic},
                            Alternative<ColorChoice>{"always", ColorChoice::always},
                            Alternative<ColorChoice>{"never", ColorChoice::never}};
constexpr std::array dialects{
    Alternative<CsvDialect>{"unix", CsvDialect::plain, "LF"},
    Alternative<CsvDialect>{"rfc4180", CsvDialect::rfc4180, "CRLF"},
    Alternative<CsvDialect>{"excel", CsvDialect::excel, "CRLF, byte order mark, guarded formulas"}};
constexpr std::array papers{Alternative<typeset::Paper>{"a5", typeset::Paper::a5},
                            Alternative<typeset::Paper>{"a4", typeset::Paper::a4},
                            Alternative<typeset::Paper>{"letter", typeset::Paper::letter}};
constexpr std::array sql_dialects{Alternative<SqlDialect>{"sqlite", SqlDialect::sqlite},
                                  Alternative<SqlDialect>{"postgresql", SqlDialect::postgresql}};
constexpr std::array vcard_versions{Alternative<VcardVersion>{"4.0", VcardVersion::v4},
                                    Alternative<VcardVersion>{"3.0", VcardVersion::v3}};
constexpr std::array list_styles{Alternative<bool>{"joined", false, "with ';'"},
                                 Alternative<bool>{"json", true}};

std::optional<UserError> set_format(Settings& settings, std::string_view value) {
  settings.format = find_row_format(value);
  if (settings.format != nullptr) return {};
  return unknown_choice(value, names_of(format_choices()));
}

std::optional<UserError> set_today(Settings& settings, std::string_view value) {
  settings.today = parse_date(value);
  if (settings.today) return {};
  return UserError{fmt::format("\"{}\" is no date", value), "write a date as in 2026-11-23"};
}

std::optional<UserError> set_language(Settings& settings, std::string_view value) {
  if (!is_language_tag(value)) {
    return UserError{fmt::format("\"{}\" is no language tag", text::visible(value)),
                     "write a BCP 47 tag, such as ko or zh-Hant"};
  }
  settings.language = value;
  return {};
}

std::optional<UserError> set_color(Settings& settings, std::string_view value) {
  return set_choice<colors>(settings.color, value);
}

std::optional<UserError> set_dialect(Settings& settings, std::string_view value) {
  return set_choice<dialects>(settings.csv_dialect, value);
}

std::optional<UserError> set_paper(Settings& settings, std::string_view value) {
  return set_choice<papers>(settings.document.paper.emplace(), value);
}

std::optional<UserError> set_sections(Settings& settings, std::string_view value) {
  return read_sections(value, settings.document.sections);
}

std::optional<UserError> set_sql_dialect(Settings& settings, std::string_view value) {
  return set_choice<sql_dialects>(settings.document.sql_dialect, value);
}

std::optional<UserError> set_vcard_version(Settings& settings, std::string_view value) {
  return set_choice<vcard_versions>(settings.document.vcard_version, value);
}

std::optional<UserError> set_lists(Settings& settings, std::string_view value) {
  return set_choice<list_styles>(settings.json_lists, value);
}

std::optional<UserError> set_report(Settings& settings, std::string_view value) {
  settings.validation.report = find_report_format(value);
  if (settings.validation.report != nullptr) return {};
  return unknown_choice(value, names_of(report_choices()));
}

std::optional<UserError> set_changes(Settings& settings, std::string_view value) {
  settings.changes = find_change_format(value);
  if (settings.changes != nullptr) return {};
  return unknown_choice(value, names_of(change_choices()));
}

template <auto... Path>
std::optional<UserError> add_rules(Settings& settings, std::string_view value) {
  return read_rules(value, member<Path...>(settings));
}

std::optional<UserError> add_level(Settings& settings, std::string_view value) {
  return read_level(value, settings.validation.levels);
}

std::optional<UserError> set_fail_on(Settings& settings, std::string_view value) {
  settings.validation.fail_on = parse_level(value);
  if (settings.validation.fail_on) return {};
  return unknown_choice(value, names_of(level_choices()));
}

std::optional<UserError> set_max_age(Settings& settings, std::string_view value) {
  settings.validation.max_age = parse_age(value);
  if (settings.validation.max_age) return {};
  return UserError{fmt::format("\"{}\" is no age", value), "write 2y, 6mo, 10w or 90d"};
}

std::optional<UserError> set_width(Settings& settings, std::string_view value) {
  std::size_t width = 0;
  if (auto fault = set_number(width, value)) return fault;
  if (width < 20) return UserError{"the width is at least 20"};
  settings.width = width;
  return {};
}

template <auto... Path>
std::optional<UserError> set_text(Settings& settings, std::string_view value) {
  member<Path...>(settings) = std::string(value);
  return {};
}

template <auto... Path>
std::optional<UserError> set_file(Settings& settings, std::string_view value) {
  if (value.empty()) return UserError{"the name of the file is empty"};
  return set_text<Path...>(settings, value);
}

template <auto... Path>
std::optional<UserError> set_size(Settings& settings, std::string_view value) {
  return set_number(member<Path...>(settings), value);
}

template <auto... Path>
std::optional<UserError> set_flag(Settings& settings, std::string_view) {
  member<Path...>(settings) = true;
  return {};
}

std::optional<UserError> leave_out_header(Settings& settings, std::string_view) {
  settings.header = false;
  return {};
}

std::optional<UserError> set_output(Settings& settings, std::string_view value) {
  std::optional<UserError> fault = set_file<&Settings::output>(settings, value);
  if (fault) fault->hint = "- is standard output";
  return fault;
}

std::optional<UserError> set_type(Settings& settings, std::string_view value) {
  return read_types(value, settings.types);
}

std::optional<UserError> set_kind(Settings& settings, std::string_view value) {
  settings.kind = value;
  const std::vector<std::string_view> kinds = names_of(kind_choices());
  if (std::ranges::find(kinds, value) != kinds.end()) return {};
  return unknown_choice(value, kinds);
}

std::optional<UserError> set_record_type(Settings& settings, std::string_view value) {
  settings.import.type = find_record_type(value);
  if (settings.import.type != nullptr) return {};
  return unknown_choice(value, names_of(record_choices()));
}

std::optional<UserError> add_mapping(Settings& settings, std::string_view value) {
  return read_mapping(value, settings.import.map);
}

std::optional<UserError> add_where(Settings& settings, std::string_view value) {
  settings.where.emplace_back(value);
  return {};
}

// clang-format off
constexpr std::array option_table{
    Option{"type", 't', "TYPE", "Only records of this type: {}", false, set_type, {}, type_choices},
    Option{"where", 'w', "EXPR", "Only records for which the expression is true; repeated: all of them", true, add_where},
    Option{"explain", '\0', "", "Print how the expression is understood, and read no files", false, set_flag<&Settings::explain>},
    Option{"fields", 'f', "FIELD[:HEADING],...", "The fields and sums to show, each with a heading of its own if you like", false, set_text<&Settings::fields>},
    Option{"group", 'g', "FIELD[:HEADING],...", "Put records that are alike in these fields into one group", false, set_text<&Settings::group>},
    Option{"aggregate", 'a', "FUNCTION(FIELD),...", "What to compute for each group: {}", false, set_text<&Settings::aggregates>, {}, aggregate_choices},
    Option{"having", '\0', "CONDITION", "Only groups for which the condition on their columns is true", false, set_text<&Settings::having>},
    Option{"sort", 's', "FIELD[:desc],...", "Sort by these fields and sums; missing values come last", false, set_text<&Settings::sort>},
    Option{"limit", 'n', "N", "At most N records", false, set_size<&Settings::limit>},
    Option{"offset", '\0', "N", "Skip the first N records", false, set_size<&Settings::offset>},
    Option{"distinct", '\0', "", "Print rows that are the same once", false, set_flag<&Settings::distinct>},
    Option{"count", 'c', "", "Print only the number of records", false, set_flag<&Settings::count>},
    Option{"quiet", 'q', "", "Print nothing, or for validate only the summary of a failure", false, set_flag<&Settings::quiet>},
    Option{"null", '0', "", "End each row with a NUL character; wants exactly one field", false, set_flag<&Settings::null_ends>},
    Option{"format", 'F', "FORMAT", "How to print rows: {}", false, set_format, {}, format_choices},
    Option{"changes", 'F', "FORMAT", "How to print changes: {}", false, set_changes, "format", change_choices},
    Option{"dialect", '\0', "DIALECT", "Of SQL: {}", false, set_sql_dialect, {}, choices_in<sql_dialects>},
    Option{"csv-dialect", '\0', "DIALECT", "{}", false, set_dialect, {}, choices_in<dialects>},
    Option{"lists", '\0', "STYLE", "Lists in CSV and TSV: {}", false, set_lists, {}, choices_in<list_styles>},
    Option{"no-header", '\0', "", "Leave out the headings", false, leave_out_header},
    Option{"kind", '\0', "KIND", "What kind of destination it is: {}", false, set_kind, {}, kind_choices},
    Option{"from", '\0', "NAME, COUNTRY", "Fill in the name, and what is known of the country", false, set_text<&Settings::from>},
    Option{"record-type", 't', "TYPE", "What the records of a file are that does not name it: {}", false, set_record_type, "type", record_choices},
    Option{"map", '\0', "HEADING=FIELD,...", "The fields that headings stand for; without a field the column is left out", true, add_mapping},
    Option{"into", '\0', "ID", "The guide for records that name none; described by --kind and --from", false, set_text<&Settings::into>},
    Option{"output", 'o', "FILE", "Write to FILE, whole or not at all; - is standard output", false, set_output},
    Option{"title", '\0', "TITLE", "The title of the document", false, set_text<&Settings::document, &DocumentSettings::title>},
    Option{"paper", '\0', "SIZE", "The size of printed pages: {}", false, set_paper, {}, choices_in<papers>},
    Option{"theme", '\0', "FILE", "Fonts, colours and measures of printed pages", false, set_file<&Settings::document, &DocumentSettings::theme>},
    Option{"large-print", '\0', "", "Print in type of 16 points, on A4 unless --paper chooses another size", false, set_flag<&Settings::document, &DocumentSettings::large_print>},
    Option{"booklet", '\0', "", "Print two pages on a sheet, in the order for folding", false, set_flag<&Settings::document, &DocumentSettings::booklet>},
    Option{"basemap", '\0', "FILE", "Draw maps on the land, water and lines of this GeoJSON file", false, set_file<&Settings::document, &DocumentSettings::basemap>},
    Option{"sections", '\0', "SECTION,...", "Only these sections of a document, or all but those with no- before them: {}", false, set_sections, {}, section_choices},
    Option{"vcard-version", '\0', "VERSION", "Of vCards: 3.0 by default, which all telephones read, or 4.0", false, set_vcard_version, {}, choices_in<vcard_versions>},
    Option{"keep-going", '\0', "", "Export the sound guides even if others have errors", false, set_flag<&Settings::keep_going>},
    Option{"lenient", '\0', "", "Leave out what can't be read of a guide, and not all of it", false, set_flag<&Settings::lenient>},
    Option{"report", '\0', "FORMAT", "How to print findings: {}", false, set_report, "format", report_choices},
    Option{"select", '\0', "RULE,...", "Check only these rules", true, add_rules<&Settings::validation, &ValidationSettings::select>, {}, rule_choices},
    Option{"ignore", '\0', "RULE,...", "Do not check these rules", true, add_rules<&Settings::validation, &ValidationSettings::ignore>, {}, rule_choices},
    Option{"level", '\0', "RULE=LEVEL", "Make what breaks the rule an error, a warning or a note", true, add_level, {}, rule_choices},
    Option{"max-age", '\0', "AGE", "Report what was last checked longer ago, such as 2y, 6mo or 90d", false, set_max_age},
    Option{"baseline", '\0', "FILE", "Leave out the findings that FILE holds", false, set_file<&Settings::validation, &ValidationSettings::baseline>},
    Option{"write-baseline", '\0', "", "Write all findings into the file that --baseline names", false, set_flag<&Settings::validation, &ValidationSettings::write_baseline>},
    Option{"fix", '\0', "", "Fix what can be fixed for certain in the files", false, set_flag<&Settings::validation, &ValidationSettings::fix>},
    Option{"check", '\0', "", "Print the names of the files that would change, and change nothing", false, set_flag<&Settings::check>},
    Option{"update", '\0', "", "Bring what differs into the guides that are there", false, set_flag<&Settings::update>},
    Option{"diff", '\0', "", "Print what would change, and change nothing", false, set_flag<&Settings::diff>},
    Option{"fail-on", '\0', "LEVEL", "The least level that makes validate fail: {}", false, set_fail_on, {}, level_choices},
    Option{"max-findings", '\0', "N", "Print at most N findings, 0 for all", false, set_size<&Settings::max_findings>},
    Option{"files0-from", '\0', "FILE", "Read the names of files, each ended by NUL, from FILE; - is standard input", false, set_file<&Settings::files_from>},
    Option{"root", '\0', "DIR", "The folder in which references are looked up", false, set_text<&Settings::root>},
    Option{"lang", '\0', "TAG", "The language (BCP 47) of names and texts that are there in several", false, set_language},
    Option{"today", '\0', "DATE", "The day that today means", false, set_today},
    Option{"color", '\0', "WHEN", "{}", false, set_color, {}, choices_in<colors>},
    Option{"width", '\0', "N", "Columns to fit what is printed into", false, set_width},
    Option{"verbose", 'v', "", "Report on standard error what is done", false, set_flag<&Settings::verbose>},
    Option{"help", 'h', "", "Print help", false, set_flag<&Settings::help>},
    Option{"version", 'V', "", "Print the version", false, nullptr},
};
// clang-format on

}  // namespace

std::span<const Option> options() { return option_table; }

const Option& option(std::string_view name) { return *text::find_by_name(option_table, name); }

}  // namespace guidebook::cli
