#include "guidebook/formats/import/import_format.hpp"

#include <algorithm>
#include <array>

#include "guidebook/text/ascii.hpp"
#include "guidebook/text/nearest.hpp"

namespace guidebook {
namespace {

constexpr std::array import_format_table{
    ImportFormat{"json", "Guides as export json writes them", "Every field", ".json", false,
                 import_json},
    ImportFormat{"ndjson", "Guides as export ndjson writes them", "Every field", ".ndjson", false,
                 import_json},
    ImportFormat{"csv", "A table of records under headings",
                 "A field for each heading; other columns as fields of your own", ".csv", true,
                 import_csv},
    ImportFormat{"tsv", "The same, with tabs and escapes as list -F tsv writes them",
                 "A field for each heading; other columns as fields of your own", ".tsv", true,
                 import_tsv},
    ImportFormat{"geojson", "Features of maps (RFC 7946)",
                 "A record for each feature, with its place and its properties", ".geojson", false,
                 import_geojson},
    ImportFormat{"gpx", "Waypoints, routes and tracks of phones and GPS devices",
                 "A record for each waypoint, a route for each route and track", ".gpx", true,
                 import_gpx},
    ImportFormat{"kml", "Placemarks of Google Earth and Organic Maps",
                 "A record for each point, a route for each line; no areas", ".kml", true,
                 import_kml},
    ImportFormat{"vcard", "Cards of address books (vCard 2.1, 3.0, 4.0)",
                 "A contact for each card; no pictures", ".vcf", true, import_vcard},
    ImportFormat{"osm", "Extracts of OpenStreetMap in XML",
                 "A record for each place with a name, with its source and licence", ".osm", true,
                 import_osm},
    ImportFormat{"wikivoyage", "A page of Wikivoyage as wikitext",
                 "The texts of a guide, and a record for each listing", ".wiki", false,
                 import_wikivoyage},
    ImportFormat{"markdown", "Notes with YAML front matter, a folder a guide",
                 "A record for each note and each link to a place", ".md", false, import_markdown},
};

}  // namespace

std::string text_of(const ImportedRecord& record, std::string_view key) {
  const auto field = std::ranges::find(record.fields, key, &ImportedField::key);
  if (field == record.fields.end()) return {};
  const auto* text = field->value.as<std::string>();
  return text == nullptr ? std::string() : *text;
}

std::span<const ImportFormat> import_formats() { return import_format_table; }

const ImportFormat* find_import_format(std::string_view name) {
  return text::find_by_name(import_format_table, name);
}

bool has_ending(const ImportFormat& format, std::string_view path) {
  if (path.size() < format.ending.size()) return false;
  return text::to_lower(path.substr(path.size() - format.ending.size())) == format.ending;
}

const ImportFormat* import_format_of_file(std::string_view path) {
  const auto row = std::ranges::find_if(
      import_format_table, [&](const ImportFormat& format) { return has_ending(format, path); });
  return row == import_format_table.end() ? nullptr : &*row;
}

std::string_view mapped_key(const ImportOptions& options, std::string_view key) {
  const auto mapping = std::ranges::find(options.map, key, &KeyMapping::foreign);
  return mapping == options.map.end() ? key : std::string_view(mapping->field);
}

}  // namespace guidebook
