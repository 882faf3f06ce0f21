#include "guidebook/hours/holidays.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "guidebook/field/field.hpp"
#include "guidebook/text/ascii.hpp"
#include "guidebook/yaml/tree.hpp"

namespace guidebook::hours {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr Field day_field{.name = "a holiday", .type = Type::date};

bool is_country(std::string_view text) {
  return text.size() == 2 && std::all_of(text.begin(), text.end(), text::is_upper);
}

bool read_days(Reader& reader, const yaml::Node& country, Holidays& out) {
  bool good = true;
  for (const yaml::Node* day = country.next->first; day != nullptr; day = day->next) {
    Date date;
    if (!read(reader, day_field, *day, date)) {
      good = false;
    } else if (date.day == 0) {
      good = reader.error("date-format", *day,
                          fmt::format("a holiday is a day, not {}", yaml::shown(*day)),
                          "write it as 2026-12-25");
    } else {
      out.add(std::string(country.text), sys_days{std::chrono::days{date.days()}});
    }
  }
  return good;
}

}  // namespace

void Holidays::add(const Holidays& more) {
  for (const auto& [country, listed] : more.days_)
    days_[country].insert(listed.begin(), listed.end());
}

std::optional<bool> Holidays::on(std::string_view country, sys_days day) const {
  const auto listed = days_.find(country);
  if (listed == days_.end()) return std::nullopt;
  const auto year = year_month_day{day}.year();
  const auto first = listed->second.lower_bound(sys_days{year / 1 / 1});
  if (first == listed->second.end() || *first > sys_days{year / 12 / 31}) return std::nullopt;
  return listed->second.contains(day);
}

bool read(Reader& reader, const Field& field, const yaml::Node& node, Holidays& out) {
  constexpr std::string_view hint = "write, for example, {FR: [2026-07-14, 2026-12-25]}";
  if (node.kind != yaml::Kind::mapping) {
    return reader.error("wrong-type", node,
                        fmt::format("{} wants a map of countries to lists of days, not {}",
                                    field.name, yaml::describe(node)),
                        std::string(hint));
  }
  bool good = true;
  for (const yaml::Node* key = node.first; key != nullptr; key = key->next->next) {
    if (!is_country(key->text)) {
      good = reader.error("country-code", *key,
                          fmt::format("\"{}\" is not the code of a country", yaml::shown(*key)),
                          std::string(hint));
    } else if (key->next->kind != yaml::Kind::sequence) {
      good = reader.error("wrong-type", *key->next,
                          fmt::format("the holidays of {} are a list of days, not {}", key->text,
                                      yaml::describe(*key->next)),
                          std::string(hint));
    } else {
      good = read_days(reader, *key, out) && good;
    }
  }
  return good;
}

Holidays read_holidays(const Source& source, Diagnostics& diagnostics) {
  constexpr Field field{.name = "holidays", .type = Type::date};
  Holidays holidays;
  const yaml::Tree tree = yaml::parse(source, diagnostics);
  const yaml::Node* list = tree.root() == nullptr ? nullptr : tree.root()->find(field.name);
  Reader reader(source, diagnostics, "en", std::nullopt);
  if (list != nullptr) read(reader, field, *list, holidays);
  return holidays;
}

Value to_value(const Holidays& holidays) {
  Map map;
  for (const auto& [country, listed] : holidays.days()) {
    List all;
    for (const sys_days day : listed) {
      const year_month_day date{day};
      all.push_back(Date{static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                         static_cast<unsigned>(date.day())});
    }
    map.push_back({country, std::move(all)});
  }
  return map;
}

}  // namespace guidebook::hours
