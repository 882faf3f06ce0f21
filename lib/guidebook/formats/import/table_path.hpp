#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/field/field.hpp"
#include "guidebook/value/value.hpp"

namespace guidebook {

/// The keys of a path such as "coordinates.lat".
[[nodiscard]] std::vector<std::string> split_path(std::string_view path);

/// The field at a path of keys, into an address too; nullptr if there is none.
[[nodiscard]] const Field* field_at(Fields fields, const std::vector<std::string>& path);

/// Whether several columns may have one path, their texts being put on one line: a street and the
/// number of the house.
[[nodiscard]] bool may_be_repeated(std::string_view path);

/// Puts a value at a path of maps below `at`, which `field` describes. What stood there as a
/// short form becomes the map's first field: a place's name, a street, the beginning of a range of
/// prices. Of a street, texts are put on one line; else the last value counts.
void put_at(Value& at, std::span<const std::string> path, const Field* field, Value value);

}  // namespace guidebook
