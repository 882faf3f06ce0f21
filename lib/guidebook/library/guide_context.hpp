#pragma once

#include <string>
#include <vector>

#include "guidebook/records/guide.hpp"

namespace guidebook {

/// The ids of guides that this one refers to. A bare item id may be among them.
[[nodiscard]] std::vector<std::string> referenced_guides(const Guide& guide);

/// The records of a guide, and of itself what a guide that refers to it may need: its id and names,
/// its kind, where it is, its time zone and languages.
[[nodiscard]] Guide place_of(Guide&& guide);

}  // namespace guidebook
