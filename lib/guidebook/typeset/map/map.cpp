#include "guidebook/typeset/map/map.hpp"

#include <array>
#include <utility>

#include "guidebook/typeset/map/drawing.hpp"
#include "guidebook/typeset/map/geometry.hpp"
#include "guidebook/typeset/map/key.hpp"

namespace guidebook::typeset {
namespace {

constexpr float space_before = 6;
constexpr float space_after = 8;
constexpr std::array lower_shares{0.75F, 0.5F, 0.4F};  // of its height, where a page wants it

/// Makes what was drawn a part of the current node; what leads elsewhere stays a link in it.
void make_figure(Composition& to, Strip& strip, NodeId figure) {
  give_to(strip, figure);
  for (Link& link : strip.links) link.node = Structure::Scope(to.structure(), Role::link).node();
}

struct Setting {
  Strip strip;
  std::size_t labelled = 0;  ///< How many places have their name or number on it.
};

Setting set_map(Composition& to, const PlaceMap& map, float share) {
  const Structure::Scope silent(to.structure(), unstructured);
  const MapGeometry geometry =
      map_geometry(map, {to.basemap, to.language, to.measure(), share}, measure_in(to));
  Setting set;
  set.labelled = geometry.labelled();
  set.strip.height = geometry.height;
  draw_map(to, set.strip, geometry);
  draw_key(to, set.strip, map);
  if (to.basemap != nullptr) draw_credit(to, set.strip, to.basemap->credit);
  set.strip.height += space_after;
  return set;
}

}  // namespace

void add_map(Composition& to, const PlaceMap& map) {
  if (map.places.empty()) return;
  auto [strip, most_labelled] = set_map(to, map, 1);
  strip.floats = true;
  strip.space_before = space_before;
  const Structure::Scope figure(to.structure(), Role::figure, map.alt);
  make_figure(to, strip, figure.node());
  for (const float share : lower_shares) {
    auto [lower, labelled] = set_map(to, map, share);
    if (labelled < most_labelled) break;  // too crowded
    make_figure(to, lower, figure.node());
    add_alternative(strip, std::move(lower));
  }
  to.galley.strips.push_back(std::move(strip));
}

}  // namespace guidebook::typeset
