#pragma once

#include <string_view>
#include <vector>

#include "guidebook/typeset/layout.hpp"

namespace guidebook::typeset {

/// A landscape that fills `area`: sky, sun and hills, the same for the same `seed`. The lower half
/// is dark enough for white letters, and so is the sky of a tall picture.
[[nodiscard]] std::vector<Item> landscape(const Rect& area, std::string_view seed);

}  // namespace guidebook::typeset
