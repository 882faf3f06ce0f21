#pragma once

#include <string_view>
#include <vector>

#include "guidebook/field/correction.hpp"
#include "guidebook/field/field.hpp"

namespace guidebook {

/// What somebody meant who wrote `word` for a value of the enumeration `field`: one that a synonym
/// or its word in another language stands for, or the nearest one. Certain only for a slip that
/// makes no word of its own.
[[nodiscard]] Correction meant_value(const Field& field, std::string_view word);

/// The values that a text stands for where a list of them should be: "daily", "Mo-Fr", "sa, su".
/// None if any word of it is not known.
[[nodiscard]] std::vector<std::string_view> meant_values(const Field& field, std::string_view text);

}  // namespace guidebook
