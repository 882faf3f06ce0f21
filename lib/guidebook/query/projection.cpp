#include "guidebook/query/projection.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <initializer_list>

#include "guidebook/text/nearest.hpp"

namespace guidebook::query {
namespace {

void add(Projection& projection, const std::string& name, std::string heading, const Types& types) {
  projection.items.push_back(
      {Expression::of_field(*FieldPath::find_written(name, types)), std::move(heading)});
}

void add_fields(Projection& projection, Fields fields, const std::string& prefix,
                const Types& types, Columns columns) {
  for (const Field& field : fields) {
    const std::string name = prefix + std::string(field.name);
    if (field.type == Type::records || (columns == Columns::brief && !field.traits.brief)) continue;
    const bool has_parts = !field.fields().empty() && !field.is_list;
    const bool spread = columns == Columns::flat && has_parts;
    if (!spread || field.type == Type::place) add(projection, name, name, types);
    if (spread) add_fields(projection, field.fields(), name + '.', types, columns);
  }
}

/// What the name could have been: any field, or one of what a reference leads to.
std::vector<std::string> names_beside(std::string_view name, const Types& types) {
  const std::size_t dot = name.rfind('.');
  const auto reference =
      dot == std::string_view::npos ? std::nullopt : FieldPath::find(name.substr(0, dot), types);
  if (!reference || !reference->is_reference()) return FieldPath::names(types);
  std::vector<std::string> names = FieldPath::names({});
  for (std::string& each : names) each.insert(0, name.substr(0, dot + 1));
  std::erase_if(names, [&](const std::string& each) { return !FieldPath::find(each, types); });
  return names;
}

}  // namespace

std::vector<std::string> Projection::references() const {
  std::vector<std::string> references;
  for (const Item& item : items) {
    for (std::string& each : item.value.references()) references.push_back(std::move(each));
  }
  return references;
}

std::optional<UserError> Projection::bind(const Library& library) {
  for (Item& item : items) {
    if (auto error = item.value.bind(library)) return error;
  }
  return std::nullopt;
}

std::vector<Value> Projection::cells(const RecordRef& row, Context& context) const {
  std::vector<Value> cells;
  cells.reserve(items.size());
  for (const Item& item : items) cells.push_back(item.value.value(row, context));
  return cells;
}

Table Projection::table() const {
  Table table;
  for (const Item& item : items) {
    table.columns.push_back({item.heading, item.value.type(), item.value.is_list()});
  }
  return table;
}

Table Projection::apply(const std::vector<RecordRef>& rows, Context& context) const {
  Table table = this->table();
  table.rows.reserve(rows.size());
  for (const RecordRef& row : rows) table.rows.push_back(cells(row, context));
  return table;
}

Projection default_projection(const Types& types, Columns columns) {
  Projection projection;
  const auto add_all = [&](std::initializer_list<const char*> names) {
    for (const char* name : names) add(projection, name, name, types);
  };
  if (columns == Columns::nested) {
    add_all({"type", "guide", "ref", "@fields"});
  } else if (types.size() != 1) {
    add_all({"type", "guide", "id", "name"});
    add(projection, "@kind", "kind", types);
  } else {
    const bool repeats_id = columns == Columns::brief && types[0] == &record_types().front();
    if (!repeats_id) add_all({"guide"});
    add_fields(projection, types[0]->fields(), "", types, columns);
  }
  return projection;
}

std::optional<FieldPath> require_field(std::string_view name, std::size_t offset,
                                       const Types& types, std::optional<UserError>& error) {
  auto field = FieldPath::find(name, types);
  if (field) return field;
  const std::size_t end = offset + name.size();
  if (name.empty()) {
    error = UserError{"a field should stand here", "", {offset, end}};
    return std::nullopt;
  }
  if (types.size() == 1 && FieldPath::find(name, {})) {
    error = UserError{fmt::format("{} have no field \"{}\"", types[0]->plural, name),
                      fmt::format("guidebook describe {} lists theirs", types[0]->name),
                      {offset, end}};
    return std::nullopt;
  }
  const std::vector<std::string> names = names_beside(name, types);
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  error =
      UserError{fmt::format("there is no field \"{}\"", name),
                text::did_you_mean(name, candidates, "guidebook describe TYPE lists the fields"),
                {offset, end}};
  return std::nullopt;
}

std::optional<Projection> parse_projection(std::string_view text, const Types& types,
                                           std::optional<UserError>& error) {
  Projection projection;
  for (const ListItem& item : split_list(text)) {
    auto value = compile_item(item, types, error);
    if (!value) {
      error->text = text;
      return std::nullopt;
    }
    projection.items.push_back({std::move(*value), heading(item)});
  }
  return projection;
}

}  // namespace guidebook::query
