#pragma once

#include <cstddef>
#include <vector>

#include "guidebook/typeset/flow/composition.hpp"

namespace guidebook::typeset {

/// A column of a printed table of routes.
struct RouteColumn {
  std::size_t heading = 0;  ///< Index of its heading and of its cells.
  float x = 0;
  float width = 0;
};

struct RouteColumns {
  static constexpr float pictogram_room = 15;  ///< At the left of the first column.

  std::vector<RouteColumn> columns;
  std::vector<std::size_t> below;  ///< Headings whose cells go under the row.
};

/// What stands beside each other, and how wide: as much as the page can hold of what is short.
[[nodiscard]] RouteColumns route_columns(Composition& to, const RouteTable& table);

/// How the cells under a heading are set.
[[nodiscard]] const TextStyle& route_cell_style(const Design& design, std::size_t heading);

}  // namespace guidebook::typeset
