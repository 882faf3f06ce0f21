#include "guidebook/formats/guides/sql_statements.hpp"

#include <fmt/core.h>

#include "guidebook/value/json.hpp"

namespace guidebook::sql {
namespace {

std::string_view type_name(Type type, SqlDialect dialect) {
  const bool postgresql = dialect == SqlDialect::postgresql;
  if (type == Type::number) return postgresql ? "DOUBLE PRECISION" : "REAL";
  if (type == Type::integer) return postgresql ? "BIGINT" : "INTEGER";
  return "TEXT";
}

std::string identifiers(const std::vector<std::string>& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + identifier(name);
  return list;
}

}  // namespace

std::string identifier(std::string_view name) { return fmt::format("\"{}\"", name); }

std::string literal(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'') quoted += c;
    quoted += c;
  }
  return quoted + '\'';
}

std::string literal(const Value& value) {
  if (value.is_null()) return "NULL";
  const bool bare = value.as<bool>() != nullptr || value.as<double>() != nullptr ||
                    value.as<std::int64_t>() != nullptr;
  return bare ? to_text(value) : literal(std::string_view(to_text(value)));
}

std::string create_table(const Relation& relation, SqlDialect dialect,
                         std::string_view first_columns) {
  std::string sql = fmt::format("CREATE TABLE {} (\n{}", identifier(relation.name), first_columns);
  for (const Relation::Column& column : relation.columns) {
    const bool required = relation.is_list || relation.is_key_part(column);
    sql += fmt::format("  {} {}{},\n", identifier(column.name), type_name(column.type, dialect),
                       required ? " NOT NULL" : "");
  }
  sql += fmt::format("  {} ({})", first_columns.empty() ? "PRIMARY KEY" : "UNIQUE",
                     identifiers(relation.key));
  if (!relation.parent.empty()) {
    sql +=
        fmt::format(",\n  FOREIGN KEY ({}) REFERENCES {} ({})", identifiers(relation.foreign_key),
                    identifier(relation.parent), identifiers(relation.parent_key));
  }
  return sql + "\n);\n";
}

}  // namespace guidebook::sql
