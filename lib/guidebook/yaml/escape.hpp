#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "guidebook/text/utf8.hpp"

namespace guidebook::yaml {

/// How many bytes the escape sequence takes whose letter this is, if it is one.
[[nodiscard]] std::size_t escape_size(char letter);

/// The escape sequence of a double-quoted scalar with which `text` begins, and how many bytes it
/// takes; nothing if YAML knows no such escape or its digits are missing. Two that are the halves
/// of a surrogate pair, as JSON writes them, are one; a half alone is given as it is. An escaped
/// line break is none.
[[nodiscard]] std::optional<utf8::CodePoint> decode_escape(std::string_view text);

[[nodiscard]] constexpr bool is_surrogate(char32_t c) { return c >= 0xd800 && c <= 0xdfff; }

}  // namespace guidebook::yaml
