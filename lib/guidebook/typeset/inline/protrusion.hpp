#pragma once

namespace guidebook::typeset {

/// How much of a mark's width may stand over the margin for the text's edge to look straight, where
/// a line begins with it; from 0 to 1.
[[nodiscard]] float protrusion_before(char32_t mark);

/// The same where a line ends with it.
[[nodiscard]] float protrusion_after(char32_t mark);

}  // namespace guidebook::typeset
