#include "guidebook/geo/geojson_coordinates.hpp"

#include <fmt/core.h>

namespace guidebook {
namespace {

constexpr double most_lat = 90;
constexpr double most_lon = 540;  // once more around, for those who don't cut at 180

}  // namespace

std::optional<std::string> CoordinatesReader::number(double value) {
  if (number_depth_ == 0) number_depth_ = depth_;
  if (depth_ != number_depth_) return "positions are nested unevenly";
  if (numbers_ < position_.size()) position_[numbers_] = value;
  ++numbers_;
  return std::nullopt;
}

std::optional<std::string> CoordinatesReader::close() {
  if (depth_ == number_depth_) {
    if (auto fault = end_position()) return fault;
  } else if (depth_ + 1 == number_depth_) {
    end_path();
  } else if (depth_ + 2 == number_depth_) {
    first_in_polygon_ = true;
  }
  --depth_;
  return std::nullopt;
}

std::optional<std::string> CoordinatesReader::end_position() {
  if (numbers_ < 2) return "a position has two numbers, longitude and latitude";
  const auto [lon, lat] = position_;
  if (lat < -most_lat || lat > most_lat) return fmt::format("{} is no latitude", lat);
  if (lon < -most_lon || lon > most_lon) return fmt::format("{} is no longitude", lon);
  path_.points.push_back({lon, lat});
  numbers_ = 0;
  return std::nullopt;
}

void CoordinatesReader::end_path() {
  path_.hole = !first_in_polygon_;
  first_in_polygon_ = false;
  paths_.push_back(std::exchange(path_, {}));
}

}  // namespace guidebook
