#include "guidebook/formats/import/osm_geometry.hpp"

#include <charconv>
#include <cmath>
#include <string_view>
#include <system_error>

#include "guidebook/formats/guides/placemarks.hpp"

namespace guidebook {
namespace {

template <class Number>
std::optional<Number> number_in(std::string_view text) {
  Number number{};
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
  return number;
}

/// Seven decimals, as OpenStreetMap has them.
double rounded(double degrees) {
  constexpr double unit = 1e7;
  return std::round(degrees * unit) / unit;
}

/// The elements of an element that are of a kind and have a number.
void collect(const XmlElement& element, std::string_view name, std::string_view type,
             std::vector<std::int64_t>& numbers) {
  for (const XmlElement& child : element.children) {
    if (child.name != name || child.value_of("type") != type) continue;
    if (const auto number = number_in<std::int64_t>(child.value_of("ref")))
      numbers.push_back(*number);
  }
}

}  // namespace

OsmShape OsmGeometry::add(const XmlElement& element) {
  OsmShape shape;
  const XmlElement* centre = element.child("center");
  const XmlElement& point = centre == nullptr ? element : *centre;
  shape.lat = point.value_of("lat");
  shape.lon = point.value_of("lon");
  const auto id = number_in<std::int64_t>(element.value_of("id"));
  if (element.name == "node") {
    const auto lat = number_in<double>(shape.lat);
    const auto lon = number_in<double>(shape.lon);
    if (id && lat && lon) nodes_[*id] = {*lat, *lon};
  } else if (element.name == "way") {
    collect(element, "nd", "", shape.nodes);
    if (id) ways_[*id] = shape.nodes;
  } else {
    collect(element, "member", "node", shape.nodes);
    collect(element, "member", "way", shape.ways);
    std::vector<std::int64_t> others;
    collect(element, "member", "relation", others);
    shape.has_others = !others.empty();
  }
  return shape;
}

std::optional<Map> OsmGeometry::centre(const OsmShape& shape) const {
  if (!shape.lat.empty() || !shape.lon.empty()) return Map{{"lat", shape.lat}, {"lon", shape.lon}};
  if (shape.has_others || (shape.nodes.empty() && shape.ways.empty())) return std::nullopt;
  Bounds bounds;
  const auto add_nodes = [&](const std::vector<std::int64_t>& nodes) {
    for (const std::int64_t id : nodes) {
      const auto node = nodes_.find(id);
      if (node == nodes_.end()) return false;
      bounds.add({node->second.lat, node->second.lon});
    }
    return true;
  };
  if (!add_nodes(shape.nodes)) return std::nullopt;
  for (const std::int64_t id : shape.ways) {
    const auto way = ways_.find(id);
    if (way == ways_.end() || !add_nodes(way->second)) return std::nullopt;
  }
  if (bounds.least.lat > bounds.most.lat) return std::nullopt;
  return Map{{"lat", rounded((bounds.least.lat + bounds.most.lat) / 2)},
             {"lon", rounded((bounds.least.lon + bounds.most.lon) / 2)}};
}

}  // namespace guidebook
