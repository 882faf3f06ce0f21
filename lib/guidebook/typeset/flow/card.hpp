#pragma once

#include <optional>
#include <vector>

#include "guidebook/typeset/flow/composition.hpp"

namespace guidebook::typeset {

/// A box with text in it.
struct CardLook {
  Colour background;
  std::optional<Colour> bar;  ///< At its left edge.
  float radius = 0;
  float padding = 0;  ///< Over and under the text.
};
/// Adds a box that is never split, unless it is higher than a page.
void add_card(Composition& to, std::vector<Strip>&& rows, const CardLook& look, float space_before);

}  // namespace guidebook::typeset
