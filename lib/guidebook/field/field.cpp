#include "guidebook/field/field.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "guidebook/text/ascii.hpp"
#include "guidebook/text/nearest.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

constexpr std::array<std::string_view, 35> type_names{
    "string",      "slug",      "text",      "names",    "number",   "integer",     "enumeration",
    "date",        "month-day", "time",      "duration", "hours",    "language",    "country",
    "subdivision", "currency",  "timezone",  "licence",  "email",    "url",         "phone number",
    "wikidata",    "path",      "reference", "address",  "anything", "coordinates", "price",
    "phone",       "season",    "border",    "place",    "section",  "source",      "image"};

/// What to do about a key that is like no field.
std::string other_keys(Fields fields, const yaml::Node& map) {
  if (find(fields, "x-*") != nullptr) return "a field of your own begins with x-";
  std::vector<std::string_view> missing;
  for (const Field& field : fields) {
    if (map.find_key(field.name) == nullptr) missing.push_back(field.name);
  }
  return fmt::format("one of {}", fmt::join(missing, ", "));
}

void report_unknown(Reader& reader, Fields fields, const yaml::Node& map, const yaml::Node& key) {
  std::vector<std::string_view> names;
  for (const Field& field : fields) {
    if (field.type != Type::extra) names.push_back(field.name);
  }
  const auto close = text::nearest(key.text, names);
  const bool there = close && map.find_key(*close) != nullptr;
  reader.error("unknown-field", key, fmt::format("there is no field \"{}\" here", yaml::shown(key)),
               there ? fmt::format("{} is there already", *close)
                     : text::did_you_mean(close, other_keys(fields, map)));
  if (close && !there) reader.suggest(key, *close, false);
}

}  // namespace

std::string_view name(Type type) {
  return type == Type::records ? "record" : type_names[static_cast<std::size_t>(type)];
}

const Field* find(Fields fields, std::string_view name) {
  const auto field =
      std::ranges::find_if(fields, [&](const Field& row) { return text::equal(row.name, name); });
  return field == fields.end() ? nullptr : &*field;
}

const Field* find_key(Fields fields, std::string_view key, const Field* last) {
  const auto behind = last == nullptr ? 0 : static_cast<std::size_t>(last - fields.data()) + 1;
  const Field* field = find(fields.subspan(behind), key);
  if (field == nullptr) field = find(fields.first(behind), key);
  if (field != nullptr && field->type != Type::extra) return field;
  return key.starts_with("x-") ? find(fields, "x-*") : nullptr;
}

bool read_map(Reader& reader, const Field& field, Fields fields, const yaml::Node& node,
              void* owner) {
  if (node.kind == yaml::Kind::null) {
    return reader.error("empty-value", node, fmt::format("{} has no value", field.name),
                        "write a value, or remove the key");
  }
  if (node.kind != yaml::Kind::mapping) {
    return reader.error(
        "wrong-type", node,
        fmt::format("{} wants a map of fields, not {}", field.name, yaml::describe(node)));
  }
  if (!reader.expect_content(field, node)) return false;
  const std::size_t errors_before = reader.error_count();
  const Field* last = nullptr;
  for (const yaml::Node* key = node.first; key != nullptr; key = key->next->next) {
    const Field* known = find_key(fields, key->text, last);
    if (known == nullptr) {
      report_unknown(reader, fields, node, *key);
    } else {
      known->read(reader, *known, *key, owner);
      last = known;
    }
  }
  for (const Field& row : fields) {
    if (!row.traits.required || node.find(row.name) != nullptr) continue;
    reader.error("missing-field", *node.first, fmt::format("{} is missing", row.name),
                 fmt::format("{}: {}", row.name, row.doc));
  }
  return reader.error_count() == errors_before;
}

Map to_map(Fields fields, const void* owner) {
  return to_map(fields, [&](const Field& field) { return field.get(owner); });
}

Map to_map(Fields fields, const std::function<Value(const Field& field)>& value_of) {
  Map map;
  for (const Field& field : fields) {
    Value value = value_of(field);
    if (value.is_null()) continue;
    if (field.type != Type::extra) {
      map.push_back({std::string(field.name), std::move(value)});
    } else {
      for (Member& member : *std::get_if<Map>(&value)) map.push_back(std::move(member));
    }
  }
  return map;
}

}  // namespace guidebook
