#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// UTF-8 taken apart: the steps that the functions of text.hpp are made of.
namespace guidebook::utf8 {

struct CodePoint {
  char32_t value = 0;
  std::size_t size = 0;  ///< Bytes it takes in the text.
};

/// The first code point of `text`, which must not be empty. A byte that begins no valid sequence
/// (RFC 3629: no overlong forms, no surrogates) is U+FFFD of size 1.
[[nodiscard]] CodePoint decode(std::string_view text);

/// Whether all of `text` is valid UTF-8.
[[nodiscard]] bool is_valid(std::string_view text);

/// `text` with U+FFFD for each byte that can't be read.
[[nodiscard]] std::string repaired(std::string_view text);

/// Appends a Unicode scalar value.
void append(std::string& text, char32_t code_point);

/// What a reader takes for one character: an extended grapheme cluster (UAX #29).
struct Cluster {
  char32_t first = 0;     ///< Its base character.
  std::size_t size = 0;   ///< Bytes it takes in the text.
  std::size_t width = 0;  ///< Columns on a terminal: 0, 1 or 2.
};

/// The first cluster of `text`, which must not be empty.
[[nodiscard]] Cluster first_cluster(std::string_view text);

/// Is every byte one of " " to "~"? Then bytes, code points, clusters and columns are the same.
[[nodiscard]] bool is_printable_ascii(std::string_view text);

[[nodiscard]] bool is_ascii(std::string_view text);

}  // namespace guidebook::utf8
