#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "guidebook/geo/geojson.hpp"

namespace guidebook {

/// The numbers under "coordinates" of a geometry (RFC 7946, 3.1.1), while they are read. What takes
/// some tells what is wrong with them, if anything is.
class CoordinatesReader {
 public:
  void begin() { *this = {}; }
  void open() { ++depth_; }
  std::optional<std::string> number(double value);
  std::optional<std::string> close();

  [[nodiscard]] bool is_open() const { return depth_ > 0; }
  /// How deep the numbers were nested.
  [[nodiscard]] std::size_t depth() const { return number_depth_; }
  [[nodiscard]] std::vector<GeoPath> take() { return std::move(paths_); }

 private:
  std::optional<std::string> end_position();
  void end_path();

  std::size_t depth_ = 0;
  std::size_t number_depth_ = 0;  // 0 until there was a number
  std::size_t numbers_ = 0;       // of the position so far
  std::array<double, 2> position_{};
  bool first_in_polygon_ = true;
  GeoPath path_;
  std::vector<GeoPath> paths_;
};

}  // namespace guidebook
