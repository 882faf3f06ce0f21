#pragma once

#include <vector>

#include "guidebook/typeset/map/geometry.hpp"
#include "guidebook/typeset/map/labels.hpp"
#include "guidebook/typeset/map/view.hpp"

namespace guidebook::typeset {

/// A map's ways, within its frame; those between the same two places side by side. Names are kept
/// off them as far as can be.
[[nodiscard]] std::vector<MapGeometry::Way> route_lines(const PlaceMap& map, const MapView& view,
                                                        OccupancyGrid& grid);

}  // namespace guidebook::typeset
