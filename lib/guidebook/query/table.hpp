#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "guidebook/field/field.hpp"
#include "guidebook/value/value.hpp"

namespace guidebook {

struct Column {
  std::string heading;
  Type type = Type::string;
  bool is_list = false;
  bool is_share = false;  ///< Its numbers are parts of 1, which a reader sees as percentages.
};

/// Rows as typed cells: all that row formats see. Every row has a cell for each column; null is
/// missing.
struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Value>> rows;
  std::optional<std::size_t> bar_column;  ///< Its numbers are sizes, for bars to be drawn.
};

}  // namespace guidebook
