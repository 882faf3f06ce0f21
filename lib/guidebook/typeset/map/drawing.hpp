#pragma once

#include "guidebook/typeset/flow/composition.hpp"
#include "guidebook/typeset/map/geometry.hpp"

namespace guidebook::typeset {

/// Measures texts as draw_map() sets them, as long as `to` lives.
[[nodiscard]] MapTextMeasure measure_in(Composition& to);

/// Draws a map into the upper left corner of a strip, with links to what its markers stand for.
void draw_map(Composition& to, Strip& strip, const MapGeometry& map);

}  // namespace guidebook::typeset
