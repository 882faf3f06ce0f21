#include "guidebook/typeset/map/markers.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "guidebook/typeset/map/clip.hpp"
#include "guidebook/typeset/map/style.hpp"

namespace guidebook::typeset {
namespace {

using Kind = MapPlace::Kind;
using Marker = MapGeometry::Marker;

constexpr float disc_radius = 5.2F;
constexpr float dot_radius = 1.6F;  // of what is numbered, where there is no room for its number
constexpr float edge_inset = 13;    // of signs for what lies beyond
constexpr float arrow_length = 4;
constexpr float arrow_width = 3;
constexpr float number_inset = 0.8F;
constexpr float number_middle = 0.36F;  // of its size, over its baseline

float radius_of(Kind kind) {
  switch (kind) {
    case Kind::subject:
      return 4.2F;
    case Kind::guide:
      return 2.7F;
    case Kind::stop:
      return 2.1F;
    case Kind::attraction:
      return disc_radius;
    case Kind::hotel:
      return 2.2F;
  }
  return dot_radius;
}

Point towards(Point from, Point to, float length) {
  const float whole = std::hypot(to.x - from.x, to.y - from.y);
  if (whole == 0) return from;
  return {from.x + (to.x - from.x) * length / whole, from.y + (to.y - from.y) * length / whole};
}

/// Where the way from the map's middle to a point beyond it comes near the map's edge.
Point at_edge(const MapView& view, Point beyond) {
  const FlatLine way{{view.width() / 2, view.height() / 2}, {beyond.x, beyond.y}};
  const auto parts = clip_line(
      way, {edge_inset, edge_inset, view.width() - edge_inset, view.height() - edge_inset});
  const Flat end = parts.empty() ? way.front() : parts.front().back();
  return {static_cast<float>(end.x), static_cast<float>(end.y)};
}

/// The corners of a small triangle that points out of the map.
PageLine arrow(const Marker& marker) {
  const Point foot = towards(marker.at, marker.truly, marker.reach + 0.6F);
  const Point tip = towards(foot, marker.truly, arrow_length);
  const Point side{(tip.y - foot.y) / arrow_length * arrow_width / 2,
                   (foot.x - tip.x) / arrow_length * arrow_width / 2};
  return {tip, {foot.x + side.x, foot.y + side.y}, {foot.x - side.x, foot.y - side.y}};
}

class Placer {
 public:
  Placer(const PlaceMap& map, const MapView& view, const std::string& language,
         const MapTextMeasure& measure, OccupancyGrid& grid)
      : map_(map), view_(view), language_(language), measure_(measure), grid_(grid) {}

  std::vector<Marker> run() {
    for (const Kind kind :
         {Kind::subject, Kind::guide, Kind::stop, Kind::hotel, Kind::attraction}) {
      for (std::size_t i = 0; i < map_.places.size(); ++i) {
        if (map_.places[i].kind == kind) place(i);
      }
    }
    return std::move(markers_);
  }

 private:
  void place(std::size_t i) {
    const MapPlace& place = map_.places[i];
    Marker marker{.place = i, .kind = place.kind, .reach = radius_of(place.kind)};
    if (!place.name.empty()) marker.name = place.name.front();
    marker.truly = view_.point(Geo{place.lat, place.lon});
    marker.beyond = !view_.shows(marker.truly);
    marker.at = marker.beyond ? at_edge(view_, marker.truly) : marker.truly;
    const bool movable = marker.beyond || place.kind == Kind::attraction;
    const float size = 2 * (marker.reach + marker_halo + (marker.beyond ? arrow_length : 0));
    const auto found = movable ? grid_.take_near(marker.at, size) : std::nullopt;
    if (found) {
      marker.at = *found;
    } else if (movable) {
      marker.reach = dot_radius;
    }
    if (!found) grid_.take(square(marker.at, marker.reach + marker_halo));
    if (marker.beyond) marker.arrow = arrow(marker);
    const float moved = std::hypot(marker.at.x - marker.truly.x, marker.at.y - marker.truly.y);
    marker.tied = !marker.beyond && moved >= marker.reach;
    if (place.number > 0 && (found || !movable)) set_number(marker, place.number);
    markers_.push_back(std::move(marker));
  }

  void set_number(Marker& marker, int number) const {
    Run run{.text = std::to_string(number), .language = language_};
    const float room = 2 * (marker.reach - number_inset);
    const MapTextSize size = measure_(MapText::number, run.text, language_, room);
    const Point at{marker.at.x - size.width / 2, marker.at.y + size.size * number_middle};
    marker.number = {MapText::number, std::move(run), at, size, room};
  }

  const PlaceMap& map_;
  const MapView& view_;
  const std::string& language_;
  const MapTextMeasure& measure_;
  OccupancyGrid& grid_;
  std::vector<Marker> markers_;
};

}  // namespace

std::vector<Marker> place_markers(const PlaceMap& map, const MapView& view,
                                  const std::string& language, const MapTextMeasure& measure,
                                  OccupancyGrid& grid) {
  return Placer(map, view, language, measure, grid).run();
}

}  // namespace guidebook::typeset
