#pragma once

#include <string_view>
#include <vector>

#include "guidebook/geo/basemap.hpp"
#include "guidebook/typeset/flow/composition.hpp"
#include "guidebook/typeset/map/labels.hpp"
#include "guidebook/typeset/map/view.hpp"

namespace guidebook::typeset {

/// What a base map shows within a map's frame.
class Terrain {
 public:
  /// `country` is the one whose land stands out, if the base map knows it.
  Terrain(const Basemap& basemap, const MapView& view, std::string_view country);

  /// What is under the lines of degrees: sea, or land where the base map has none …
  [[nodiscard]] Colour background() const;
  /// … and what is over them.
  [[nodiscard]] std::vector<Item> draw() const;

  /// Writes the names of lands and waters where there is room within them.
  void draw_names(Composition& to, Strip& strip, OccupancyGrid& grid) const;

 private:
  using PageLine = std::vector<Point>;

  /// A feature's part of the frame, on the page.
  struct Part {
    const Basemap::Feature* feature = nullptr;
    Path fill;
    std::vector<PageLine> lines;  ///< Its outline, or the feature itself if it is a line.
    PageLine largest;             ///< The largest of its rings.
    float largest_area = 0;
  };

  void add(Part& part, const Basemap::Path& path, double shift) const;
  void add_ring(Part& part, FlatLine degrees, bool hole) const;
  void add_line(Part& part, const FlatLine& degrees) const;
  [[nodiscard]] FlatLine flattened(const FlatLine& degrees) const;

  const MapView& view_;
  Bounds window_;
  bool has_land_;
  bool knows_country_;
  std::string_view country_;
  std::vector<Part> parts_;
};

}  // namespace guidebook::typeset
