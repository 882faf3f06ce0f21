#include "guidebook/query/reading.hpp"

#include <utility>

#include "guidebook/records/in_language.hpp"

namespace guidebook::query {
namespace {

bool is_empty(const Value& name) {
  const auto* text = name.as<std::string>();
  return name.is_null() || (text != nullptr && text->empty());
}

}  // namespace

bool is_derived(const Field& field) {
  const bool may_be_missing = field.name == "name" && !field.traits.required;
  return may_be_missing && &field == guidebook::find(Describe<Route>::fields, "name");
}

Value Reading::operator()(const void* owner, const Field& field) const {
  Value value = field.get(owner);
  if (!inside.empty()) return inside.get(std::move(value), field, guide.language());
  if (is_derived(field) && is_empty(value)) library.note_unresolved();
  if (language.empty() || value.is_null()) return value;
  const LanguageChoice choice{language, guide.language()};
  const bool is_name = !record.empty() && (field.type == Type::names || field.name == "name");
  if (!is_name) return in_language(std::move(value), field, choice);
  const Field& names = *guidebook::find(record, "names");
  Value name = in_language(names.get(owner), names, choice);
  return name.is_null() ? guidebook::find(record, "name")->get(owner) : name;
}

}  // namespace guidebook::query
