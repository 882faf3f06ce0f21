#include "guidebook/typeset/map/view.hpp"

#include <algorithm>
#include <cmath>

namespace guidebook::typeset {
namespace {

constexpr float side_room = 40;        // beside the outermost places, for their names
constexpr float head_room = 26;        // over and under them
constexpr float least_height = 0.42F;  // of the width
constexpr float most_height = 0.66F;
constexpr float crowded_height = 1.1F;
constexpr float height_for_each = 0.06F;  // more for every place: two of them need no large map
constexpr double least_ground = 800;      // metres across
constexpr std::size_t crowd = 40;         // places
constexpr double far_away = 4;       // times as far from the middle as three of four places …
constexpr double far_from_many = 2;  // … where these are more than a handful
constexpr std::size_t handful = 12;
constexpr double widest = 6'700'000;  // metres from the centre; beyond, a plane deceives
constexpr double margin = 0.02;       // of the window, against rounding

/// Those that are not far away from most of the others.
std::vector<Geo> near_ones(const std::vector<Geo>& places) {
  // The place from which the median one is nearest stands in for a middle that no far one pulls at.
  const Geo centre = middle(places);
  std::vector<double> distances;
  for (const Geo& place : places) distances.push_back(distance(centre, place));
  const auto nearest = std::min_element(distances.begin(), distances.end());
  const Geo hub = places[static_cast<std::size_t>(nearest - distances.begin())];
  for (std::size_t i = 0; i < places.size(); ++i) distances[i] = distance(hub, places[i]);
  std::vector<double> sorted = distances;
  std::sort(sorted.begin(), sorted.end());
  const double many = places.size() > handful ? far_from_many : far_away;
  const double limit = many * std::max(sorted[(sorted.size() * 3 + 3) / 4 - 1], least_ground);
  std::vector<Geo> near;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (distances[i] <= limit) near.push_back(places[i]);
  }
  return near;
}

Bounds bounds_of(const Projection& projection, const std::vector<Geo>& places) {
  const Flat first = projection.project(places.front());
  Bounds bounds{first.x, first.y, first.x, first.y};
  for (const Geo& place : places) {
    const Flat at = projection.project(place);
    bounds.left = std::min(bounds.left, at.x);
    bounds.right = std::max(bounds.right, at.x);
    bounds.bottom = std::min(bounds.bottom, at.y);
    bounds.top = std::max(bounds.top, at.y);
  }
  return bounds;
}

Flat middle_of(const Bounds& bounds) {
  return {(bounds.left + bounds.right) / 2, (bounds.bottom + bounds.top) / 2};
}

double most_height_for(std::size_t places) {
  if (places > crowd) return crowded_height;
  return std::min(least_height + height_for_each * static_cast<float>(places - 1), most_height);
}

/// Around the middle of the places, so that they are as little distorted as can be.
Projection projection_for(const std::vector<Geo>& places) {
  Projection projection(middle(places), false);
  for (int i = 0; i < 2; ++i) {
    const Bounds bounds = bounds_of(projection, places);
    projection = Projection(projection.unproject(middle_of(bounds)), false);
  }
  const auto reach = [&](const Geo& place) { return distance(projection.centre(), place); };
  const bool too_wide =
      std::any_of(places.begin(), places.end(), [&](const Geo& p) { return reach(p) > widest; });
  return too_wide ? Projection(projection.centre(), true) : projection;
}

}  // namespace

MapView::MapView(const std::vector<Geo>& places, float width, float share)
    : projection_({}, false), width_(width) {
  const std::vector<Geo> near = near_ones(places);
  projection_ = projection_for(near);
  const Bounds bounds = bounds_of(projection_, near);
  const double across = std::max(bounds.right - bounds.left, 1.0);
  const double up = std::max(bounds.top - bounds.bottom, 1.0);
  const double most = width * most_height_for(near.size());
  const double widest_scale = std::min((width - 2 * side_room) / across, width / least_ground);
  scale_ = std::min(widest_scale, (most - 2 * head_room) / up);
  height_ = share * static_cast<float>(std::clamp(up * scale_ + 2 * head_room,
                                                  double{width} * least_height, most));
  scale_ = std::min(widest_scale, (height_ - 2 * head_room * share) / up);
  const Flat centre = middle_of(bounds);
  const double half_width = width / scale_ / 2;
  const double half_height = height_ / scale_ / 2;
  frame_ = {centre.x - half_width, centre.y - half_height, centre.x + half_width,
            centre.y + half_height};
}

Point MapView::point(Flat flat) const {
  return {static_cast<float>((flat.x - frame_.left) * scale_),
          static_cast<float>((frame_.top - flat.y) * scale_)};
}

bool MapView::shows(Point point) const {
  return point.x >= 0 && point.x <= width_ && point.y >= 0 && point.y <= height_;
}

Bounds MapView::window() const {
  if (projection_.whole_globe()) return {-180, -90, 180, 90};
  Bounds window{0, projection_.centre().lat, 0, projection_.centre().lat};
  constexpr int steps = 24;
  const auto look = [&](double across, double up) {
    const Geo geo = projection_.unproject({frame_.left + (frame_.right - frame_.left) * across,
                                           frame_.bottom + (frame_.top - frame_.bottom) * up});
    const double east = degrees_east(projection_.centre().lon, geo.lon);
    window = {std::min(window.left, east), std::min(window.bottom, geo.lat),
              std::max(window.right, east), std::max(window.top, geo.lat)};
  };
  for (int i = 0; i <= steps; ++i) {
    const double share = static_cast<double>(i) / steps;
    look(share, 0);
    look(share, 1);
    look(0, share);
    look(1, share);
  }
  const double wider = (window.right - window.left) * margin;
  const double higher = (window.top - window.bottom) * margin;
  window = {window.left - wider, window.bottom - higher, window.right + wider, window.top + higher};
  for (const double pole : {-90.0, 90.0}) {
    if (!frame_.contains(projection_.project({pole, 0}))) continue;
    window.left = -180;
    window.right = 180;
    (pole < 0 ? window.bottom : window.top) = pole;
  }
  return {std::max(window.left, -180.0), std::max(window.bottom, -90.0),
          std::min(window.right, 180.0), std::min(window.top, 90.0)};
}

}  // namespace guidebook::typeset
