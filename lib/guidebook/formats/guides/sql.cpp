// A script that makes a database of guides: what SQLite and PostgreSQL both understand, but for
// types and comments.
#include <fmt/core.h>

#include "guidebook/formats/guides/sql_statements.hpp"

namespace guidebook {
namespace {

/// What a server or a user may have set otherwise, with which literals would be others.
constexpr std::string_view postgresql_settings =
    "SET client_encoding = 'UTF8';\nSET standard_conforming_strings = on;\n";

std::string comments(const Relation& relation) {
  const std::string table = sql::identifier(relation.name);
  std::string script;
  if (!relation.doc.empty())
    script += fmt::format("COMMENT ON TABLE {} IS {};\n", table, sql::literal(relation.doc));
  for (const Relation::Column& column : relation.columns) {
    if (column.doc.empty()) continue;
    script += fmt::format("COMMENT ON COLUMN {}.{} IS {};\n", table, sql::identifier(column.name),
                          sql::literal(column.doc));
  }
  return script;
}

void add_insert(std::string& script, const Relation& relation, std::span<const Value> tuple) {
  script += fmt::format("INSERT INTO {} VALUES (", sql::identifier(relation.name));
  std::string_view separator;
  for (const Value& value : tuple) {
    script += separator;
    script += sql::literal(value);
    separator = ", ";
  }
  script += ");\n";
}

}  // namespace

void write_sql(const Library& library, std::span<const Guide* const> guides,
               const GuideFormatOptions& options, Diagnostics&, const TakeBytes& take) {
  const RelationalSchema schema;
  std::string script;
  if (options.sql_dialect == SqlDialect::postgresql) script = postgresql_settings;
  script += "BEGIN;\n";
  for (const Relation& relation : schema.relations()) {
    script += sql::create_table(relation, options.sql_dialect);
    if (options.sql_dialect == SqlDialect::postgresql) script += comments(relation);
  }
  query::Context context{.library = library, .today = {}, .language = options.language};
  for_each_guide(guides, options, script, take, [&](const Guide* guide) {
    for_each_row(*guide, [&](const RecordRef& row) {
      schema.for_each_tuple(row, context, [&](std::size_t relation, std::span<const Value> tuple) {
        add_insert(script, schema.relations()[relation], tuple);
      });
    });
  });
  take(script + "COMMIT;\n");
}

}  // namespace guidebook
