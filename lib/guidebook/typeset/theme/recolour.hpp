#pragma once

#include "guidebook/typeset/layout.hpp"
#include "guidebook/typeset/theme/theme.hpp"

namespace guidebook::typeset {

/// Gives finished pages a theme's colours in place of the design's.
void recolour(Layout& layout, const Theme::Colours& colours);

}  // namespace guidebook::typeset
