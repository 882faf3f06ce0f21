#include "guidebook/records/in_language.hpp"

#include "guidebook/records/parts.hpp"
#include "guidebook/value/localized.hpp"

namespace guidebook {

bool is_in_languages(Type type, const Map& map) {
  return type == Type::text || type == Type::names ||
         (type == Type::address && !has_address_parts(map));
}

namespace {

const Member* chosen(const Field& field, const Map& variants, const LanguageChoice& choice) {
  const Member* found = lookup(variants, choice.wanted);
  if (found != nullptr || field.type == Type::names) return found;
  found = lookup(variants, choice.own);
  return found == nullptr ? &variants.front() : found;
}

/// Puts what `take` makes of the variant chosen in the place of all of them.
template <class Take>
Value reduce(Value value, const Field& field, const LanguageChoice& choice, const Take& take) {
  if (auto* list = std::get_if<List>(&value)) {
    for (Value& item : *list) item = reduce(std::move(item), field, choice, take);
    return value;
  }
  auto* map = std::get_if<Map>(&value);
  if (map == nullptr || map->empty()) return value;
  if (is_in_languages(field.type, *map)) {
    const Member* variant = chosen(field, *map, choice);
    return variant == nullptr ? Value{} : take(*variant);
  }
  for (Member& member : *map) {
    const Field* part = find(field.fields(), member.key);
    if (part == nullptr) continue;
    member.value = reduce(std::move(member.value), *part, choice, take);
    if (member.value.is_null()) member.key.clear();
  }
  std::erase_if(*map, [](const Member& member) { return member.key.empty(); });
  return value;
}

}  // namespace

Value in_language(Value value, const Field& field, const LanguageChoice& choice) {
  return reduce(std::move(value), field, choice,
                [](const Member& variant) { return variant.value; });
}

Value with_one_language(Value value, const Field& field, const LanguageChoice& choice) {
  return reduce(std::move(value), field, choice,
                [](const Member& variant) { return Map{variant}; });
}

}  // namespace guidebook
