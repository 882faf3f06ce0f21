#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace guidebook::typeset {

/// How a paragraph reads, by the Unicode bidirectional algorithm (UAX #9).
struct Directions {
  /// The embedding level of every byte; odd levels read from right to left. Empty if everything
  /// reads from left to right.
  std::vector<std::uint8_t> levels;
  bool is_rtl = false;  ///< The paragraph as a whole: most of its letters do.
};
[[nodiscard]] Directions directions_of(std::string_view utf8);

/// For elements of a line in reading order, with their levels: their indices from left to right.
[[nodiscard]] std::vector<std::size_t> visual_order(std::span<const std::uint8_t> levels);

}  // namespace guidebook::typeset
