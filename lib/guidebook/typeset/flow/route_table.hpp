#pragma once

#include "guidebook/typeset/flow/composition.hpp"

namespace guidebook::typeset {

/// Adds a table of routes to the galley; nothing where it has no columns.
void add_routes(Composition& to, const RouteTable& table);

}  // namespace guidebook::typeset
