#pragma once

#include "guidebook/typeset/flow/composition.hpp"

namespace guidebook::typeset {

/// Adds a whole chapter to the galley.
void add_chapter(Composition& to, const Chapter& chapter);

/// Whether a chapter shows on which page something stands, so that those before it must be known.
[[nodiscard]] bool shows_page_numbers(const Chapter& chapter);

}  // namespace guidebook::typeset
