#pragma once

#include <string>
#include <vector>

#include "guidebook/typeset/map/geometry.hpp"
#include "guidebook/typeset/map/labels.hpp"
#include "guidebook/typeset/map/view.hpp"

namespace guidebook::typeset {

/// A marker for each place, those of the guides first. What is numbered gives way to what is not,
/// and then to smaller numbers; where the map is full there are dots without numbers.
[[nodiscard]] std::vector<MapGeometry::Marker> place_markers(const PlaceMap& map,
                                                             const MapView& view,
                                                             const std::string& language,
                                                             const MapTextMeasure& measure,
                                                             OccupancyGrid& grid);

}  // namespace guidebook::typeset
