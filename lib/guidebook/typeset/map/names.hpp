#pragma once

#include <cstddef>
#include <vector>

#include "guidebook/typeset/map/markers.hpp"

namespace guidebook::typeset {

/// Draws the names of all that has no number where there is room, and how far it is to what lies
/// beyond the map. Returns how many have found room.
std::size_t draw_names(Composition& to, Strip& strip, const PlaceMap& map, const MapView& view,
                       const std::vector<Marker>& markers, OccupancyGrid& grid);

}  // namespace guidebook::typeset
