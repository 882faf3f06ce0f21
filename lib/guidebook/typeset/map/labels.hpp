#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "guidebook/typeset/layout.hpp"

namespace guidebook::typeset {

/// Finds room on a map, in which things are laid one after the other and keep off each other.
class MapRoom {
 public:
  MapRoom(float width, float height) : width_(width), height_(height) {}

  /// Whether nothing that was taken meets this, and it lies within the map.
  [[nodiscard]] bool is_free(const Rect& area) const;
  /// What is `height` high, moved as little from `y` as keeps it within the map.
  [[nodiscard]] float within(float y, float height) const;
  void take(const Rect& area);

  /// A point that should rather not be covered.
  void discourage(Point point);
  /// How many of these there are in an area.
  [[nodiscard]] int discouraged(const Rect& area) const;

  /// Takes the free square of this size that is nearest to `wish`; its middle, or nothing if there
  /// is none near.
  [[nodiscard]] std::optional<Point> take_near(Point wish, float size);

 private:
  using Cell = std::pair<int, int>;  // of a grid laid over the map
  template <class Use>
  void for_cells(const Rect& area, Use use) const;

  float width_;
  float height_;
  std::map<Cell, std::vector<Rect>> taken_;
  std::map<Cell, std::vector<Point>> discouraged_;
};

/// A name that wants to stand beside its place.
struct LabelWish {
  Point place;
  float reach = 0;  ///< From the place's middle to where the name may begin.
  float width = 0;
  float height = 0;
};

struct LabelPlace {
  Rect area;
  bool apart = false;  ///< Too far away to be understood without a line to its place.
};

/// Where the names go, so that none covers another or what is taken already: the first of `wishes`
/// have the first choice, but make way where that helps a later one. Nothing for names that find no
/// room.
[[nodiscard]] std::vector<std::optional<LabelPlace>> place_labels(
    MapRoom& room, const std::vector<LabelWish>& wishes);

}  // namespace guidebook::typeset
