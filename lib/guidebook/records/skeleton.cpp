#include "guidebook/records/skeleton.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "guidebook/codes/cldr.hpp"
#include "guidebook/records/type.hpp"
#include "guidebook/text/ascii.hpp"
#include "guidebook/value/json.hpp"
#include "guidebook/yaml/scalar.hpp"
#include "guidebook/yaml/writer.hpp"

namespace guidebook {
namespace {

constexpr std::string_view to_be_written = "TODO";

class Skeleton {
 public:
  Skeleton(const Guide& guide, const CountryFacts& country) : guide_(guide), country_(country) {}

  std::string text() {
    for (const Field& field : Describe<Guide>::fields) add(field);
    return std::move(text_);
  }

 private:
  void add(const Field& field) {
    if (field.type == Type::extra) return;
    const Value value = field.get(&guide_);
    if (!field.is_list && !to_text(value).empty()) {
      text_ += to_yaml(Map{{std::string(field.name), value}});
    } else if (const auto* items = value.as<List>(); items != nullptr && !items->empty()) {
      add_list(field, *items);
    } else if (field.traits.required) {
      text_ += fmt::format("{}: {}  # {}\n", field.name, to_be_written, meaning(field));
    } else if (field.type == Type::records) {
      add_records(field);
    } else {
      text_ += fmt::format("# {}:  # {}\n", field.name, meaning(field));
    }
  }

  void add_list(const Field& field, const List& items) {
    std::vector<std::string> scalars;
    for (const Value& item : items) scalars.push_back(yaml_line(to_text(item), YamlPlace::braces));
    text_ += fmt::format("{}: [{}]\n", field.name, fmt::join(scalars, ", "));
  }

  /// A list of records with one to begin with.
  void add_records(const Field& list) {
    text_ += fmt::format("# {}:  # {}\n", list.name, list.doc);
    std::string_view dash = "- ";
    for (const Field& field : find_record_type(list.name)->fields()) {
      if (!field.traits.required) continue;
      text_ += fmt::format("#   {}{}:  # {}\n", dash, field.name, meaning(field));
      dash = "  ";
    }
  }

  /// What a field is for, with its values where they are few.
  [[nodiscard]] std::string meaning(const Field& field) const {
    const auto with = [&](const auto& values) {
      return fmt::format("{}: {}", field.doc, fmt::join(values, ", "));
    };
    if (field.name == "timezone" && !country_.timezones.empty()) return with(country_.timezones);
    if (field.name == "currency" && !country_.currencies.empty()) return with(country_.currencies);
    if (!field.traits.values.empty()) return with(field.traits.values);
    return std::string(field.doc);
  }

  const Guide& guide_;
  const CountryFacts& country_;
  std::string text_;
};

}  // namespace

CountryFacts facts_of_country(const codes::Codes& codes, std::string_view country) {
  CountryFacts facts;
  if (country.empty()) return facts;
  const codes::CodeList* countries = codes.find(codes::List::countries, {});
  if (countries == nullptr) return facts;
  const codes::Row* row = countries->find(text::to_upper(country));
  if (row == nullptr) row = countries->find_by_field(country);
  if (row == nullptr) return facts;
  facts.code = row->code;
  facts.currencies = cldr::currencies_of(facts.code);
  facts.language = cldr::likely_language(facts.code);
  const codes::CodeList* zones = codes.find(codes::List::zone_countries, {});
  for (std::size_t i = 0; zones != nullptr && i < zones->rows().size(); ++i) {
    const codes::Row& zone = zones->rows()[i];
    if (zone.fields[0] == facts.code) facts.timezones.emplace_back(zone.code);
  }
  return facts;
}

void fill_in(Guide& guide, const CountryFacts& country) {
  guide.country = country.code;
  if (country.timezones.size() == 1) guide.timezone = country.timezones.front();
  if (country.currencies.size() == 1) guide.currency = country.currencies.front();
}

std::string guide_skeleton(const Guide& guide, const CountryFacts& country) {
  Guide filled = guide;
  fill_in(filled, country);
  return Skeleton(filled, country).text();
}

}  // namespace guidebook
