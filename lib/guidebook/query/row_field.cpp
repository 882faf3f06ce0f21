#include "guidebook/query/row_field.hpp"

#include <array>
#include <cstdint>
#include <string>

namespace guidebook::query {
namespace {

Value kind(const RecordRef& row, const Reading& /*reading*/) {
  return find(row.type->fields(), row.type->kind_field)->get(row.object);
}

Value fields(const RecordRef& row, const Reading& reading) {
  return to_map(row.type->fields(), [&](const Field& field) {
    return field.type == Type::records ? Value{} : reading(row.object, field);
  });
}

constexpr std::array row_field_table{
    RowField{
        "type", Type::enumeration,
        [](const RecordRef& row, const Reading&) -> Value { return std::string(row.type->name); }},
    RowField{"guide", Type::slug,
             [](const RecordRef& row, const Reading&) -> Value { return row.guide->id; }},
    RowField{"ref", Type::reference,
             [](const RecordRef& row, const Reading&) -> Value { return row.ref(); }},
    RowField{"file", Type::path,
             [](const RecordRef& row, const Reading&) -> Value { return row.guide->file; }},
    RowField{"line", Type::integer,
             [](const RecordRef& row, const Reading&) -> Value {
               return static_cast<std::int64_t>(row.line());
             }},
    RowField{"@kind", Type::string, kind},
    RowField{"@fields", Type::extra, fields},
};

}  // namespace

std::span<const RowField> row_fields() { return row_field_table; }

}  // namespace guidebook::query
