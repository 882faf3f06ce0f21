#pragma once

#include <cstddef>
#include <vector>

#include "guidebook/typeset/flow/strip.hpp"

namespace guidebook::typeset {

/// Where a page of a galley ends.
struct PageBreak {
  std::size_t end = 0;  ///< The strip that the next page begins with.
  float squeeze = 0;    ///< How far the space between strips gives way, from 0 to 1.
};

/// The height that a strip's space loses where it gives way by `squeeze`.
[[nodiscard]] float lost_space(const Strip& strip, float squeeze);

/// The ends of all pages, so that the galley as a whole looks best on pages `room` high: few pages,
/// full ones, none with next to nothing on it. Strips that float are moved to the next page where
/// that helps, but not into another part, and those that have lower sizes get the one that is
/// best. A page ends where a strip lets it, but for strips
/// that are to be kept together and don't fit on one. Takes time in the number of strips.
[[nodiscard]] std::vector<PageBreak> page_breaks(Galley& galley, float room);

/// The height of what is repeated over a page that begins with this strip.
[[nodiscard]] float header_height(const Galley& galley, std::size_t strip);

}  // namespace guidebook::typeset
