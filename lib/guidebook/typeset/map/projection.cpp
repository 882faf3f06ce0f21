#include "guidebook/typeset/map/projection.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "guidebook/records/sphere.hpp"

namespace guidebook::typeset {
namespace {

constexpr double radius = 6'371'008.8;  // metres: the Earth's mean one (IUGG)
constexpr double radian = std::numbers::pi / 180;

}  // namespace

double degrees_east(double from, double to) {
  const double turned = std::fmod(to - from, 360);
  return turned >= 180 ? turned - 360 : turned < -180 ? turned + 360 : turned;
}

double distance(Geo a, Geo b) { return distance_m({a.lat, a.lon}, {b.lat, b.lon}); }

Geo middle(const std::vector<Geo>& points) {
  double x = 0;
  double y = 0;
  double z = 0;
  for (const Geo& point : points) {
    const double along = std::cos(point.lat * radian);
    x += along * std::cos(point.lon * radian);
    y += along * std::sin(point.lon * radian);
    z += std::sin(point.lat * radian);
  }
  constexpr double balanced = 1e-9;
  if (std::hypot(x, y, z) < balanced) return points.empty() ? Geo{} : points.front();
  return {std::atan2(z, std::hypot(x, y)) / radian, std::atan2(y, x) / radian};
}

Projection::Projection(Geo centre, bool whole_globe)
    : centre_(whole_globe ? Geo{0, centre.lon} : centre),
      whole_globe_(whole_globe),
      sin_lat_(std::sin(centre_.lat * radian)),
      cos_lat_(std::cos(centre_.lat * radian)) {}

Flat Projection::project(Geo point) const {
  const double east = degrees_east(centre_.lon, point.lon) * radian;
  const double lat = point.lat * radian;
  if (whole_globe_) return {radius * east, radius * lat};
  // The point in a frame that looks at the centre: to the right, up, and towards the viewer.
  const double right = std::cos(lat) * std::sin(east);
  const double up = cos_lat_ * std::sin(lat) - sin_lat_ * std::cos(lat) * std::cos(east);
  const double near = sin_lat_ * std::sin(lat) + cos_lat_ * std::cos(lat) * std::cos(east);
  const double off = std::hypot(right, up);
  const double arc = std::atan2(off, near);
  if (off == 0)
    return {near > 0 ? 0 : radius * arc, 0};  // the centre, or the far side of the globe
  return {radius * arc * right / off, radius * arc * up / off};
}

Geo Projection::unproject(Flat point) const {
  if (whole_globe_) {
    const double lat = std::clamp(point.y / radius / radian, -90.0, 90.0);
    const double east = std::clamp(point.x / radius / radian, -180.0, 180.0);
    return {lat, degrees_east(0, centre_.lon + east)};
  }
  const double length = std::hypot(point.x, point.y);
  if (length == 0) return centre_;
  const double arc = std::min(length / radius, std::numbers::pi);
  const double right = std::sin(arc) * point.x / length;
  const double up = std::sin(arc) * point.y / length;
  const double near = std::cos(arc);
  const double z = std::clamp(near * sin_lat_ + up * cos_lat_, -1.0, 1.0);
  const double east = std::atan2(right, near * cos_lat_ - up * sin_lat_);
  return {std::asin(z) / radian, degrees_east(0, centre_.lon + east / radian)};
}

}  // namespace guidebook::typeset
