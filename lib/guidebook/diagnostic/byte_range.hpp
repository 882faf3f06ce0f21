#pragma once

#include <cstddef>

namespace guidebook {

/// From byte `begin` of a text up to byte `end`, which is not in it.
struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

}  // namespace guidebook
