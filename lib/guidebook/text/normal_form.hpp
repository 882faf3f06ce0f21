#pragma once

#include <string>
#include <string_view>

/// Unicode normal form C (UAX #15): letters with their accents as one code point where there is
/// one. Texts that look alike are then the same bytes.
namespace guidebook::text {

/// A text with more than 30 marks on one letter (the limit of UAX #15's stream-safe format) counts
/// as normal: nobody writes it, and to order its marks takes time in their square.
[[nodiscard]] bool is_normal(std::string_view utf8);

/// In normal form; as it is if it counts as normal.
[[nodiscard]] std::string normalized(std::string_view utf8);

/// Whether a code point may change or be changed by the one before it.
[[nodiscard]] bool may_compose(char32_t code_point);

}  // namespace guidebook::text
