#include "guidebook/records/sphere.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace guidebook {

double distance_m(const Coordinates& a, const Coordinates& b) {
  constexpr double radius = 6'371'008.8;
  constexpr double radian = std::numbers::pi / 180;
  // The haversine formula keeps its precision for points that are close together.
  const double north = std::sin((b.lat - a.lat) * radian / 2);
  const double east = std::sin((b.lon - a.lon) * radian / 2);
  const double h =
      north * north + std::cos(a.lat * radian) * std::cos(b.lat * radian) * east * east;
  return 2 * radius * std::asin(std::sqrt(std::clamp(h, 0.0, 1.0)));
}

}  // namespace guidebook
