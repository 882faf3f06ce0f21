#pragma once

#include <optional>

#include "guidebook/document/run_builder.hpp"

namespace guidebook {

/// The attractions and hotels of a guide whose coordinates are known; nothing if these are fewer
/// than two. The guide itself counts where it makes up the two.
[[nodiscard]] std::optional<PlaceMap> map_of_sights(const RunBuilder& builder);

/// A guide, the guides it holds, and its routes with the places they touch; without those whose
/// coordinates are not known, and nothing if fewer than two are.
[[nodiscard]] std::optional<PlaceMap> map_of_ways(const RunBuilder& builder);

}  // namespace guidebook
