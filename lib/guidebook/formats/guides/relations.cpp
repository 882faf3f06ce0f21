#include "guidebook/formats/guides/relations.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace guidebook {
namespace {

/// "price.from" as price_from; the user's own fields as one column.
std::string column_name(const Column& column) {
  if (column.type == Type::extra) return "extra";
  std::string name = column.heading;
  std::ranges::replace(name, '.', '_');
  return name;
}

std::string_view doc_of(const RecordType& type, const Column& column) {
  const Field* field = find(type.fields(), column.heading);
  return field == nullptr ? std::string_view{} : field->doc;
}

/// Every field of a type but its lists of records.
query::Projection columns_of(const RecordType& type) {
  query::Projection columns = query::default_projection({&type}, query::Columns::flat);
  std::erase_if(columns.items, [](const query::Projection::Item& item) {
    return item.value.type() == Type::records;
  });
  return columns;
}

bool is_guide(const RecordType& type) { return &type == &record_types().front(); }

std::vector<std::string> key_of(const RecordType& type) {
  if (is_guide(type)) return {"id"};
  return {"guide", "id"};
}

Relation relation_of_records(const RecordType& type) {
  Relation relation{.name = std::string(type.plural), .doc = type.doc, .type = &type};
  relation.key = key_of(type);
  if (is_guide(type)) return relation;
  relation.parent = record_types().front().plural;
  relation.foreign_key = {"guide"};
  relation.parent_key = {"id"};
  return relation;
}

Relation relation_of_list(const RecordType& type, const Column& column) {
  Relation relation{.name = fmt::format("{}_{}", type.plural, column_name(column)),
                    .doc = doc_of(type, column),
                    .type = &type,
                    .is_list = true};
  relation.parent = type.plural;
  relation.parent_key = key_of(type);
  relation.foreign_key = relation.parent_key;
  if (is_guide(type)) relation.foreign_key = {"guide"};
  for (const std::string& name : relation.foreign_key) relation.columns.push_back({.name = name});
  relation.columns.push_back({.name = "position", .type = Type::integer});
  relation.columns.push_back({.name = "value", .type = column.type});
  relation.key = relation.foreign_key;
  relation.key.emplace_back("position");
  return relation;
}

}  // namespace

bool Relation::is_key_part(const Column& column) const {
  return std::ranges::find(key, column.name) != key.end();
}

RelationalSchema::RelationalSchema() {
  for (const RecordType& type : record_types()) add(type);
}

void RelationalSchema::add(const RecordType& type) {
  TypeRelations& added = types_.emplace_back(
      TypeRelations{.projection = columns_of(type), .records = relations_.size()});
  const std::vector<Column> columns = added.projection.table().columns;
  relations_.push_back(relation_of_records(type));
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const Column& column = columns[i];
    (column.is_list ? added.lists : added.scalars).push_back(i);
    if (column.is_list) {
      relations_.push_back(relation_of_list(type, column));
    } else {
      relations_[added.records].columns.push_back(
          {.name = column_name(column), .type = column.type, .doc = doc_of(type, column)});
    }
  }
}

void RelationalSchema::for_each_tuple(const RecordRef& row, query::Context& context,
                                      const UseTuple& use) const {
  const TypeRelations& type = types_[static_cast<std::size_t>(row.type - record_types().data())];
  const std::vector<Value> cells = type.projection.cells(row, context);
  std::vector<Value> tuple;
  for (const std::size_t cell : type.scalars) tuple.push_back(cells[cell]);
  use(type.records, tuple);
  tuple.assign(1, Value{row.guide->id});
  if (row.record != nullptr) tuple.emplace_back(row.record->id);
  const std::size_t key_size = tuple.size();
  for (std::size_t i = 0; i < type.lists.size(); ++i) {
    const auto* list = cells[type.lists[i]].as<List>();
    if (list == nullptr) continue;
    std::int64_t position = 0;
    for (const Value& item : *list) {
      tuple.resize(key_size);
      tuple.insert(tuple.end(), {Value{++position}, item});
      use(type.records + 1 + i, tuple);
    }
  }
}

}  // namespace guidebook
