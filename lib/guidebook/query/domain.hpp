#pragma once

#include <string_view>

#include "guidebook/query/field_path.hpp"

namespace guidebook::query {

/// What values can be compared and computed with.
enum class Domain {
  boolean,
  number,
  length,  ///< A number of kilometres.
  text,
  date,
  duration,
  period,  ///< A number of months: of no fixed length.
  price,
  map,  ///< Coordinates, season and the like: only there or missing.
  own,  ///< What each record holds in a field of the user's own.
  null,
};

/// "a number", as messages call it.
[[nodiscard]] std::string_view name(Domain domain);

/// "length in km", as --explain calls it.
[[nodiscard]] std::string_view type_name(Domain domain);

/// What a field's values are; of a list its items.
[[nodiscard]] Domain domain_of(const FieldPath& field);

/// What a column of such values is, for formats.
[[nodiscard]] Type column_type(Domain domain);

}  // namespace guidebook::query
