#pragma once

#include <string>
#include <vector>

#include "guidebook/field.hpp"
#include "guidebook/value.hpp"

namespace guidebook {

struct Column {
  std::string heading;
  Type type = Type::string;
  bool is_list = false;
};

/// Rows as typed cells: all that row formats see. Every row has a cell for each column; null is
/// missing.
struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Value>> rows;
};

}  // namespace guidebook
