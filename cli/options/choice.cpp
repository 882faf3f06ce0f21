#include "options/choice.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <utility>

#include "guidebook/diagnostic/diagnostic.hpp"
#include "guidebook/document/section_name.hpp"
#include "guidebook/formats/changes/change_format.hpp"
#include "guidebook/formats/documents/document_format.hpp"
#include "guidebook/formats/guides/guide_format.hpp"
#include "guidebook/formats/import/import_format.hpp"
#include "guidebook/formats/rows/row_format.hpp"
#include "guidebook/query/aggregate.hpp"
#include "guidebook/records/guide.hpp"
#include "guidebook/records/type.hpp"
#include "guidebook/reports/report_format.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/text/nearest.hpp"

namespace guidebook::cli {

std::vector<std::string_view> names_of(const Choices& choices) {
  std::vector<std::string_view> names;
  for (const Choice& choice : choices) names.push_back(choice.name);
  return names;
}

std::string with_choices(std::string_view doc, Choices (*choices)()) {
  const std::size_t gap = choices == nullptr ? std::string_view::npos : doc.find("{}");
  if (gap == std::string_view::npos) return std::string(doc);
  std::vector<std::string> shown;
  for (const Choice& choice : choices()) {
    shown.emplace_back(choice.name);
    if (!choice.remark.empty()) shown.back() += fmt::format(" ({})", choice.remark);
  }
  const std::string last = std::move(shown.back());
  shown.pop_back();
  return fmt::format("{}{} or {}{}", doc.substr(0, gap), fmt::join(shown, ", "), last,
                     doc.substr(gap + 2));
}

Choices record_choices() {
  Choices choices;
  for (const RecordType& type : record_types()) choices.push_back({type.plural, type.doc});
  return choices;
}

Choices type_choices() {
  Choices choices = record_choices();
  choices.push_back({"all", "Records of every type"});
  return choices;
}

Choices kind_choices() {
  Choices choices;
  for (const std::string_view kind : guide_kinds) choices.push_back({kind, {}});
  return choices;
}

Choices rule_choices() {
  Choices choices;
  for (const Rule& rule : rules()) choices.push_back({rule.id, rule.sentence});
  return choices;
}

Choices format_choices() {
  Choices choices;
  for (const RowFormat& format : row_formats()) choices.push_back({format.name, format.doc});
  return choices;
}

Choices export_choices() {
  Choices choices;
  for (const RowFormat& format : row_formats()) {
    if (!format.ending.empty()) choices.push_back({format.name, format.doc});
  }
  for (const DocumentFormat& format : document_formats()) {
    choices.push_back({format.name, format.doc});
  }
  for (const GuideFormat& format : guide_formats()) choices.push_back({format.name, format.doc});
  return choices;
}

Choices import_choices() {
  Choices choices;
  for (const ImportFormat& format : import_formats()) choices.push_back({format.name, format.doc});
  return choices;
}

Choices report_choices() {
  Choices choices;
  for (const ReportFormat& format : report_formats()) choices.push_back({format.name, {}});
  return choices;
}

Choices change_choices() {
  Choices choices;
  for (const ChangeFormat& format : change_formats()) choices.push_back({format.name, format.doc});
  return choices;
}

Choices section_choices() {
  Choices choices;
  for (const SectionName& section : section_names()) choices.push_back({section.name, {}});
  return choices;
}

Choices level_choices() {
  Choices choices;
  for (const Level level : {Level::error, Level::warning, Level::note}) {
    choices.push_back({name(level), {}});
  }
  return choices;
}

Choices aggregate_choices() {
  Choices choices;
  for (const query::Aggregate& row : query::aggregates()) choices.push_back({row.name, row.doc});
  return choices;
}

UserError unknown_choice(std::string_view value, const std::vector<std::string_view>& choices) {
  return {fmt::format("\"{}\" is not one of {}", value, fmt::join(choices, ", ")),
          text::did_you_mean(value, choices)};
}

}  // namespace guidebook::cli
