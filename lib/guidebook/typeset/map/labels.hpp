#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "guidebook/typeset/layout.hpp"

namespace guidebook::typeset {

/// Finds room on a map, in which things are laid one after the other and keep off each other.
class OccupancyGrid {
 public:
  OccupancyGrid(float width, float height);

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
  /// Of a grid laid over the map; those at its edges go on beyond.
  struct Cell {
    std::vector<Rect> taken;
    std::vector<Point> discouraged;
  };
  [[nodiscard]] std::size_t column(float x) const;
  [[nodiscard]] std::size_t row(float y) const;
  template <class Self, class Use>
  static void for_cells(Self& self, const Rect& area, Use use);

  float width_;
  float height_;
  std::size_t columns_;
  std::vector<Cell> cells_;  // row by row
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
    OccupancyGrid& grid, const std::vector<LabelWish>& wishes);

}  // namespace guidebook::typeset
