#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// The little of Unicode that typesetting needs. Texts must be valid UTF-8: see clean().
namespace guidebook::typeset {

/// `utf8` ready to be set: what is not valid UTF-8 becomes U+FFFD; control characters and soft
/// hyphens go; tabs and line ends become spaces.
[[nodiscard]] std::string clean(std::string_view utf8);

/// The character at `offset`, which moves on to the next.
[[nodiscard]] char32_t next_character(std::string_view utf8, std::size_t& offset);

void append_utf8(std::string& text, char32_t character);

/// Where the grapheme cluster (UAX #29) that begins at `offset` ends.
[[nodiscard]] std::size_t cluster_end(std::string_view utf8, std::size_t offset);

/// In capitals, as the language has it ("ß" becomes "SS", Turkish "i" becomes "İ").
[[nodiscard]] std::string capitals(std::string_view utf8, const std::string& language);

/// In small letters, as the language has it.
[[nodiscard]] std::string lower_case(std::string_view utf8, const std::string& language);

[[nodiscard]] bool is_letter(char32_t character);
[[nodiscard]] bool is_capital(char32_t character);
/// Needs no glyph of its own: joiners, variation selectors, marks of direction.
[[nodiscard]] bool is_ignorable(char32_t character);

}  // namespace guidebook::typeset
