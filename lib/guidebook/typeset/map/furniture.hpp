#pragma once

#include <optional>
#include <string>

#include "guidebook/typeset/map/geometry.hpp"
#include "guidebook/typeset/map/labels.hpp"
#include "guidebook/typeset/map/view.hpp"

namespace guidebook::typeset {

/// A bar of a round length in the corner that is least in the way; none on a map of the whole
/// globe, on which no length is the same everywhere.
[[nodiscard]] std::optional<MapGeometry::Scale> scale_bar(const MapView& view,
                                                          const std::string& language,
                                                          const MapTextMeasure& measure,
                                                          OccupancyGrid& grid);

/// An arrow that points north, in another corner.
[[nodiscard]] MapGeometry::North north_arrow(const MapView& view, const std::string& language,
                                             const MapTextMeasure& measure, OccupancyGrid& grid);

}  // namespace guidebook::typeset
