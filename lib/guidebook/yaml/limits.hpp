#pragma once

#include <cstddef>

namespace guidebook::yaml {

// What a document may hold at most (guide-format, "Limits").
inline constexpr std::size_t max_depth = 32;
inline constexpr std::size_t max_nodes = 200'000;
inline constexpr std::size_t max_scalar_bytes = std::size_t{1} << 20;

}  // namespace guidebook::yaml
