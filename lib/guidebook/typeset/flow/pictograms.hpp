#pragma once

#include <string_view>
#include <vector>

#include "guidebook/typeset/layout.hpp"

namespace guidebook::typeset {

/// A little picture of a way to travel, in a square of this `size`: "train", "ferry" and the other
/// modes of the guide format. A dot for modes it does not know.
[[nodiscard]] std::vector<Item> pictogram(std::string_view mode, Point corner, float size,
                                          Colour colour);

}  // namespace guidebook::typeset
