#pragma once

#include <vector>

#include "guidebook/document/document.hpp"
#include "guidebook/typeset/map/labels.hpp"
#include "guidebook/typeset/map/view.hpp"
#include "guidebook/typeset/theme/theme.hpp"

namespace guidebook::typeset {

/// A map's ways, within its frame; those between the same two places side by side. Names are kept
/// off them as far as can be.
[[nodiscard]] std::vector<Item> draw_route_lines(const PlaceMap& map, const MapView& view,
                                                 const Theme::Colours& colours,
                                                 OccupancyGrid& grid);

}  // namespace guidebook::typeset
