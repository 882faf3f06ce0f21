#pragma once

#include <vector>

#include "guidebook/typeset/layout.hpp"
#include "guidebook/typeset/map/view.hpp"

namespace guidebook::typeset {

/// What lies under all else on a map: its ground, and the lines of some round degrees.
[[nodiscard]] std::vector<Item> draw_ground(const MapView& view, Colour ground);

/// A length in metres that is a round number, as long on the map as it can be within `most` points.
[[nodiscard]] double round_length(const MapView& view, float most);

}  // namespace guidebook::typeset
