#include "guidebook/query/projection.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "guidebook/text.hpp"

namespace guidebook::query {
namespace {

void add(Projection& projection, const std::string& name, std::string heading, const Types& types) {
  projection.items.push_back({*FieldPath::find(name, types), std::move(heading)});
}

void add_fields(Projection& projection, Fields fields, const std::string& prefix,
                const Types& types, Columns columns) {
  for (const Field& field : fields) {
    const std::string name = prefix + std::string(field.name);
    if (field.type == Type::records || (columns == Columns::brief && !field.traits.brief)) continue;
    const bool has_parts = !field.fields.empty() && !field.is_list;
    const bool spread = columns == Columns::flat && has_parts;
    if (!spread || field.type == Type::place) add(projection, name, name, types);
    if (spread) add_fields(projection, field.fields, name + '.', types, columns);
  }
}

}  // namespace

void Projection::speak(const std::string& language) {
  for (Item& item : items) item.field.speak(language);
}

Table Projection::apply(const std::vector<Row>& rows) const {
  Table table;
  for (const Item& item : items) {
    table.columns.push_back({item.heading, item.field.type(), item.field.is_list()});
  }
  table.rows.reserve(rows.size());
  for (const Row& row : rows) {
    auto& cells = table.rows.emplace_back();
    cells.reserve(items.size());
    for (const Item& item : items) cells.push_back(item.field.get(row));
  }
  return table;
}

Projection default_projection(const Types& types, Columns columns) {
  Projection projection;
  if (columns == Columns::nested) {
    for (const char* name : {"type", "guide", "ref"}) add(projection, name, name, types);
  }
  if (types.size() != 1) {
    if (columns != Columns::nested) {
      for (const char* name : {"type", "guide"}) add(projection, name, name, types);
    }
    for (const char* name : {"id", "name"}) add(projection, name, name, types);
    add(projection, "@kind", "kind", types);
    return projection;
  }
  const bool repeats_id = columns == Columns::brief && types[0] == &record_types().front();
  if (columns != Columns::nested && !repeats_id) add(projection, "guide", "guide", types);
  add_fields(projection, types[0]->fields, "", types, columns);
  return projection;
}

std::vector<ListItem> split_list(std::string_view list) {
  std::vector<ListItem> items;
  for (std::size_t begin = 0; begin <= list.size();) {
    const std::size_t end = std::min(list.find(',', begin), list.size());
    std::string_view text = list.substr(begin, end - begin);
    const std::size_t spaces = std::min(text.find_first_not_of(' '), text.size());
    text = text.substr(spaces, text.find_last_not_of(' ') + 1 - spaces);
    items.push_back({text, begin + spaces});
    begin = end + 1;
  }
  return items;
}

std::optional<FieldPath> require_field(std::string_view name, std::size_t offset,
                                       const Types& types, std::optional<Error>& error) {
  auto field = FieldPath::find(name, types);
  if (field) return field;
  const std::size_t end = offset + name.size();
  if (name.empty()) {
    error = Error{"a field should stand here", "", offset, end};
    return std::nullopt;
  }
  if (types.size() == 1 && FieldPath::find(name, {})) {
    error = Error{fmt::format("{} have no field \"{}\"", types[0]->plural, name),
                  fmt::format("guidebook describe {} lists theirs", types[0]->name), offset, end};
    return std::nullopt;
  }
  const std::vector<std::string> names = FieldPath::names(types);
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  const auto close = text::nearest(name, candidates);
  error = Error{fmt::format("there is no field \"{}\"", name),
                close ? fmt::format("did you mean \"{}\"?", *close)
                      : "guidebook describe TYPE lists the fields",
                offset, end};
  return std::nullopt;
}

std::optional<Projection> parse_projection(std::string_view text, const Types& types,
                                           std::optional<Error>& error) {
  Projection projection;
  for (const auto& [item, begin] : split_list(text)) {
    const std::size_t colon = item.find(':');
    const std::string_view name = item.substr(0, colon);
    auto field = require_field(name, begin, types, error);
    if (!field) return std::nullopt;
    const bool named = colon != std::string_view::npos;
    projection.items.push_back(
        {std::move(*field), std::string(named ? item.substr(colon + 1) : name)});
  }
  return projection;
}

}  // namespace guidebook::query
