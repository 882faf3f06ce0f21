#pragma once

#include <string>
#include <string_view>

namespace guidebook::text {

/// How this program paints texts on a terminal (ECMA-48, SGR).
namespace paint {
inline constexpr std::string_view bold = "\x1b[1m";
inline constexpr std::string_view red = "\x1b[1;31m";
inline constexpr std::string_view green = "\x1b[1;32m";
inline constexpr std::string_view yellow = "\x1b[1;33m";
inline constexpr std::string_view blue = "\x1b[1;34m";
inline constexpr std::string_view cyan = "\x1b[1;36m";
inline constexpr std::string_view none = "\x1b[0m";
}  // namespace paint

/// A text in one of these paints, if it is `on`.
[[nodiscard]] std::string painted(std::string_view text, std::string_view paint, bool on = true);

/// Lines of output that a terminal prints and does not obey: `visible` but for line ends, tabs and,
/// with `paints`, what `painted` adds.
[[nodiscard]] std::string terminal_text(std::string_view output, bool paints);

}  // namespace guidebook::text
