#pragma once

#include <string_view>

namespace guidebook::yaml {

/// What readers of YAML that go by the look of a plain scalar take it for instead of text: "a truth
/// value", "a number", "a date" … Empty where they agree that it is text. Both YAML 1.1 and the
/// core schema of 1.2 count.
[[nodiscard]] std::string_view other_type(std::string_view plain);

/// The same, but for numbers that such readers write as they stand here: nothing of those is lost.
[[nodiscard]] std::string_view mistaken_for(std::string_view plain);

/// Whether a plain scalar is a decimal number to all readers, and written by programs as it stands
/// here: up to 15 digits, no sign but -, no zeros that count for nothing.
[[nodiscard]] bool is_exact_number(std::string_view plain);

/// Whether a plain scalar is no value.
[[nodiscard]] bool is_null(std::string_view plain);

}  // namespace guidebook::yaml
