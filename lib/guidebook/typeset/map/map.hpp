#pragma once

#include "guidebook/typeset/flow/composition.hpp"

namespace guidebook::typeset {

/// Adds a map to the galley, with lower alternatives on which as much is named; nothing where it
/// has no places.
void add_map(Composition& to, const PlaceMap& map);

}  // namespace guidebook::typeset
