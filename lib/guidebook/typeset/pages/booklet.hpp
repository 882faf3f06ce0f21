#pragma once

#include "guidebook/typeset/layout.hpp"

namespace guidebook::typeset {

/// The pages side by side on sheets twice as wide, in the order in which these are printed on both
/// sides, folded and stapled: one signature, or several of at most 32 pages each where there are
/// more than 64. Empty pages are added at the end. Links and bookmarks lead to the sheets; the
/// logical structure, which would be out of order, is dropped.
[[nodiscard]] Layout impose(Layout layout);

}  // namespace guidebook::typeset
