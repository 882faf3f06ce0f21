#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "guidebook/rules/checks/report_code.hpp"
#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook::validation {
namespace {

using codes::CodeList;
using codes::List;
using codes::Row;

/// "Pyongyang" of "Asia/Pyongyang".
std::string_view town_of(std::string_view zone) {
  return zone.substr(zone.rfind('/') + 1);  // npos + 1 is 0
}

std::optional<MeantCode> meant_zone(const CodeList& zones, const CodeList* by_country,
                                    std::string_view text) {
  std::string name(text);
  std::replace(name.begin(), name.end(), ' ', '_');
  if (const Row* row = zones.find_folded(name)) return MeantCode{std::string(row->code), true};
  std::vector<std::string_view> names;
  if (name.find('/') != std::string::npos) {
    for (const Row& row : zones.rows()) names.push_back(row.code);
    const auto close = text::nearest(name, names);
    return close ? std::optional(MeantCode{std::string(*close)}) : std::nullopt;
  }
  // An abbreviation is like the names of many towns.
  constexpr std::size_t shortest_town = 4;
  if (by_country == nullptr || name.size() < shortest_town) return std::nullopt;
  for (const Row& row : by_country->rows()) names.push_back(town_of(row.code));
  const auto close = text::nearest(name, names);
  for (const Row& row : by_country->rows()) {
    if (close && town_of(row.code) == *close) return MeantCode{std::string(row.code)};
  }
  return std::nullopt;
}

std::string zones_of(const CodeList* by_country, std::string_view country) {
  constexpr std::size_t most = 4;
  std::vector<std::string_view> names;
  for (std::size_t i = 0; by_country != nullptr && i < by_country->rows().size(); ++i) {
    const Row& row = by_country->rows()[i];
    if (row.fields[0] == country) names.push_back(row.code);
  }
  if (names.empty()) return "write its area and a town in it: Area/Town";
  const bool more = names.size() > most;
  names.resize(std::min(names.size(), most));
  return fmt::format("that of {} is {}{}", country, fmt::join(names, " or "), more ? " …" : "");
}

}  // namespace

static void check_timezone_name(GuideCheck& check, const ValueSite& site) {
  const std::string_view text = site.node.text;
  const CodeList* zones = check.list(List::zones);
  if (zones == nullptr || zones->contains(text) || check.faulty(site.node)) return;
  const CodeList* by_country = check.list(List::zone_countries);
  report_code(check, site.node, text,
              fmt::format("\"{}\" is not a time zone of the IANA database", yaml::shown(site.node)),
              meant_zone(*zones, by_country, text), zones_of(by_country, check.guide().country));
}

extern constinit const Rule timezone_name{
    .id = "timezone-name",
    .level = Level::error,
    .sentence = "A time zone is a name of the IANA database",
    .why =
        "An abbreviation or an offset does not say when clocks change, and many places "
        "share it.",
    .wrong = "timezone: KST\n",
    .right = "timezone: Asia/Pyongyang\n",
    .types = {Type::timezone},
    .value = check_timezone_name};

}  // namespace guidebook::validation
