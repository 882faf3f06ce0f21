#pragma once

#include <string_view>
#include <vector>

#include "guidebook/formats/import/map_records.hpp"
#include "guidebook/formats/import/xml_reader.hpp"

namespace guidebook {

/// What a guide can hold of a placemark's geometry.
struct KmlGeometry {
  std::vector<MapPoint>
      points;              ///< One of a place, several of a line; none where there is neither.
  Value altitude;          ///< Of a place, in metres, if that is not 0.
  ByteSpan place;          ///< Of the points.
  bool has_other = false;  ///< Whether there is more that is no such thing.
};

/// Of the only point of a placemark, else of its only line; of a long line the first 9,999 points
/// and the last.
[[nodiscard]] KmlGeometry kml_geometry(const XmlElement& placemark);

/// Whether an element of a placemark is a geometry.
[[nodiscard]] bool is_geometry(std::string_view name);

}  // namespace guidebook
