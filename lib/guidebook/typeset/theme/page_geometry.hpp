#pragma once

#include <cstddef>
#include <cstdint>

#include "guidebook/typeset/theme/theme.hpp"

namespace guidebook::typeset {

enum class Paper : std::uint8_t { a5, a4, letter };

/// The page grid. Everything is laid out in the units of the A5 design and enlarged by `scale` at
/// the end.
struct PageGeometry {
  float width = 0;
  float height = 0;
  float inner = 0;
  float outer = 0;
  float top = 0;
  float bottom = 0;
  float scale = 1;  ///< Points of paper in a unit.

  [[nodiscard]] float measure() const { return width - inner - outer; }
  [[nodiscard]] float block_height() const { return height - top - bottom; }
  [[nodiscard]] float block_bottom() const { return height - bottom; }
  /// The text block's left edge; odd pages lie to the right of the binding. `page` counts from 0.
  [[nodiscard]] float left(std::size_t page) const { return page % 2 == 0 ? inner : outer; }
};

/// `large_print`: in type of 16 points, for who does not see well.
[[nodiscard]] PageGeometry page_geometry(Paper paper, bool large_print = false);

/// With a theme's size and margins in place of the paper's.
[[nodiscard]] PageGeometry themed(PageGeometry geometry, const Theme::Measures& measures);

}  // namespace guidebook::typeset
