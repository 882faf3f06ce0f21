#pragma once

#include "guidebook/records/parts.hpp"

namespace guidebook {

/// Metres between two points along a great circle of a sphere of 6,371,008.8 m, the Earth's mean
/// radius (IUGG): off by at most 0.6 % of what a geodesic on the ellipsoid would be.
[[nodiscard]] double distance_m(const Coordinates& a, const Coordinates& b);

}  // namespace guidebook
