#include <fmt/core.h>

#include <algorithm>

#include "guidebook/codes/calling_codes.hpp"
#include "guidebook/codes/cldr.hpp"
#include "guidebook/codes/language_tag.hpp"
#include "guidebook/rules/checks/report_code.hpp"
#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/text/collation.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook::validation {
namespace {

using codes::CodeList;
using codes::List;
using codes::Row;

/// ISO 3166-1 leaves some codes to its users; what has telephones of its own is a country: XK.
bool is_users_own(std::string_view code) {
  return codes::is_private_region(code) && codes::calling_code_of(code).has_value();
}

/// The country of whose English name `text` is the most like; nullptr if it is like none.
const Row* nearest_by_name(const CodeList& countries, std::string_view text) {
  constexpr std::size_t shortest_name = 4;
  if (text.size() < shortest_name) return nullptr;
  std::vector<std::string> names;
  for (const Row& row : countries.rows()) names.push_back(cldr::region_name(row.code));
  const std::vector<std::string_view> views(names.begin(), names.end());
  const auto close = text::nearest(text, views);
  if (!close) return nullptr;
  const auto at = std::find(views.begin(), views.end(), *close) - views.begin();
  return &countries.rows()[static_cast<std::size_t>(at)];
}

std::optional<MeantCode> meant_country(const CodeList& countries, std::string_view text) {
  if (const Row* row = countries.find_folded(text)) return MeantCode{std::string(row->code), true};
  const Row* row = countries.find_by_field(text);
  if (row != nullptr && text::fold(row->fields[0]) == text::fold(text))
    return MeantCode{std::string(row->code), true};
  if (row == nullptr) row = countries.find(cldr::current_region(text));
  if (row == nullptr) row = nearest_by_name(countries, text);
  if (row == nullptr) return std::nullopt;
  return MeantCode{std::string(row->code), false, cldr::region_name(row->code)};
}

/// The country that a code begins with.
std::string_view country_part(std::string_view subdivision) {
  return subdivision.substr(0, subdivision.find('-'));
}

std::optional<MeantCode> meant_subdivision(const CodeList& subdivisions, std::string_view text,
                                           const std::string& country) {
  if (const Row* row = subdivisions.find_folded(text))
    return MeantCode{std::string(row->code), true};
  if (const Row* row = subdivisions.find_folded(country + '-' + std::string(text))) {
    return MeantCode{std::string(row->code), false, std::string(row->fields[0])};
  }
  std::vector<std::string_view> names;
  for (const Row& row : subdivisions.rows()) {
    if (country_part(row.code) == country) names.push_back(row.fields[0]);
  }
  const auto close = text::nearest(text, names);
  for (const Row& row : subdivisions.rows()) {
    if (close && country_part(row.code) == country && row.fields[0] == *close) {
      return MeantCode{std::string(row.code), false, std::string(row.fields[0])};
    }
  }
  return std::nullopt;
}

}  // namespace

static void check_country_code(GuideCheck& check, const ValueSite& site) {
  const std::string_view text = site.node.text;
  const CodeList* countries = check.list(List::countries);
  if (countries == nullptr || countries->contains(text) || is_users_own(text) ||
      check.faulty(site.node)) {
    return;
  }
  const CodeList* former = check.list(List::former_countries);
  if (const Row* row = former == nullptr ? nullptr : former->find(text)) {
    check.report(site.node,
                 fmt::format("\"{}\" ({}) was withdrawn from ISO 3166-1 ({})", text, row->fields[0],
                             row->fields[1]),
                 "write the code of the country that the place is in today");
    return;
  }
  report_code(check, site.node, text,
              fmt::format("\"{}\" is not a country of ISO 3166-1", yaml::shown(site.node)),
              meant_country(*countries, text), "write its two letters");
}

extern constinit const Rule country_code{
    .id = "country-code",
    .level = Level::error,
    .sentence = "A country is a code of ISO 3166-1",
    .why = "Names of countries, borders and currencies are looked up by it.",
    .wrong = "country: UK\n",
    .right = "country: GB\n",
    .types = {Type::country},
    .value = check_country_code};

static void check_subdivision_code(GuideCheck& check, const ValueSite& site) {
  const std::string_view text = site.node.text;
  const CodeList* subdivisions = check.list(List::subdivisions);
  if (subdivisions == nullptr || check.faulty(site.node)) return;
  const std::string& country = check.guide().country;
  if (!subdivisions->contains(text)) {
    report_code(check, site.node, text,
                fmt::format("\"{}\" is not a subdivision of ISO 3166-2", yaml::shown(site.node)),
                meant_subdivision(*subdivisions, text, country),
                fmt::format("write {}- and the code that it has there", country));
    return;
  }
  const CodeList* countries = check.list(List::countries);
  if (country_part(text) == country || countries == nullptr || !countries->contains(country) ||
      cldr::region_of_subdivision(text) == country) {
    return;
  }
  check.report(site.node, fmt::format("{} is in {}, the guide's country is {}", text,
                                      country_part(text), country));
}

extern constinit const Rule subdivision_code{
    .id = "subdivision-code",
    .level = Level::error,
    .sentence = "A subdivision is a code of ISO 3166-2, in the guide's country",
    .why = "A map that takes the code for another province shows the wrong one.",
    .wrong =
        "country: KP\n"
        "subdivision: KR-42\n",
    .right =
        "country: KP\n"
        "subdivision: KP-09\n",
    .types = {Type::subdivision},
    .value = check_subdivision_code};

}  // namespace guidebook::validation
