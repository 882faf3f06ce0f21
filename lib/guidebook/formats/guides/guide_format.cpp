#include "guidebook/formats/guides/guide_format.hpp"

#include <array>

#include "guidebook/text/nearest.hpp"

namespace guidebook {
namespace {

constexpr std::array guide_format_table{
    GuideFormat{"geojson", "Features for maps (RFC 7946)",
                "Every field in its own type; seven decimals of coordinates", ".geojson", false,
                write_geojson},
    GuideFormat{"gpx", "Waypoints and routes for phones and GPS devices",
                "Name, text, address, hours, one telephone and website of what has coordinates; no "
                "prices and other fields",
                ".gpx", false, write_gpx},
    GuideFormat{
        "kml", "Placemarks for Organic Maps and Google Earth",
        "Names in all languages, text, address, hours, one telephone and website of what has "
        "coordinates; no prices and other fields",
        ".kml", false, write_kml},
    GuideFormat{"json", "An array of guides with all fields", "Everything but comments and layout",
                ".json", false, write_guides_json},
    GuideFormat{"ndjson", "One guide with all fields a line", "Everything but comments and layout",
                ".ndjson", false, write_guides_ndjson},
    GuideFormat{
        "sql", "Tables for SQLite or PostgreSQL",
        "Everything but comments and layout; texts in several languages and own fields as JSON",
        ".sql", false, write_sql},
    GuideFormat{
        "sqlite", "A database of SQLite with full-text search",
        "Everything but comments and layout; texts in several languages and own fields as JSON",
        ".sqlite", true, write_sqlite},
    GuideFormat{"geopackage", "The same database with layers for GIS (OGC)",
                "What sqlite holds, with points and lines", ".gpkg", true, write_geopackage},
};

}  // namespace

std::span<const GuideFormat> guide_formats() { return guide_format_table; }

const GuideFormat* find_guide_format(std::string_view name) {
  return text::find_by_name(guide_format_table, name);
}

std::string written(const GuideFormat& format, const Library& library,
                    std::span<const Guide* const> guides, const GuideFormatOptions& options,
                    Diagnostics& notes) {
  std::string file;
  format.write(library, guides, options, notes, [&](std::string_view bytes) { file += bytes; });
  return file;
}

}  // namespace guidebook
