#include "guidebook/formats/import/kml_geometry.hpp"

#include <algorithm>
#include <array>

#include "guidebook/formats/import/foreign_text.hpp"

namespace guidebook {
namespace {

constexpr std::string_view white = " \t\r\n";
constexpr std::array<std::string_view, 8> kml_geometries{"Point",   "LineString",    "LinearRing",
                                                         "Polygon", "MultiGeometry", "Model",
                                                         "Track",   "MultiTrack"};

constexpr std::size_t most_stops = 10'000;  // a point takes many times its bytes in a file

/// Points, lines and all else, whatever they stand in.
struct Shapes {
  std::vector<const XmlElement*> points;
  std::vector<const XmlElement*> lines;
  bool has_others = false;
};

void collect(const XmlElement& element, Shapes& shapes) {
  for (const XmlElement& child : element.children) {
    if (child.name == "MultiGeometry" || child.name == "MultiTrack") {
      collect(child, shapes);
    } else if (child.name == "Point") {
      shapes.points.push_back(&child);
    } else if (child.name == "LineString" || child.name == "Track") {
      shapes.lines.push_back(&child);
    } else {
      shapes.has_others = shapes.has_others || is_geometry(child.name);
    }
  }
}

/// "lon,lat" or "lon,lat,altitude"
MapPoint point_in(std::string_view tuple, ByteSpan place) {
  MapPoint point{.name = {}, .lat = {}, .lon = {}, .place = place};
  const std::size_t comma = std::min(tuple.find(','), tuple.size());
  point.lon = tuple.substr(0, comma);
  if (comma < tuple.size())
    point.lat = tuple.substr(comma + 1, tuple.find(',', comma + 1) - comma - 1);
  return point;
}

Value altitude_in(std::string_view tuple) {
  const std::size_t comma = tuple.rfind(',');
  if (std::ranges::count(tuple, ',') < 2) return {};
  const std::string_view altitude = tuple.substr(comma + 1);
  return altitude.find_first_not_of("-0.") == std::string_view::npos ? Value{}
                                                                     : number_or_text(altitude);
}

/// "lon lat altitude" of each position of a track.
std::vector<MapPoint> points_of_track(const XmlElement& track) {
  std::vector<MapPoint> points;
  for (const XmlElement& child : track.children) {
    if (child.name != "coord") continue;
    if (points.size() == most_stops) points.pop_back();
    std::string tuple = child.text;
    std::ranges::replace(tuple, ' ', ',');
    points.push_back(point_in(tuple, {child.text_begin, child.text_end}));
  }
  return points;
}

}  // namespace

bool is_geometry(std::string_view name) {
  return std::ranges::find(kml_geometries, name) != kml_geometries.end();
}

KmlGeometry kml_geometry(const XmlElement& placemark) {
  Shapes shapes;
  collect(placemark, shapes);
  KmlGeometry geometry;
  const XmlElement* shape = nullptr;
  if (shapes.points.size() == 1) {
    shape = shapes.points.front();
  } else if (shapes.points.empty() && shapes.lines.size() == 1) {
    shape = shapes.lines.front();
  }
  geometry.has_other = shapes.has_others || shapes.points.size() + shapes.lines.size() > 1;
  if (shape != nullptr && shape->name == "Track") {
    geometry.points = points_of_track(*shape);
    geometry.place = {shape->begin, shape->begin + 1};
    return geometry;
  }
  const XmlElement* coordinates = shape == nullptr ? nullptr : shape->child("coordinates");
  if (coordinates == nullptr) return geometry;
  geometry.place = {coordinates->text_begin, coordinates->text_end};
  std::string_view text = coordinates->text;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(white), text.size());
    if (geometry.points.size() == most_stops) geometry.points.pop_back();
    geometry.points.push_back(point_in(text.substr(0, end), geometry.place));
    if (shapes.points.size() == 1) geometry.altitude = altitude_in(text.substr(0, end));
    text.remove_prefix(std::min(text.find_first_not_of(white, end), text.size()));
  }
  if (shapes.points.size() == 1 && geometry.points.size() > 1) geometry.points.resize(1);
  return geometry;
}

}  // namespace guidebook
