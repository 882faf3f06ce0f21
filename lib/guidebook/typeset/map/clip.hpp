#pragma once

#include <vector>

#include "guidebook/typeset/map/projection.hpp"

namespace guidebook::typeset {

/// A rectangle on a plane, or a range of longitudes (x) and latitudes (y).
struct Bounds {
  double left = 0;
  double bottom = 0;
  double right = 0;
  double top = 0;

  [[nodiscard]] bool contains(Flat point) const {
    return point.x >= left && point.x <= right && point.y >= bottom && point.y <= top;
  }
  [[nodiscard]] bool meets(const Bounds& other) const {
    return left <= other.right && other.left <= right && bottom <= other.top && other.bottom <= top;
  }
};

using FlatLine = std::vector<Flat>;

/// The part of a polygon's ring within the bounds, by Sutherland and Hodgman; where the ring leaves
/// and comes back, it follows the bounds. The ring is closed without repeating its first point.
[[nodiscard]] FlatLine clip_ring(FlatLine ring, const Bounds& bounds);

/// The parts of a line within the bounds.
[[nodiscard]] std::vector<FlatLine> clip_line(const FlatLine& line, const Bounds& bounds);

}  // namespace guidebook::typeset
