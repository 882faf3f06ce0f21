#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "guidebook/formats/import/xml_reader.hpp"
#include "guidebook/value/value.hpp"

namespace guidebook {

/// Where an element of OpenStreetMap is, as it says itself: by a point, or by other elements.
struct OsmShape {
  std::string lat;  ///< As it is written; empty if there is no point.
  std::string lon;
  std::vector<std::int64_t> nodes;
  std::vector<std::int64_t> ways;
  bool has_others = false;  ///< Whether there is more of it: other relations.
};

/// Where nodes and ways are, whatever their order in a file.
class OsmGeometry {
 public:
  /// Notes a node or a way. Returns where the element is.
  OsmShape add(const XmlElement& element);

  /// The place of a point, else the middle of all nodes. Nothing if one of them was not noted.
  [[nodiscard]] std::optional<Map> centre(const OsmShape& shape) const;

 private:
  struct Point {
    double lat = 0;
    double lon = 0;
  };

  std::unordered_map<std::int64_t, Point> nodes_;
  std::unordered_map<std::int64_t, std::vector<std::int64_t>> ways_;
};

}  // namespace guidebook
