#include "guidebook/formats/guides/guide_format.hpp"

#include <array>

#include "guidebook/text/nearest.hpp"

namespace guidebook {
namespace {

constexpr std::array guide_format_table{
    GuideFormat{"geojson", "Features for maps (RFC 7946)", ".geojson", write_geojson},
    GuideFormat{"gpx", "Waypoints and routes for phones and GPS devices", ".gpx", write_gpx},
    GuideFormat{"kml", "Placemarks for Organic Maps and Google Earth", ".kml", write_kml},
    GuideFormat{"json", "An array of guides with all fields", ".json", write_guides_json},
    GuideFormat{"ndjson", "One guide with all fields a line", ".ndjson", write_guides_ndjson},
    GuideFormat{"sql", "Tables for SQLite or PostgreSQL", ".sql", write_sql},
};

}  // namespace

std::span<const GuideFormat> guide_formats() { return guide_format_table; }

const GuideFormat* find_guide_format(std::string_view name) {
  return text::find_by_name(guide_format_table, name);
}

}  // namespace guidebook
