#pragma once

#include "guidebook/typeset/flow/composition.hpp"

namespace guidebook::typeset {

// Each adds an entry to the galley.
void add_attraction(Composition& to, const Entry& entry);
void add_hotel(Composition& to, const Entry& entry);

}  // namespace guidebook::typeset
