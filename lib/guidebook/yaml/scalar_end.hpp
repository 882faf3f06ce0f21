#pragma once

#include <cstddef>
#include <string_view>

namespace guidebook::yaml {

inline constexpr std::size_t no_end = static_cast<std::size_t>(-1);

/// The byte after the quoted scalar whose opening quote stands at `begin`; `no_end` if its closing
/// quote is missing.
[[nodiscard]] std::size_t quoted_end(std::string_view source, std::size_t begin);

/// The byte after a plain or block scalar that begins (with its text or its indicator) at `begin`
/// and has the value `value`.
[[nodiscard]] std::size_t unquoted_end(std::string_view source, std::size_t begin,
                                       std::string_view value);

/// The byte after the bracket that closes a list or map in brackets whose last item ends at `end`;
/// `end` itself where more stands between than white space, commas and comments.
[[nodiscard]] std::size_t bracket_end(std::string_view source, std::size_t end);

}  // namespace guidebook::yaml
