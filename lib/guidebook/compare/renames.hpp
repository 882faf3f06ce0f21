#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "guidebook/records/type.hpp"

namespace guidebook {

/// By what a record is known apart from its id.
struct Likeness {
  std::string whole;  ///< All it holds but the id, of a guide with its records.
  std::string place;  ///< Name and coordinates; empty if it has no name.
};

[[nodiscard]] Likeness likeness(const RecordRef& row);

/// What has become of records that are only on one side.
struct Renames {
  std::vector<std::optional<std::size_t>> former;  ///< For each one added: which was renamed.
  std::vector<std::size_t> removed;                ///< The others of those removed, in order.
};

/// Finds records of one type that have another id now: all else is equal, or name and coordinates
/// are. Where several are so alike, none is taken for another.
[[nodiscard]] Renames find_renames(std::span<const Likeness> removed,
                                   std::span<const Likeness> added);

}  // namespace guidebook
