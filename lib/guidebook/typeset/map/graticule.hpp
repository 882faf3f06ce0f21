#pragma once

#include <vector>

#include "guidebook/typeset/layout.hpp"
#include "guidebook/typeset/map/view.hpp"

namespace guidebook::typeset {

/// What lies under all else on a map: its background, and the lines of some round degrees.
[[nodiscard]] std::vector<Item> draw_background(const MapView& view, Colour background);

/// A length in metres that is a round number, as long on the map as it can be within `most` points.
[[nodiscard]] double round_length(const MapView& view, float most);

}  // namespace guidebook::typeset
