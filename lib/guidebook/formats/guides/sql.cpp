// A script that makes a database of guides: what SQLite and PostgreSQL both understand, but for
// comments.
#include <fmt/core.h>

#include <algorithm>

#include "guidebook/formats/guides/guide_format.hpp"
#include "guidebook/query/projection.hpp"
#include "guidebook/value/json.hpp"

namespace guidebook {
namespace {

using query::Columns;
using query::Projection;

/// "price.from" as price_from; the user's own fields as one column of JSON.
std::string column_name(const Column& column) {
  if (column.type == Type::extra) return "extra";
  std::string name = column.heading;
  std::ranges::replace(name, '.', '_');
  return name;
}

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

std::string_view sql_type(Type type) {
  if (type == Type::number) return "DOUBLE PRECISION";
  return type == Type::integer ? "BIGINT" : "TEXT";
}

/// One table for the records of a type, and one for each of their lists.
class TypeTables {
 public:
  TypeTables(const RecordType& type, Table rows, SqlDialect dialect, std::string& out)
      : type_(type), rows_(std::move(rows)), dialect_(dialect), out_(out) {
    is_guide_ = &type == &record_types().front();
  }

  void write() {
    create();
    for (std::size_t i = 0; i < rows_.columns.size(); ++i) {
      if (rows_.columns[i].is_list) create_list(i);
    }
    comments();
    for (const auto& row : rows_.rows) insert(row);
    for (std::size_t i = 0; i < rows_.columns.size(); ++i) {
      if (!rows_.columns[i].is_list) continue;
      for (const auto& row : rows_.rows) insert_list(i, row);
    }
  }

 private:
  [[nodiscard]] std::string list_table(std::size_t column) const {
    return fmt::format("{}_{}", type_.plural, column_name(rows_.columns[column]));
  }

  [[nodiscard]] bool is_key_part(const Column& column) const {
    return column.heading == "id" || (!is_guide_ && column.heading == "guide");
  }

  void create() {
    out_ += fmt::format("CREATE TABLE {} (\n", identifier(type_.plural));
    for (const Column& column : rows_.columns) {
      if (column.is_list) continue;
      const std::string name = column_name(column);
      const bool is_key = is_key_part(column);
      out_ += fmt::format("  {} {}{}{},\n", identifier(name), sql_type(column.type),
                          is_key ? " NOT NULL" : "",
                          !is_guide_ && name == "guide" ? " REFERENCES \"guides\" (\"id\")" : "");
    }
    out_ += fmt::format("  PRIMARY KEY ({})\n);\n", is_guide_ ? "\"id\"" : "\"guide\", \"id\"");
  }

  void create_list(std::size_t column) {
    out_ += fmt::format(
        "CREATE TABLE {} (\n  \"guide\" TEXT NOT NULL,\n{}  \"position\" BIGINT NOT NULL,\n"
        "  \"value\" {} NOT NULL,\n  PRIMARY KEY ({}, \"position\"),\n"
        "  FOREIGN KEY ({}) REFERENCES {} ({})\n);\n",
        identifier(list_table(column)), is_guide_ ? "" : "  \"id\" TEXT NOT NULL,\n",
        sql_type(rows_.columns[column].type), list_key(), list_key(), identifier(type_.plural),
        is_guide_ ? "\"id\"" : "\"guide\", \"id\"");
  }

  [[nodiscard]] std::string_view list_key() const {
    return is_guide_ ? "\"guide\"" : "\"guide\", \"id\"";
  }

  void comments() {
    if (dialect_ != SqlDialect::postgresql) return;
    out_ +=
        fmt::format("COMMENT ON TABLE {} IS {};\n", identifier(type_.plural), literal(type_.doc));
    for (std::size_t i = 0; i < rows_.columns.size(); ++i) {
      const Column& column = rows_.columns[i];
      const Field* field = find(type_.fields(), column.heading);
      if (field == nullptr) continue;
      const std::string target = column.is_list
                                     ? "TABLE " + identifier(list_table(i))
                                     : fmt::format("COLUMN {}.{}", identifier(type_.plural),
                                                   identifier(column_name(column)));
      out_ += fmt::format("COMMENT ON {} IS {};\n", target, literal(field->doc));
    }
  }

  void insert(const std::vector<Value>& row) {
    std::string values;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (rows_.columns[i].is_list) continue;
      values += (values.empty() ? "" : ", ") + literal(row[i]);
    }
    out_ += fmt::format("INSERT INTO {} VALUES ({});\n", identifier(type_.plural), values);
  }

  void insert_list(std::size_t column, const std::vector<Value>& row) {
    const auto* list = row[column].as<List>();
    if (list == nullptr) return;
    std::string key;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (is_key_part(rows_.columns[i])) key += literal(row[i]) + ", ";
    }
    for (std::size_t i = 0; i < list->size(); ++i) {
      out_ += fmt::format("INSERT INTO {} VALUES ({}{}, {});\n", identifier(list_table(column)),
                          key, i + 1, literal((*list)[i]));
    }
  }

  const RecordType& type_;
  Table rows_;
  SqlDialect dialect_;
  std::string& out_;
  bool is_guide_ = false;
};

/// The columns of a type, without lists of records, which have tables of their own.
Projection columns_of(const RecordType& type) {
  Projection columns = query::default_projection({&type}, Columns::flat);
  const Table table = columns.table();
  for (std::size_t i = table.columns.size(); i-- > 0;) {
    if (table.columns[i].type == Type::records)
      columns.items.erase(columns.items.begin() + static_cast<std::ptrdiff_t>(i));
  }
  return columns;
}

}  // namespace

std::string write_sql(const Library& library, std::span<const Guide* const> guides,
                      const GuideFormatOptions& options, Diagnostics&) {
  std::string out = "BEGIN;\n";
  for (const RecordType& type : record_types()) {
    std::vector<RecordRef> rows;
    for (const Guide* guide : guides) {
      for_each_row(*guide, [&](const RecordRef& row) {
        if (row.type == &type) rows.push_back(row);
      });
    }
    query::Context context{.library = library, .today = {}, .language = options.language};
    TypeTables(type, columns_of(type).apply(rows, context), options.sql_dialect, out).write();
  }
  return out + "COMMIT;\n";
}

}  // namespace guidebook
