#pragma once

#include <vector>

#include "guidebook/typeset/flow/stroke.hpp"
#include "guidebook/typeset/map/view.hpp"

namespace guidebook::typeset {

/// The lines of some round degrees, within a map's frame.
[[nodiscard]] std::vector<PageLine> graticule(const MapView& view);

/// A length in metres that is a round number, as long on the map as it can be within `most` points.
[[nodiscard]] double round_length(const MapView& view, float most);

}  // namespace guidebook::typeset
