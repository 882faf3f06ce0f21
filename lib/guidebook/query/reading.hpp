#pragma once

#include <string_view>

#include "guidebook/library/library.hpp"
#include "guidebook/query/value_path.hpp"

namespace guidebook::query {

/// Whether a field is made of the names of other records where it is not written.
[[nodiscard]] bool is_derived(const Field& field);

/// Reads fields for a reader of a language, or as they are where none is named.
struct Reading {
  const Library& library;
  std::string_view language;
  const Guide& guide;
  const ValuePath& inside;  ///< Where in the value.
  Fields record;            ///< The fields of the record that is read; none for a part of one.

  [[nodiscard]] Value operator()(const void* owner, const Field& field) const;
};

}  // namespace guidebook::query
