#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace guidebook::typeset {

/// The embedding level of every byte of `utf8` by the Unicode bidirectional algorithm (UAX #9), the
/// whole being one paragraph; odd levels read from right to left. Empty if everything reads from
/// left to right.
[[nodiscard]] std::vector<std::uint8_t> bidi_levels(std::string_view utf8);

/// For elements of a line in reading order, with their levels: their indices from left to right.
[[nodiscard]] std::vector<std::size_t> visual_order(std::span<const std::uint8_t> levels);

}  // namespace guidebook::typeset
