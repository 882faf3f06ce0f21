#include "guidebook/typeset/map/furniture.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "guidebook/document/map_length.hpp"
#include "guidebook/typeset/map/graticule.hpp"

namespace guidebook::typeset {
namespace {

constexpr float frame_inset = 10;
constexpr float longest_scale = 90;
constexpr float scale_height = 12;
constexpr float tick = 3;
constexpr float text_inset = 2.5F;
constexpr float north_width = 8;
constexpr float north_height = 19;

enum class Corner : std::uint8_t { upper_left, upper_right, lower_left, lower_right };

/// An area of that size in the corner that is least in the way.
Rect take_corner(const MapView& view, OccupancyGrid& grid, float width, float height,
                 const std::array<Corner, 4>& corners) {
  const auto area = [&](Corner corner) {
    const bool left = corner == Corner::upper_left || corner == Corner::lower_left;
    const bool upper = corner == Corner::upper_left || corner == Corner::upper_right;
    return Rect{left ? frame_inset : view.width() - frame_inset - width,
                upper ? frame_inset : view.height() - frame_inset - height, width, height};
  };
  constexpr int taken = 1'000'000;
  const auto cost = [&](Corner corner) {
    const Rect corner_area = area(corner);
    return grid.discouraged(corner_area) + (grid.is_free(corner_area) ? 0 : taken);
  };
  const auto* best = std::min_element(corners.begin(), corners.end(),
                                      [&](Corner a, Corner b) { return cost(a) < cost(b); });
  const Rect found = area(*best);
  grid.take(found);
  return found;
}

}  // namespace

std::optional<MapGeometry::Scale> scale_bar(const MapView& view, const std::string& language,
                                            const MapTextMeasure& measure, OccupancyGrid& grid) {
  if (view.projection().whole_globe()) return std::nullopt;
  const double metres = round_length(view, longest_scale);
  const auto length = static_cast<float>(metres * view.scale());
  const Run text = scale_length(metres, language);
  const MapTextSize size = measure(MapText::scale, text.text, text.language, view.width());
  const Rect area = take_corner(
      view, grid, std::max(length, size.width), scale_height,
      {Corner::lower_left, Corner::lower_right, Corner::upper_left, Corner::upper_right});
  const float foot = area.y + scale_height - 1;
  return MapGeometry::Scale{
      {{area.x, foot - tick},
       {area.x, foot},
       {area.x + length, foot},
       {area.x + length, foot - tick}},
      {MapText::scale, text, {area.x + text_inset, foot - tick}, size, view.width()}};
}

MapGeometry::North north_arrow(const MapView& view, const std::string& language,
                               const MapTextMeasure& measure, OccupancyGrid& grid) {
  const Rect area = take_corner(
      view, grid, north_width, north_height,
      {Corner::upper_right, Corner::upper_left, Corner::lower_right, Corner::lower_left});
  const float middle = area.x + area.width / 2;
  const float foot = area.y + 11;
  const Run letter{.text = "N", .language = language};
  const MapTextSize size = measure(MapText::north, letter.text, letter.language, view.width());
  return {{{middle, area.y}, {middle + 3.4F, foot}, {middle, foot - 2.6F}, {middle - 3.4F, foot}},
          {MapText::north, letter, {middle - size.width / 2, foot + 7}, size, view.width()}};
}

}  // namespace guidebook::typeset
