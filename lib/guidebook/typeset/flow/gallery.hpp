#pragma once

#include <span>
#include <vector>

#include "guidebook/typeset/flow/composition.hpp"

namespace guidebook::typeset {

/// Rows of pictures with their captions and credits, as wide as the measure where that makes them
/// no higher than `most_height` and their grain does not show. What can't be printed is left out.
[[nodiscard]] std::vector<Strip> set_gallery(Composition& to, std::span<const Figure> figures,
                                             float x, float width, float most_height);

/// Draws what a chapter opens with: its picture under a veil that white letters can be read on,
/// else vector art. Returns the figure that it was.
const Figure* draw_band(Composition& to, Strip& strip, const Chapter& chapter, const Rect& area);
/// Caption and credit of the picture in the band close under it, where there was a gap.
void add_opening_note(Composition& to, const Figure& figure, float gap_above);

}  // namespace guidebook::typeset
