#pragma once

#include <string>
#include <vector>

#include "guidebook/typeset/map/geometry.hpp"
#include "guidebook/typeset/map/labels.hpp"
#include "guidebook/typeset/map/view.hpp"

namespace guidebook::typeset {

/// The names of all that has no number where there is room, with how far it is to what lies beyond
/// the map.
[[nodiscard]] std::vector<MapGeometry::Name> place_names(
    const PlaceMap& map, const MapView& view, const std::vector<MapGeometry::Marker>& markers,
    const std::string& language, const MapTextMeasure& measure, OccupancyGrid& grid);

}  // namespace guidebook::typeset
