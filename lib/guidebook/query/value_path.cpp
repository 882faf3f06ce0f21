#include "guidebook/query/value_path.hpp"

#include <span>
#include <utility>

#include "guidebook/records/in_language.hpp"
#include "guidebook/value/localized.hpp"

namespace guidebook::query {
namespace {

constexpr std::string_view own_prefix = "x-";

bool is_own(std::string_view name) {
  return name.size() > own_prefix.size() && name.starts_with(own_prefix) && name != "x-*";
}

bool has_languages(Type type) {
  return type == Type::text || type == Type::names || type == Type::address;
}

std::vector<std::string> split(std::string_view dotted) {
  std::vector<std::string> parts;
  for (std::size_t dot = dotted.find('.'); dot != std::string_view::npos; dot = dotted.find('.')) {
    parts.emplace_back(dotted.substr(0, dot));
    dotted.remove_prefix(dot + 1);
  }
  parts.emplace_back(dotted);
  return parts;
}

/// What `get` makes of a value, or of those items of a list of which it makes something.
template <class Get>
Value each(Value value, const Get& get) {
  auto* list = std::get_if<List>(&value);
  if (list == nullptr) return get(std::move(value));
  List found;
  for (Value& item : *list) {
    Value got = get(std::move(item));
    if (!got.is_null()) found.push_back(std::move(got));
  }
  return found.empty() ? Value{} : Value{std::move(found)};
}

Value member(Value value, std::span<const std::string> keys) {
  if (keys.empty()) return value;
  return each(std::move(value), [&](const Value& item) -> Value {
    const auto* map = item.as<Map>();
    const Value* found = map == nullptr ? nullptr : find(*map, keys.front());
    return found == nullptr ? Value{} : member(*found, keys.subspan(1));
  });
}

}  // namespace

std::optional<ValuePath> ValuePath::find(const Field& field, std::string_view dotted) {
  if (field.type == Type::extra && is_own(dotted)) return ValuePath{.keys = split(dotted)};
  const std::size_t dot = dotted.find('.');
  if (!has_languages(field.type) || dot == std::string_view::npos) return std::nullopt;
  const std::string_view tag = dotted.substr(dot + 1);
  if (!is_language_tag(tag)) return std::nullopt;
  return ValuePath{.language = std::string(tag)};
}

Value ValuePath::get(Value value, const Field& field, std::string_view own) const {
  if (language.empty()) return member(std::move(value), keys);
  return each(std::move(value), [&](Value item) -> Value {
    const auto* map = item.as<Map>();
    if (item.is_null()) return {};
    const bool in_languages = map != nullptr && is_in_languages(field.type, *map);
    Map plain;
    if (!in_languages) plain.push_back({std::string(own), std::move(item)});
    const Member* found = lookup(in_languages ? *map : plain, language);
    return found == nullptr ? Value{} : found->value;
  });
}

const Field* find_field_or_own(Fields fields, std::string_view name) {
  const Field* field = guidebook::find(fields, name);
  return field == nullptr && is_own(name) ? guidebook::find(fields, "x-*") : field;
}

}  // namespace guidebook::query
