#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "guidebook/geo/geojson.hpp"

namespace guidebook {

/// Land, water and lines to draw maps on.
struct Basemap {
  enum class Kind : std::uint8_t { land, water, coast, border, river, railway, road };

  /// A path and the degrees it lies between.
  struct Path {
    GeoPath path;
    GeoPosition least;
    GeoPosition most;
  };

  struct Feature {
    Kind kind = Kind::land;
    std::string name;     ///< May be empty.
    std::string country;  ///< ISO 3166-1 alpha-2 code of what is all of a country; may be empty.
    std::vector<Path> paths;
  };

  std::vector<Feature> features;
  bool has_land = false;  ///< What no feature covers is sea; else it is land.
  std::string credit;     ///< Who made it; may be empty.
};

/// Reads a base map from GeoJSON. A feature is what its properties say in the words of
/// OpenStreetMap or Natural Earth ("natural": "water", "featurecla": "Lake"), else land if it is an
/// area and a road if it is a line. Nothing, with the reason in `diagnostics`, if the file can't be
/// read or is no GeoJSON.
[[nodiscard]] std::shared_ptr<const Basemap> read_basemap(const std::string& file,
                                                          Diagnostics& diagnostics);

}  // namespace guidebook
