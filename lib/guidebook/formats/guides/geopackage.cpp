#include "guidebook/formats/guides/geopackage.hpp"

#include <fmt/chrono.h>
#include <fmt/core.h>

#include <array>
#include <bit>

#include "guidebook/formats/guides/sql_statements.hpp"

namespace guidebook::geopackage {
namespace {

constexpr std::int32_t wgs84 = 4326;

std::string_view geometry_type(const Relation& relation) {
  return relation.type->name == "route" ? "LINESTRING" : "POINT";
}

/// Numbers in little-endian order, whatever the processor's.
template <class T>
void add(std::string& bytes, T number) {
  auto part = std::bit_cast<std::array<char, sizeof(T)>>(number);
  if constexpr (std::endian::native == std::endian::big) std::ranges::reverse(part);
  bytes.append(part.data(), part.size());
}

}  // namespace

const std::string_view schema = R"sql(
PRAGMA application_id = 0x47504B47;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL PRIMARY KEY,
  organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL,
  definition TEXT NOT NULL,
  description TEXT
);
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinates'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinates'),
  ('WGS 84 geodetic', 4326, 'EPSG', 4326,
   'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]',
   'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY,
  data_type TEXT NOT NULL,
  identifier TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE,
  min_y DOUBLE,
  max_x DOUBLE,
  max_y DOUBLE,
  srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id)
);
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL,
  m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);
)sql";

std::string columns(const Relation& relation) {
  std::string definitions = "  \"fid\" INTEGER PRIMARY KEY NOT NULL,\n";
  if (relation.is_list) return definitions;
  return definitions +
         fmt::format("  {} {},\n", sql::identifier(geometry_column), geometry_type(relation));
}

std::string entry(const Relation& relation, const std::optional<Bounds>& bounds,
                  std::int64_t created) {
  const std::string name = sql::literal(std::string_view(relation.name));
  const std::string extent =
      bounds ? fmt::format("{}, {}, {}, {}", to_string(bounds->least.lon),
                           to_string(bounds->least.lat), to_string(bounds->most.lon),
                           to_string(bounds->most.lat))
             : "NULL, NULL, NULL, NULL";
  std::string statements = fmt::format(
      "INSERT INTO gpkg_contents VALUES ({0}, '{1}', {0}, {2}, '{3:%FT%T}.000Z', {4}, {5});\n",
      name, relation.is_list ? "attributes" : "features", sql::literal(relation.doc),
      fmt::gmtime(static_cast<std::time_t>(created)), extent,
      relation.is_list ? "NULL" : std::to_string(wgs84));
  if (!relation.is_list) {
    statements +=
        fmt::format("INSERT INTO gpkg_geometry_columns VALUES ({}, '{}', '{}', {}, 0, 0);\n", name,
                    geometry_column, geometry_type(relation), wgs84);
  }
  return statements;
}

std::string geometry(std::span<const Coordinates> points) {
  constexpr char little_endian = 1;
  constexpr std::uint32_t wkb_point = 1;
  constexpr std::uint32_t wkb_line_string = 2;
  std::string blob{'G', 'P', 0, little_endian};
  add(blob, wgs84);
  blob += little_endian;
  const bool is_line = points.size() > 1;
  add(blob, is_line ? wkb_line_string : wkb_point);
  if (is_line) add(blob, static_cast<std::uint32_t>(points.size()));
  for (const Coordinates& point : points) {
    add(blob, point.lon);
    add(blob, point.lat);
  }
  return blob;
}

}  // namespace guidebook::geopackage
