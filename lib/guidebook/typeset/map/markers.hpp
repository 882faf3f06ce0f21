#pragma once

#include <vector>

#include "guidebook/typeset/flow/composition.hpp"
#include "guidebook/typeset/map/labels.hpp"
#include "guidebook/typeset/map/view.hpp"

namespace guidebook::typeset {

/// The sign that stands for a place.
struct Marker {
  std::size_t place = 0;  ///< Index into PlaceMap::places.
  Point at;               ///< Its middle.
  float reach = 0;        ///< From there to its rim.
  Point truly;            ///< Where the place is: `at` may have had to make way.
  bool beyond = false;    ///< The place lies outside of the map, in the direction of the sign.
  bool numbered = false;
};

/// A marker for each place. What is numbered gives way to what is not, and then to smaller numbers;
/// where the map is full there are dots without numbers.
[[nodiscard]] std::vector<Marker> place_markers(const PlaceMap& map, const MapView& view,
                                                OccupancyGrid& grid);

/// Draws the lines from markers that had to make way to their places, then the markers, with links
/// to what they stand for.
void draw_markers(Composition& to, Strip& strip, const PlaceMap& map,
                  const std::vector<Marker>& markers);

}  // namespace guidebook::typeset
