#include "guidebook/formats/import/record_cleaner.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>
#include <vector>

#include "guidebook/field/enumeration.hpp"
#include "guidebook/formats/import/slug.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/value/json.hpp"
#include "guidebook/yaml/limits.hpp"

namespace guidebook {
namespace {

/// The key for a value that `key` cannot hold.
std::string own_key(std::string_view key) {
  if (key.starts_with("x-")) return std::string(key);
  const std::string slug = slug_of(key);
  return "x-" + (slug.empty() ? std::string("field") : slug);
}

/// The items of a list one by one, so that a bad one is no harm to the others.
List items_of(const Field& field, const Value& value) {
  if (const auto* list = field.is_list ? value.as<List>() : nullptr) return *list;
  List items;
  if (const auto* text = field.is_list ? value.as<std::string>() : nullptr) {
    for (const std::string_view meant : meant_values(field, *text))
      items.emplace_back(std::string(meant));
  }
  if (items.empty()) items.push_back(value);
  return items;
}

/// Whether a text in it is longer than a guide may hold.
bool is_too_long(const Value& value) {
  if (const auto* text = value.as<std::string>()) return text->size() > yaml::max_scalar_bytes;
  if (const auto* list = value.as<List>()) return std::ranges::any_of(*list, is_too_long);
  const auto* map = value.as<Map>();
  return map != nullptr && std::ranges::any_of(*map, is_too_long, &Member::value);
}

/// "hotels have no field x"
std::string unknown_key(const Origin& origin, std::string_view key) {
  return fmt::format("{} have no field \"{}\"", origin.record->type->plural,
                     text::visible(std::string(key)));
}

}  // namespace

Diagnostic Origin::error(std::string message, std::string hint) const {
  return source->error({}, record->begin, record->end, std::move(message), std::move(hint));
}

Diagnostic Origin::error(std::string_view rule, const ImportedField& field,
                         std::string message) const {
  return source->error(rule, field.begin, field.end, std::move(message));
}

Map RecordCleaner::clean(const Origin& origin, const ValueCleaner& values) {
  Result result;
  for (const ImportedField& imported : origin.record->fields) {
    if (imported.key.starts_with("x-")) result.own_keys.take(imported.key);
  }
  for (const ImportedField& imported : origin.record->fields) {
    if (imported.value.is_null()) continue;
    if (is_too_long(imported.value)) {
      diagnostics_.push_back(
          origin.error("scalar-too-long", imported, "a value longer than 1 MiB"));
      continue;
    }
    const Field* field = find_key(origin.record->type->fields(), imported.key, nullptr);
    if (field == nullptr) {
      move_aside(result, origin, imported, imported.value,
                 {"unknown-field", unknown_key(origin, imported.key)});
    } else if (!result.keys.insert(imported.key).second) {
      diagnostics_.push_back(
          origin.error("duplicate-key", imported,
                       fmt::format("{} is there twice", text::visible(imported.key))));
    } else if (field->type == Type::extra) {
      result.good.push_back({imported.key, imported.value});
    } else {
      take(result, origin, imported, *field, values);
    }
  }
  std::ranges::move(result.moved, std::back_inserter(result.good));
  return std::move(result.good);
}

void RecordCleaner::take(Result& result, const Origin& origin, const ImportedField& imported,
                         const Field& field, const ValueCleaner& values) {
  List good;
  List bad;
  std::vector<std::pair<ImportedField, Diagnostic>> faults;
  const List items = items_of(field, imported.value);
  for (std::size_t i = 0; i < items.size(); ++i) {
    CleanedValue cleaned = values.clean(*origin.record->type, field, items[i]);
    ImportedField place{.key = imported.key, .begin = imported.begin, .end = imported.end};
    if (imported.places.size() == items.size())
      std::tie(place.begin, place.end) = imported.places[i];
    if (!cleaned.value) {
      bad.push_back(items[i]);
      faults.emplace_back(std::move(place), std::move(*cleaned.fault));
      continue;
    }
    if (cleaned.fault) report_reading(origin, place, items[i], cleaned);
    good.push_back(std::move(*cleaned.value));
  }
  if (!good.empty()) {
    result.good.push_back(
        {imported.key, field.is_list ? Value{std::move(good)} : std::move(good.front())});
  }
  if (faults.empty()) return;
  std::string free = result.own_keys.unused(own_key(imported.key));
  for (const auto& [place, fault] : faults)
    report_moved(origin, place, {fault.rule, fault.message}, free);
  result.moved.push_back({std::move(free), field.is_list ? Value{std::move(bad)} : bad.front()});
}

void RecordCleaner::move_aside(Result& result, const Origin& origin, const ImportedField& imported,
                               const Value& value, const Reason& reason) {
  std::string free = result.own_keys.unused(own_key(imported.key));
  report_moved(origin, imported, reason, free);
  result.moved.push_back({std::move(free), value});
}

void RecordCleaner::report_moved(const Origin& origin, const ImportedField& imported,
                                 const Reason& reason, std::string_view key) {
  repeated_.add(fmt::format("{} {} {}", origin.record->type->name, imported.key, reason.rule),
                Level::warning, [&] {
                  return origin.error(reason.rule, imported,
                                      fmt::format("{}: kept as {}", reason.message, key));
                });
}

void RecordCleaner::report_reading(const Origin& origin, const ImportedField& imported,
                                   const Value& item, const CleanedValue& cleaned) {
  const std::string was = text::visible(to_text(item));
  const std::string is = to_text(*cleaned.value);
  repeated_.add(fmt::format("{} {} {} {}", origin.record->type->name, imported.key, was, is),
                Level::note, [&] {
                  return origin.error(
                      cleaned.fault->rule, imported,
                      fmt::format("{}: \"{}\" is read as {}", imported.key, was, is));
                });
}

}  // namespace guidebook
