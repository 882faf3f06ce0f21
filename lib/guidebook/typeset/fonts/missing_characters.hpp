#pragma once

#include <set>

#include "guidebook/diagnostic/diagnostic.hpp"
#include "guidebook/typeset/fonts/font_catalogue.hpp"

namespace guidebook::typeset {

/// Warnings for the characters that no font to print with has: one for each, or one for all of a
/// script where they are many. A font that has them but whose outlines can't be printed is named.
[[nodiscard]] Diagnostics missing_characters(const std::set<char32_t>& characters,
                                             const FontCatalogue& catalogue);

}  // namespace guidebook::typeset
