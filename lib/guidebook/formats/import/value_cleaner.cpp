#include "guidebook/formats/import/value_cleaner.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <system_error>
#include <vector>

#include "guidebook/codes/calling_codes.hpp"
#include "guidebook/field/enumeration.hpp"
#include "guidebook/rules/fix.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/value/json.hpp"
#include "guidebook/yaml/writer.hpp"

namespace guidebook {
namespace {

/// Foreign files write numbers as text.
Value as_number(const Field& field, const Value& value) {
  const bool may_be_number =
      field.type == Type::number || field.type == Type::integer || field.type == Type::price;
  const auto* text = value.as<std::string>();
  if (!may_be_number || text == nullptr) return value;
  if (text->find_first_not_of("-.0123456789") != std::string::npos) return value;
  const char* const end = text->data() + text->size();
  std::int64_t whole = 0;
  if (const auto read = std::from_chars(text->data(), end, whole);
      read.ptr == end && read.ec == std::errc{})
    return whole;
  double number = 0;
  const auto read = std::from_chars(text->data(), end, number);
  return read.ptr == end && read.ec == std::errc{} ? Value{number} : value;
}

/// The same for the numbers in a map.
Value with_numbers(const Field& field, const Value& value) {
  const auto* map = value.as<Map>();
  if (map == nullptr) return as_number(field, value);
  Map out = *map;
  for (Member& member : out) {
    const Field* part = find(field.fields(), member.key);
    if (part != nullptr) member.value = with_numbers(*part, member.value);
  }
  return out;
}

/// A telephone with the calling code of a country, where it lacks one; nothing otherwise.
std::optional<Value> with_calling_code(const Field& field, const Value& value,
                                       const std::string& country) {
  if (field.type != Type::phone) return std::nullopt;
  if (const auto* text = value.as<std::string>()) {
    std::string number = codes::number_from_abroad(*text, country);
    return number.empty() ? std::nullopt : std::optional(Value{std::move(number)});
  }
  const auto* map = value.as<Map>();
  const Value* local = map == nullptr ? nullptr : find(*map, "number");
  std::string number = local == nullptr ? "" : codes::number_from_abroad(to_text(*local), country);
  if (number.empty()) return std::nullopt;
  Map phone = *map;
  std::ranges::find(phone, "number", &Member::key)->value = std::move(number);
  return phone;
}

/// Of the words of an enumeration only those that are known stand for another: the nearest one is
/// somebody's guess.
bool may_take(const Field& field, const Value& value) {
  if (field.type == Type::reference || field.type == Type::place) return false;
  const auto* word = value.as<std::string>();
  return field.type != Type::enumeration ||
         (word != nullptr && meant_values(field, *word).size() == 1);
}

/// The text with the first fix of each fault made; nothing if one has none that may be taken.
std::optional<std::string> corrected(const std::string& yaml, Diagnostics& faults, bool any) {
  std::vector<const Diagnostic*> findings;
  for (Diagnostic& fault : faults) {
    if (fault.fixes.empty() || !(any || fault.fixes.front().certain)) return std::nullopt;
    fault.fixes.front().certain = true;
    findings.push_back(&fault);
  }
  return validation::apply_fixes(yaml, findings);
}

}  // namespace

ValueCleaner::ValueCleaner(std::string language, std::optional<std::string> currency,
                           std::string country)
    : language_(std::move(language)),
      currency_(std::move(currency)),
      country_(std::move(country)) {}

Diagnostics ValueCleaner::faults_of(const RecordType& type, const Field& field,
                                    const std::string& yaml, Value& value) const {
  Diagnostics faults;
  const Source source({}, yaml);
  const yaml::Tree tree = yaml::parse(source, faults);
  if (tree.root() == nullptr || tree.root()->first == nullptr) return faults;
  Reader reader(source, faults, language_, currency_, country_);
  field.read(reader, field, *tree.root()->first, type.make().get());
  Map map;
  read_extra(reader, *tree.root()->first, map);
  if (!map.empty()) value = std::move(map.front().value);
  return faults;
}

CleanedValue ValueCleaner::clean(const RecordType& type, const Field& field,
                                 const Value& foreign) const {
  constexpr int rounds = 4;  // a fix may bring another fault to light
  const auto phone = with_calling_code(field, foreign, country_);
  const Value wanted = phone ? *phone : with_numbers(field, foreign);
  std::string yaml =
      to_yaml(Map{{std::string(field.name), field.is_list ? Value{List{wanted}} : wanted}});
  const std::string before = yaml;
  CleanedValue cleaned;
  if (phone) cleaned.fault = Diagnostic{.rule = "phone-format"};
  bool certain = !phone;
  for (int round = 0; round < rounds; ++round) {
    Value value;
    Diagnostics faults = faults_of(type, field, yaml, value);
    if (faults.empty()) {
      if (const auto* list = field.is_list ? value.as<List>() : nullptr; list != nullptr)
        value = list->empty() ? Value{} : Value(list->front());
      if (yaml == before) value = wanted;
      cleaned.value = std::move(value);
      if (certain) cleaned.fault.reset();
      return cleaned;
    }
    if (!cleaned.fault) cleaned.fault = faults.front();
    for (const Diagnostic& fault : faults)
      certain = certain && !fault.fixes.empty() && fault.fixes.front().certain;
    const auto next = corrected(yaml, faults, may_take(field, foreign));
    if (!next || *next == yaml) break;
    yaml = *next;
  }
  cleaned.value.reset();
  return cleaned;
}

}  // namespace guidebook
