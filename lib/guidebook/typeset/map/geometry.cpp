#include "guidebook/typeset/map/geometry.hpp"

#include <algorithm>
#include <utility>

#include "guidebook/typeset/map/furniture.hpp"
#include "guidebook/typeset/map/graticule.hpp"
#include "guidebook/typeset/map/labels.hpp"
#include "guidebook/typeset/map/markers.hpp"
#include "guidebook/typeset/map/names.hpp"
#include "guidebook/typeset/map/route_lines.hpp"
#include "guidebook/typeset/map/terrain.hpp"
#include "guidebook/typeset/map/view.hpp"

namespace guidebook::typeset {

std::size_t MapGeometry::labelled() const {
  const auto numbered = std::ranges::count_if(
      markers, [](const Marker& marker) { return marker.number.has_value(); });
  return names.size() + static_cast<std::size_t>(numbered);
}

MapGeometry map_geometry(const PlaceMap& map, const MapSetting& setting,
                         const MapTextMeasure& measure) {
  std::vector<Geo> places;
  for (const MapPlace& place : map.places) places.push_back({place.lat, place.lon});
  const MapView view(places, setting.width, setting.share);
  OccupancyGrid grid(view.width(), view.height());
  MapGeometry made;
  made.width = view.width();
  made.height = view.height();
  made.graticule = graticule(view);
  std::optional<Terrain> terrain;
  if (setting.basemap != nullptr) {
    terrain.emplace(*setting.basemap, view, map.country);
    made.ground = setting.basemap->has_land ? MapGeometry::Ground::sea : MapGeometry::Ground::land;
    made.terrain = terrain->features();
  }
  made.ways = route_lines(map, view, grid);
  for (const Geo& place : places) grid.discourage(view.point(place));
  made.scale = scale_bar(view, setting.language, measure, grid);
  made.north = north_arrow(view, setting.language, measure, grid);
  made.markers = place_markers(map, view, setting.language, measure, grid);
  made.names = place_names(map, view, made.markers, setting.language, measure, grid);
  if (terrain) made.terrain_names = terrain->place_names(setting.language, measure, grid);
  return made;
}

}  // namespace guidebook::typeset
