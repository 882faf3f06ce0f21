#pragma once

#include <span>
#include <string_view>

#include "guidebook/query/reading.hpp"

namespace guidebook::query {

/// A field that a row has beside those of its record. A name that begins with "@" cannot be written
/// in an expression.
struct RowField {
  std::string_view name;
  Type type;
  Value (*get)(const RecordRef& row, const Reading& reading);
};

/// "@fields" is a map of all that a record's table has, its own records left out: so rows of
/// several types each have the fields of theirs.
[[nodiscard]] std::span<const RowField> row_fields();

}  // namespace guidebook::query
