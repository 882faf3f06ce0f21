#include "guidebook/query/field_path.hpp"

#include <algorithm>
#include <array>

#include "guidebook/records/in_language.hpp"

namespace guidebook::query {
namespace {

struct RowField {
  std::string_view name;
  Type type;
  Value (*get)(const Row&);
};

constexpr std::array row_fields{
    RowField{"type", Type::enumeration,
             [](const Row& row) { return Value{std::string(row.type->name)}; }},
    RowField{"guide", Type::slug, [](const Row& row) { return Value{row.guide->id}; }},
    RowField{"ref", Type::reference, [](const Row& row) { return Value{row.ref()}; }},
    RowField{"file", Type::path, [](const Row& row) { return Value{row.guide->file}; }},
    RowField{"line", Type::integer,
             [](const Row& row) { return Value{static_cast<std::int64_t>(row.line())}; }},
    // What kind it is, whatever the type calls that.
    RowField{"@kind", Type::string,
             [](const Row& row) {
               return guidebook::find(row.type->fields, row.type->kind_field)->get(row.object);
             }},
};

std::vector<std::string_view> type_names() {
  std::vector<std::string_view> names;
  for (const RecordType& type : record_types()) names.push_back(type.name);
  return names;
}

bool is_asked(const Types& types, const RecordType& type) {
  return types.empty() || std::find(types.begin(), types.end(), &type) != types.end();
}

/// What `steps` lead to from a value: through maps by key, through lists item by item.
Value descend(Value value, std::span<const Field* const> steps) {
  if (steps.empty() || value.is_null()) return value;
  if (auto* list = std::get_if<List>(&value)) {
    List found;
    for (Value& item : *list) {
      Value part = descend(std::move(item), steps);
      if (!part.is_null()) found.push_back(std::move(part));
    }
    return found.empty() ? Value{} : Value{std::move(found)};
  }
  const auto* map = value.as<Map>();
  const Value* member = map == nullptr ? nullptr : find(*map, steps.front()->name);
  return member == nullptr ? Value{} : descend(*member, steps.subspan(1));
}

void add_names(Fields fields, const std::string& prefix, std::vector<std::string>& out) {
  for (const Field& field : fields) {
    if (field.type == Type::extra) continue;
    out.push_back(prefix + std::string(field.name));
    add_names(field.type == Type::records ? Fields{} : field.fields, out.back() + '.', out);
  }
}

}  // namespace

void FieldPath::take(const Field& field) {
  type_ = field.type;
  is_list_ = is_list_ || field.is_list;
  unit_ = field.traits.unit;
  for (const std::string_view value : field.traits.values) {
    if (std::find(values_.begin(), values_.end(), value) == values_.end()) values_.push_back(value);
  }
}

bool FieldPath::add(Fields fields, std::string_view dotted, std::size_t type_index) {
  Steps steps;
  while (true) {
    const std::size_t dot = dotted.find('.');
    const Field* field = guidebook::find(fields, dotted.substr(0, dot));
    if (field == nullptr) return false;
    steps.push_back(field);
    is_list_ = is_list_ || field->is_list;
    if (dot == std::string_view::npos) break;
    dotted.remove_prefix(dot + 1);
    fields = field->fields;
  }
  take(*steps.back());
  steps_[type_index] = std::move(steps);
  return true;
}

std::optional<FieldPath> FieldPath::find(std::string_view dotted, const Types& types) {
  FieldPath path;
  path.name_ = dotted;
  for (const RowField& field : row_fields) {
    if (field.name != dotted) continue;
    path.type_ = field.type;
    path.of_row_ = field.get;
    if (dotted == "type") path.values_ = type_names();
    return path;
  }
  const auto all = record_types();
  path.steps_.resize(all.size());
  if (dotted.starts_with("guide.")) {
    path.of_guide_ = true;
    const bool found = path.add(all.front().fields, dotted.substr(6), 0);
    return found ? std::optional(std::move(path)) : std::nullopt;
  }
  bool found = false;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (is_asked(types, all[i])) found = path.add(all[i].fields, dotted, i) || found;
  }
  return found ? std::optional(std::move(path)) : std::nullopt;
}

std::vector<std::string> FieldPath::names(const Types& types) {
  std::vector<std::string> names;
  for (const RecordType& type : record_types()) {
    if (is_asked(types, type)) add_names(type.fields, "", names);
  }
  add_names(record_types().front().fields, "guide.", names);
  for (const RowField& field : row_fields) {
    if (!field.name.starts_with('@')) names.emplace_back(field.name);
  }
  return names;
}

Value FieldPath::spoken(Value value, const Row& row, const Steps& steps) const {
  const LanguageChoice choice{language_, row.guide->language()};
  const Field& field = *steps.back();
  const bool is_name = steps.size() == 1 && (field.type == Type::names || field.name == "name");
  if (!is_name || value.is_null()) return in_language(std::move(value), field, choice);
  const Fields fields = of_guide_ ? record_types().front().fields : row.type->fields;
  const void* owner = of_guide_ ? row.guide : row.object;
  const Field& names = *guidebook::find(fields, "names");
  Value name = in_language(names.get(owner), names, choice);
  return name.is_null() ? guidebook::find(fields, "name")->get(owner) : name;
}

Value FieldPath::get(const Row& row) const {
  if (of_row_ != nullptr) return of_row_(row);
  const auto index = static_cast<std::size_t>(row.type - record_types().data());
  const Steps& steps = steps_[of_guide_ ? 0 : index];
  if (steps.empty()) return {};
  Value value = steps.front()->get(of_guide_ ? row.guide : row.object);
  value = descend(std::move(value), std::span(steps).subspan(1));
  return language_.empty() ? value : spoken(std::move(value), row, steps);
}

}  // namespace guidebook::query
