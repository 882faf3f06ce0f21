#include "options/option_values.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "guidebook/document/section_name.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/text/nearest.hpp"
#include "guidebook/text/text.hpp"
#include "options/choice.hpp"

namespace guidebook::cli {
namespace {

std::optional<UserError> check_rule(std::string_view id) {
  if (find_rule(id) != nullptr) return {};
  return UserError{
      fmt::format("there is no rule \"{}\"", id),
      text::did_you_mean(id, names_of(rule_choices()), "guidebook describe rules lists them")};
}

}  // namespace

std::optional<UserError> read_types(std::string_view name, std::vector<const RecordType*>& types) {
  const RecordType* type = find_record_type(name);
  if (type == nullptr && name != "all") return unknown_choice(name, names_of(type_choices()));
  types.clear();
  if (type != nullptr) types.push_back(type);
  return {};
}

std::optional<UserError> read_sections(std::string_view value, std::vector<SectionKind>& sections) {
  std::vector<SectionKind> wanted;
  std::vector<SectionKind> unwanted;
  for (std::size_t at = 0; at <= value.size();) {
    std::string_view name = value.substr(at, value.find(',', at) - at);
    at += name.size() + 1;
    const bool leave_out = name.starts_with("no-");
    if (leave_out) name.remove_prefix(3);
    const SectionName* found = text::find_by_name(section_names(), name);
    if (found == nullptr) return unknown_choice(name, names_of(section_choices()));
    (leave_out ? unwanted : wanted).push_back(found->kind);
  }
  if (wanted.empty()) {
    for (const SectionName& section : section_names()) wanted.push_back(section.kind);
  }
  std::erase_if(wanted, [&](SectionKind kind) {
    return std::ranges::find(unwanted, kind) != unwanted.end();
  });
  if (wanted.empty()) return UserError{"no section is left"};
  sections = std::move(wanted);
  return {};
}

std::optional<UserError> read_rules(std::string_view value, std::vector<std::string>& rules) {
  while (!value.empty()) {
    const std::string_view id = value.substr(0, value.find(','));
    if (auto fault = check_rule(id)) return fault;
    rules.emplace_back(id);
    value.remove_prefix(std::min(id.size() + 1, value.size()));
  }
  return {};
}

std::optional<UserError> read_level(std::string_view value, std::vector<std::string>& levels) {
  const std::size_t equals = std::min(value.find('='), value.size());
  if (auto fault = check_rule(value.substr(0, equals))) return fault;
  const std::string_view word = value.substr(std::min(equals + 1, value.size()));
  if (!parse_level(word)) return unknown_choice(word, names_of(level_choices()));
  levels.emplace_back(value);
  return {};
}

std::optional<UserError> read_mapping(std::string_view value, std::vector<KeyMapping>& map) {
  for (std::size_t at = 0; at <= value.size();) {
    const std::string_view pair = value.substr(at, value.find(',', at) - at);
    at += pair.size() + 1;
    const std::size_t equals = pair.rfind('=');
    if (equals == std::string_view::npos || equals == 0) {
      return UserError{fmt::format("\"{}\" is no HEADING=FIELD", text::visible(pair)),
                       "write --map \"Hotel name=name,Lat=coordinates.lat\""};
    }
    map.push_back({std::string(text::trimmed(pair.substr(0, equals))),
                   std::string(text::trimmed(pair.substr(equals + 1)))});
  }
  return {};
}

}  // namespace guidebook::cli
