// Databases of SQLite: the tables that `sql` makes, an index for full-text search and, in a
// GeoPackage, the layers of maps.
#include <fmt/core.h>

#include "guidebook/formats/guides/geopackage.hpp"
#include "guidebook/formats/guides/search_text.hpp"
#include "guidebook/formats/guides/sql_statements.hpp"
#include "guidebook/formats/guides/sqlite_database.hpp"

namespace guidebook {
namespace {

constexpr std::string_view search_table =
    "CREATE VIRTUAL TABLE \"search\" USING fts5 (\"type\" UNINDEXED, \"guide\" UNINDEXED, "
    "\"id\" UNINDEXED, \"name\", \"text\", tokenize = 'unicode61 remove_diacritics 2');\n";

class DatabaseWriter {
 public:
  DatabaseWriter(const Library& library, const GuideFormatOptions& options, bool has_layers)
      : library_(library),
        options_(options),
        has_layers_(has_layers),
        context_{.library = library, .today = {}, .language = options_.language},
        bounds_(schema_.relations().size()) {}

  std::string write(std::span<const Guide* const> guides) {
    create();
    for_each_guide(guides, options_, [&](const Guide* guide) {
      for_each_row(*guide, [&](const RecordRef& row) { insert(row); });
    });
    if (has_layers_) enter_layers();
    inserts_.clear();
    database_.run("COMMIT");
    return database_.bytes();
  }

 private:
  void create() {
    if (has_layers_) database_.run(std::string(geopackage::schema));
    database_.run("BEGIN");
    for (const Relation& relation : schema_.relations()) {
      database_.run(sql::create_table(relation, SqlDialect::sqlite,
                                      has_layers_ ? geopackage::columns(relation) : ""));
      inserts_.push_back(database_.prepare(insert_statement(relation)));
    }
    database_.run(std::string(search_table));
    inserts_.push_back(database_.prepare("INSERT INTO \"search\" VALUES (?, ?, ?, ?, ?)"));
  }

  [[nodiscard]] std::string insert_statement(const Relation& relation) const {
    std::string columns;
    std::string parameters;
    const auto add = [&](std::string_view name) {
      const std::string_view separator = columns.empty() ? "" : ", ";
      columns += fmt::format("{}{}", separator, sql::identifier(name));
      parameters += fmt::format("{}?", separator);
    };
    for (const Relation::Column& column : relation.columns) add(column.name);
    if (has_layers_ && !relation.is_list) add(geopackage::geometry_column);
    return fmt::format("INSERT INTO {} ({}) VALUES ({})", sql::identifier(relation.name), columns,
                       parameters);
  }

  void insert(const RecordRef& row) {
    schema_.for_each_tuple(row, context_, [&](std::size_t relation, std::span<const Value> tuple) {
      SqliteDatabase::Statement& insert = inserts_[relation];
      int parameter = 0;
      for (const Value& value : tuple) insert.bind(++parameter, value);
      if (has_layers_ && !schema_.relations()[relation].is_list)
        bind_geometry(relation, row, ++parameter);
      insert.execute();
    });
    const SearchText search = search_text_of(row, options_.language);
    int parameter = 0;
    for (const std::string& value :
         {std::string(row.type->name), row.guide->id, row.id(), search.names, search.texts})
      inserts_.back().bind(++parameter, value);
    inserts_.back().execute();
  }

  void bind_geometry(std::size_t relation, const RecordRef& row, int parameter) {
    const std::vector<Coordinates> points = points_of(row, library_);
    if (points.empty()) return inserts_[relation].bind(parameter, {});
    std::optional<Bounds>& bounds = bounds_[relation];
    for (const Coordinates& point : points) {
      if (!bounds) bounds.emplace();
      bounds->add(point);
    }
    inserts_[relation].bind_blob(parameter, geopackage::geometry(points));
  }

  void enter_layers() {
    for (std::size_t i = 0; i < bounds_.size(); ++i) {
      database_.run(
          geopackage::entry(schema_.relations()[i], bounds_[i], options_.created.value_or(0)));
    }
  }

  const Library& library_;
  const GuideFormatOptions& options_;
  bool has_layers_;
  RelationalSchema schema_;
  query::Context context_;
  SqliteDatabase database_;
  std::vector<SqliteDatabase::Statement>
      inserts_;                                // as the relations; the last of the search index
  std::vector<std::optional<Bounds>> bounds_;  // as the relations
};

}  // namespace

void write_sqlite(const Library& library, std::span<const Guide* const> guides,
                  const GuideFormatOptions& options, Diagnostics&, const TakeBytes& take) {
  take(DatabaseWriter(library, options, false).write(guides));
}

void write_geopackage(const Library& library, std::span<const Guide* const> guides,
                      const GuideFormatOptions& options, Diagnostics&, const TakeBytes& take) {
  take(DatabaseWriter(library, options, true).write(guides));
}

}  // namespace guidebook
