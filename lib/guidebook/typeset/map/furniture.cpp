#include "guidebook/typeset/map/furniture.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "guidebook/document/map_length.hpp"
#include "guidebook/typeset/flow/stroke.hpp"
#include "guidebook/typeset/map/graticule.hpp"
#include "guidebook/typeset/unicode.hpp"

namespace guidebook::typeset {
namespace {

using Step = PathStep::Kind;

constexpr float frame_inset = 10;
constexpr float longest_scale = 90;
constexpr float scale_height = 12;
constexpr float tick = 3;
constexpr float north_width = 8;
constexpr float north_height = 19;
constexpr float key_height = 12;
constexpr float key_sample = 17;
constexpr float key_gap = 5;
constexpr float key_space = 12;
constexpr float hotel_sign = 2.2F;

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

void draw_scale(Composition& to, Strip& strip, const MapView& view, OccupancyGrid& grid) {
  if (view.projection().whole_globe()) return;
  const double metres = round_length(view, longest_scale);
  const auto length = static_cast<float>(metres * view.scale());
  const Run text = scale_length(metres, to.language);
  const float width =
      std::max(length, to.typesetter.width(text.text, text.language, to.design.map_scale));
  const Rect area = take_corner(
      view, grid, width, scale_height,
      {Corner::lower_left, Corner::lower_right, Corner::upper_left, Corner::upper_right});
  const float foot = area.y + scale_height - 1;
  strip.items.emplace_back(Shape{{{Step::move, {area.x, foot - tick}, {}, {}},
                                  {Step::line, {area.x, foot}, {}, {}},
                                  {Step::line, {area.x + length, foot}, {}, {}},
                                  {Step::line, {area.x + length, foot - tick}, {}, {}}},
                                 Shape::Paint::stroke,
                                 to.design.colours.ink,
                                 to.design.colours.ink,
                                 0.8F});
  draw_label(to, strip, text, to.design.map_scale, area.x + 2.5F, foot - tick);
}

void draw_north(Composition& to, Strip& strip, const MapView& view, OccupancyGrid& grid) {
  const Rect area = take_corner(
      view, grid, north_width, north_height,
      {Corner::upper_right, Corner::upper_left, Corner::lower_right, Corner::lower_left});
  const float middle = area.x + area.width / 2;
  const float foot = area.y + 11;
  strip.items.emplace_back(filled({{Step::move, {middle, area.y}, {}, {}},
                                   {Step::line, {middle + 3.4F, foot}, {}, {}},
                                   {Step::line, {middle, foot - 2.6F}, {}, {}},
                                   {Step::line, {middle - 3.4F, foot}, {}, {}},
                                   PathStep{}},
                                  to.design.colours.dark));
  const float width = to.typesetter.width("N", "zxx", to.design.map_north);
  draw_label(to, strip, plain_run(to, "N"), to.design.map_north, middle - width / 2, foot + 7);
}

void draw_key(Composition& to, Strip& strip, const PlaceMap& map) {
  float x = 0;
  float y = strip.height + 2;
  for (const PlaceMap::LegendEntry& entry : map.legend) {
    const float width =
        key_sample + key_gap +
        to.typesetter.width(entry.text.text, entry.text.language, to.design.map_key);
    if (x > 0 && x + width > to.measure()) {
      x = 0;
      y += key_height;
    }
    const float middle = y + key_height / 2;
    if (entry.mode.empty()) {
      const float sign = x + key_sample - hotel_sign;
      strip.items.emplace_back(filled(
          rounded_rectangle(
              {sign - hotel_sign, middle - hotel_sign, 2 * hotel_sign, 2 * hotel_sign}, 0.8F),
          to.design.colours.dark));
    } else {
      strip.items.emplace_back(stroked({{x, middle}, {x + key_sample, middle}},
                                       mode_stroke(entry.mode, to.design.colours)));
    }
    draw_label(to, strip, entry.text, to.design.map_key, x + key_sample + key_gap,
               y + baseline_of(to.design.map_key));
    x += width + key_space;
  }
  if (!map.legend.empty()) strip.height = y + key_height;
}

void draw_credit(Composition& to, Strip& strip, const std::string& credit) {
  const std::string text = clean(credit);
  if (text.empty()) return;
  const auto [line, style] =
      to.typesetter.fit(text, to.language, to.design.map_credit, to.measure());
  draw(strip, line, Runs(1), style, 0, strip.height + 2 + baseline_of(style));
  strip.height += 2 + style.leading;
}

}  // namespace guidebook::typeset
