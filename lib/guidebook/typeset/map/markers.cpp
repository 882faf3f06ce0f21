#include "guidebook/typeset/map/markers.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "guidebook/typeset/map/clip.hpp"
#include "guidebook/typeset/theme/design.hpp"

namespace guidebook::typeset {
namespace {

using Kind = MapPlace::Kind;

constexpr float halo = 1.1F;  // of white around a sign
constexpr float disc_radius = 5.2F;
constexpr float dot_radius = 1.6F;  // of what is numbered, where there is no room for its number
constexpr float edge_inset = 13;    // of signs for what lies beyond
constexpr float arrow_length = 4;
constexpr float arrow_width = 3;
constexpr float tie_width = 0.5F;
constexpr TextStyle number_style{design::bold_font, 6.4F, 8, design::white};

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

Colour colour_of(Kind kind, const Theme::Colours& colours) {
  const bool accented = kind == Kind::subject || kind == Kind::attraction;
  return accented ? colours.accent : colours.dark;
}

Rect square(Point middle, float radius) {
  return {middle.x - radius, middle.y - radius, 2 * radius, 2 * radius};
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

class Placer {
 public:
  Placer(const PlaceMap& map, const MapView& view, OccupancyGrid& grid)
      : map_(map), view_(view), grid_(grid) {}

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
    Marker marker{i, {}, radius_of(place.kind), view_.point(Geo{place.lat, place.lon})};
    marker.beyond = !view_.shows(marker.truly);
    marker.at = marker.beyond ? at_edge(view_, marker.truly) : marker.truly;
    marker.numbered = place.number > 0;
    const bool movable = marker.beyond || place.kind == Kind::attraction;
    const float size = 2 * (marker.reach + halo + (marker.beyond ? arrow_length : 0));
    const auto found = movable ? grid_.take_near(marker.at, size) : std::nullopt;
    if (found) {
      marker.at = *found;
    } else if (movable) {
      marker.reach = dot_radius;
      marker.numbered = false;
    }
    if (!found) grid_.take(square(marker.at, marker.reach + halo));
    markers_.push_back(marker);
  }

  const PlaceMap& map_;
  const MapView& view_;
  OccupancyGrid& grid_;
  std::vector<Marker> markers_;
};

/// A sign's shape, grown by `more`.
Path sign(const Marker& marker, Kind kind, float more) {
  return kind == Kind::hotel ? rounded_rectangle(square(marker.at, marker.reach + more), 0.8F)
                             : circle(marker.at, marker.reach + more);
}

/// A small triangle that points out of the map.
Path arrow(const Marker& marker) {
  const Point foot = towards(marker.at, marker.truly, marker.reach + 0.6F);
  const Point tip = towards(foot, marker.truly, arrow_length);
  const Point side{(tip.y - foot.y) / arrow_length * arrow_width / 2,
                   (foot.x - tip.x) / arrow_length * arrow_width / 2};
  using Step = PathStep::Kind;
  return {{Step::move, tip, {}, {}},
          {Step::line, {foot.x + side.x, foot.y + side.y}, {}, {}},
          {Step::line, {foot.x - side.x, foot.y - side.y}, {}, {}},
          PathStep{}};
}

void draw_tie(Strip& strip, const Marker& marker, Colour colour) {
  const float moved = std::hypot(marker.at.x - marker.truly.x, marker.at.y - marker.truly.y);
  if (marker.beyond || moved < marker.reach) return;
  using Step = PathStep::Kind;
  strip.items.emplace_back(
      Shape{{{Step::move, marker.truly, {}, {}}, {Step::line, marker.at, {}, {}}},
            Shape::Paint::stroke,
            colour,
            colour,
            tie_width});
  strip.items.emplace_back(filled(circle(marker.truly, tie_width * 2), colour));
}

void draw_number(Composition& to, Strip& strip, const MapPlace& place, const Marker& marker) {
  const auto [line, style] = to.typesetter.fit(std::to_string(place.number), to.language,
                                               number_style, 2 * marker.reach - 1.6F);
  draw(strip, line, Runs(1), style, marker.at.x - line.width / 2, marker.at.y + style.size * 0.36F);
}

}  // namespace

std::vector<Marker> place_markers(const PlaceMap& map, const MapView& view, OccupancyGrid& grid) {
  return Placer(map, view, grid).run();
}

void draw_markers(Composition& to, Strip& strip, const PlaceMap& map,
                  const std::vector<Marker>& markers) {
  for (const Marker& marker : markers)
    draw_tie(strip, marker, colour_of(map.places[marker.place].kind, to.design.colours));
  // The guide's own place, the first, goes on top.
  for (std::size_t i = markers.size(); i-- > 0;) {
    const Marker& marker = markers[i];
    const MapPlace& place = map.places[marker.place];
    const Colour colour = colour_of(place.kind, to.design.colours);
    strip.items.emplace_back(filled(sign(marker, place.kind, halo), design::white));
    if (marker.beyond) strip.items.emplace_back(filled(arrow(marker), colour));
    strip.items.emplace_back(filled(sign(marker, place.kind, 0), colour));
    if (marker.numbered) draw_number(to, strip, place, marker);
    const bool linked = !place.name.empty() && !place.name.front().link.empty();
    if (linked)
      strip.links.push_back({square(marker.at, marker.reach + halo), place.name.front().link});
  }
}

}  // namespace guidebook::typeset
