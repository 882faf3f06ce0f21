#include <fmt/core.h>

#include <cmath>

#include "guidebook/formats/guides/placemarks.hpp"
#include "guidebook/records/in_language.hpp"
#include "guidebook/value/json.hpp"

namespace guidebook {
namespace {

/// RFC 7946 (11.2): six or seven decimals are as exact as anybody needs.
Value position(const Coordinates& point) {
  constexpr double scale = 1e7;
  const auto rounded = [](double value) { return std::round(value * scale) / scale; };
  return List{rounded(point.lon), rounded(point.lat)};
}

Value geometry(const RecordRef& row, const Library& library) {
  const std::vector<Coordinates> points = points_of(row, library);
  if (points.empty()) return {};
  Map geometry{{"type", std::string(points.size() > 1 ? "LineString" : "Point")}};
  if (points.size() == 1) {
    geometry.push_back({"coordinates", position(points.front())});
    return geometry;
  }
  List line;
  for (const Coordinates& point : points) line.push_back(position(point));
  geometry.push_back({"coordinates", std::move(line)});
  return geometry;
}

/// What the record says, but for where it is and for records in it.
Map properties(const RecordRef& row, const std::string& language) {
  Map properties{{"ref", row.ref()},
                 {"type", std::string(row.type->name)},
                 {"guide", row.guide->id},
                 {"marker-color", color_code(map_symbol_of(row).color)}};
  const Field record{.name = "a record", .type = Type::records, .table = row.type->table};
  Value value = to_map(row.type->fields(), [&](const Field& field) -> Value {
    if (field.type == Type::records || field.name == "coordinates") return {};
    return field.get(row.object);
  });
  if (!language.empty())
    value = with_one_language(std::move(value), record, {language, row.guide->language()});
  for (const Member& member : *value.as<Map>()) properties.push_back(member);
  return properties;
}

}  // namespace

void write_geojson(const Library& library, std::span<const Guide* const> guides,
                   const GuideFormatOptions& options, Diagnostics&, const TakeBytes& take) {
  std::string out = "{\"type\":\"FeatureCollection\",\"features\":[";
  std::string_view separator = "\n";
  for_each_guide(guides, options, out, take, [&](const Guide* guide) {
    for_each_row(*guide, [&](const RecordRef& row) {
      out += separator;
      out += to_json(Map{{"type", std::string("Feature")},
                         {"geometry", geometry(row, library)},
                         {"properties", properties(row, options.language)}});
      separator = ",\n";
    });
  });
  take("\n]}\n");
}

}  // namespace guidebook
