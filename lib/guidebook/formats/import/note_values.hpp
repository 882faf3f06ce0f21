#pragma once

#include <string_view>

#include "guidebook/value/value.hpp"

namespace guidebook {

/// A pair of numbers as a latitude and a longitude, and so a map with any names of these; other
/// values as they are.
[[nodiscard]] Value coordinates_of_note(Value value);

/// "41.38,2.16" as coordinates; the text itself where it is no pair.
[[nodiscard]] Value coordinates_of_text(std::string_view text);

/// The items of a list, or of a text that commas or semicolons part; with a label, as telephones.
[[nodiscard]] Value list_of_note(Value value, std::string_view label);

}  // namespace guidebook
