#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "guidebook/source/source.hpp"

namespace guidebook {

/// In degrees of WGS 84, as GeoJSON orders them.
struct GeoPosition {
  double lon = 0;
  double lat = 0;
};

/// A line, or a ring of a polygon.
struct GeoPath {
  bool area = false;  ///< A ring: its end joins its beginning.
  bool hole = false;  ///< A ring within another, whose inside is not the polygon's.
  std::vector<GeoPosition> points;
};

/// What a feature looks like and what is said of it.
struct GeoFeature {
  std::vector<std::pair<std::string, std::string>> properties;  ///< Those that are strings.
  std::vector<GeoPath> paths;                                   ///< Points have none.
};

/// Reads GeoJSON (RFC 7946) and hands each feature to `use` as soon as it is complete; a geometry
/// by itself is a feature without properties. Takes time in the length of the text, and no more
/// memory than the largest feature. `credit` gets the collection's "attribution", if it has one.
/// Whether all of it was sound; else `diagnostics` has an error with its place.
[[nodiscard]] bool read_geojson(const Source& source, const std::function<void(GeoFeature&&)>& use,
                                std::string& credit, Diagnostics& diagnostics);

}  // namespace guidebook
