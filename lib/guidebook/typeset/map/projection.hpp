#pragma once

#include <vector>

namespace guidebook::typeset {

/// In degrees of WGS 84, on a sphere.
struct Geo {
  double lat = 0;
  double lon = 0;
};

/// On a map's plane, in metres; x grows to the east, y to the north.
struct Flat {
  double x = 0;
  double y = 0;
};

/// How a part of the globe becomes flat. Around a centre it is the azimuthal equidistant
/// projection: distances and directions from the centre are true, and neither the poles nor the
/// 180th meridian are special. The whole globe is equirectangular around the centre's meridian.
class Projection {
 public:
  Projection(Geo centre, bool whole_globe);

  [[nodiscard]] Flat project(Geo point) const;
  /// The inverse; the nearest point of the globe for what is beyond its edge.
  [[nodiscard]] Geo unproject(Flat point) const;

  [[nodiscard]] Geo centre() const { return centre_; }
  [[nodiscard]] bool whole_globe() const { return whole_globe_; }

 private:
  Geo centre_;
  bool whole_globe_;
  double sin_lat_;
  double cos_lat_;
};

/// The difference of two longitudes, from -180 up to 180.
[[nodiscard]] double degrees_east(double from, double to);

/// Metres along the great circle.
[[nodiscard]] double distance(Geo a, Geo b);

/// The middle of points as seen from within the globe; the first where they balance out.
[[nodiscard]] Geo middle(const std::vector<Geo>& points);

}  // namespace guidebook::typeset
