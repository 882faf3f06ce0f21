#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace guidebook::query {

/// How an operator that other languages have is written here, as a hint: "write !=" for "<>", "ne"
/// or "≠", in small letters or capitals. Nothing for what is no operator.
[[nodiscard]] std::optional<std::string> operator_here(std::string_view written);

}  // namespace guidebook::query
