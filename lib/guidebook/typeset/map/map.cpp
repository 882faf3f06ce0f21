#include "guidebook/typeset/map/map.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "guidebook/typeset/map/furniture.hpp"
#include "guidebook/typeset/map/graticule.hpp"
#include "guidebook/typeset/map/names.hpp"
#include "guidebook/typeset/map/route_lines.hpp"
#include "guidebook/typeset/map/terrain.hpp"

namespace guidebook::typeset {
namespace {

constexpr float space_before = 6;
constexpr float space_after = 8;
constexpr float frame_width = 0.5F;
constexpr std::array lower_shares{0.75F, 0.5F, 0.4F};  // of its height, where a page wants it

void add_items(Strip& strip, std::vector<Item> items) {
  strip.items.insert(strip.items.end(), std::make_move_iterator(items.begin()),
                     std::make_move_iterator(items.end()));
}

/// Makes what was drawn a part of the current node; what leads elsewhere stays a link in it.
void make_figure(Composition& to, Strip& strip, NodeId figure) {
  give_to(strip, figure);
  for (Link& link : strip.links) link.node = Structure::Scope(to.structure(), Role::link).node();
}

struct Drawing {
  Strip strip;
  std::size_t labelled = 0;  ///< How many places have their name or number on it.
};

Drawing draw_map(Composition& to, const PlaceMap& map, const std::vector<Geo>& places,
                 float share) {
  const Structure::Scope silent(to.structure(), unstructured);
  const MapView view(places, to.measure(), share);
  OccupancyGrid grid(view.width(), view.height());
  Drawing drawing;
  Strip& strip = drawing.strip;
  strip.height = view.height();
  std::optional<Terrain> terrain;
  if (to.basemap != nullptr) terrain.emplace(*to.basemap, view, map.country);
  add_items(strip, draw_background(view, terrain ? terrain->background() : to.design.colours.card));
  if (terrain) add_items(strip, terrain->draw());
  add_items(strip, draw_route_lines(map, view, to.design.colours, grid));
  for (const Geo& place : places) grid.discourage(view.point(place));
  draw_scale(to, strip, view, grid);
  draw_north(to, strip, view, grid);
  const std::vector<Marker> markers = place_markers(map, view, grid);
  draw_markers(to, strip, map, markers);
  drawing.labelled = draw_names(to, strip, map, view, markers, grid) +
                     static_cast<std::size_t>(std::ranges::count(markers, true, &Marker::numbered));
  if (terrain) terrain->draw_names(to, strip, grid);
  strip.items.emplace_back(Shape{rectangle({0, 0, view.width(), view.height()}),
                                 Shape::Paint::stroke, to.design.colours.hairline,
                                 to.design.colours.hairline, frame_width});
  draw_key(to, strip, map);
  if (terrain) draw_credit(to, strip, to.basemap->credit);
  strip.height += space_after;
  return drawing;
}

}  // namespace

void add_map(Composition& to, const PlaceMap& map) {
  std::vector<Geo> places;
  for (const MapPlace& place : map.places) places.push_back({place.lat, place.lon});
  if (places.empty()) return;
  auto [strip, most_labelled] = draw_map(to, map, places, 1);
  strip.floats = true;
  strip.space_before = space_before;
  const Structure::Scope figure(to.structure(), Role::figure, map.alt);
  make_figure(to, strip, figure.node());
  for (const float share : lower_shares) {
    auto [lower, labelled] = draw_map(to, map, places, share);
    if (labelled < most_labelled) break;  // too crowded
    make_figure(to, lower, figure.node());
    add_alternative(strip, std::move(lower));
  }
  to.galley.strips.push_back(std::move(strip));
}

}  // namespace guidebook::typeset
