#pragma once

#include <vector>

#include "guidebook/typeset/layout.hpp"
#include "guidebook/typeset/map/clip.hpp"

namespace guidebook::typeset {

/// Which part of the globe a map shows and how large: all places but those that lie far away from
/// the others, with room around them for their names.
class MapView {
 public:
  /// At least one place; `width` in points. Its height suits them, or is a share of what would.
  MapView(const std::vector<Geo>& places, float width, float share = 1);

  [[nodiscard]] float width() const { return width_; }
  [[nodiscard]] float height() const { return height_; }
  /// Points of paper to a metre of ground.
  [[nodiscard]] double scale() const { return scale_; }
  [[nodiscard]] const Projection& projection() const { return projection_; }

  /// From the map's upper left corner; beyond the frame for places far away.
  [[nodiscard]] Point point(Flat flat) const;
  [[nodiscard]] Point point(Geo geo) const { return point(projection_.project(geo)); }
  [[nodiscard]] bool shows(Point point) const;

  /// What the frame holds, in metres.
  [[nodiscard]] const Bounds& frame() const { return frame_; }
  /// A range of degrees that holds at least what the frame does: x east of the centre, y latitude.
  [[nodiscard]] Bounds window() const;

 private:
  Projection projection_;
  Bounds frame_;
  float width_;
  float height_ = 0;
  double scale_ = 1;
};

}  // namespace guidebook::typeset
