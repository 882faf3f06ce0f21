#pragma once

#include "guidebook/typeset/pages/pager.hpp"
#include "guidebook/typeset/theme/design.hpp"

namespace guidebook::typeset {

/// Adds an index, under its title, of every chapter and entry that has a bookmark, in two columns
/// by name, each line linked.
void add_index(Typesetter& typesetter, const PageGeometry& geometry, const Design& design,
               const Run& title, Pager& pager, Layout& layout);

}  // namespace guidebook::typeset
