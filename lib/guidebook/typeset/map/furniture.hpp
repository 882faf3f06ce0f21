#pragma once

#include "guidebook/typeset/flow/composition.hpp"
#include "guidebook/typeset/map/labels.hpp"
#include "guidebook/typeset/map/view.hpp"

namespace guidebook::typeset {

/// Draws a bar of a round length in the corner that is least in the way; none on a map of the whole
/// globe, on which no length is the same everywhere.
void draw_scale(Composition& to, Strip& strip, const MapView& view, OccupancyGrid& grid);

/// Draws an arrow that points north, in another corner.
void draw_north(Composition& to, Strip& strip, const MapView& view, OccupancyGrid& grid);

/// Adds what the lines and signs of a map mean below it.
void draw_key(Composition& to, Strip& strip, const PlaceMap& map);

/// Adds who made the base map, below that.
void draw_credit(Composition& to, Strip& strip, const std::string& credit);

}  // namespace guidebook::typeset
