#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guidebook/geo/basemap.hpp"
#include "guidebook/typeset/map/geometry.hpp"
#include "guidebook/typeset/map/labels.hpp"
#include "guidebook/typeset/map/view.hpp"

namespace guidebook::typeset {

/// What a base map shows within a map's frame.
class Terrain {
 public:
  /// `country` is the one whose land stands out, if the base map knows it.
  Terrain(const Basemap& basemap, const MapView& view, std::string_view country);

  /// In the order in which they are drawn.
  [[nodiscard]] std::vector<MapGeometry::Terrain> features() const;

  /// The names of lands and waters where there is room within them.
  [[nodiscard]] std::vector<MapGeometry::Text> place_names(const std::string& language,
                                                           const MapTextMeasure& measure,
                                                           OccupancyGrid& grid) const;

 private:
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
  bool knows_country_;
  std::string_view country_;
  std::vector<Part> parts_;
};

}  // namespace guidebook::typeset
