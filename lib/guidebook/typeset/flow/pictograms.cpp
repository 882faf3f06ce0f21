#include "guidebook/typeset/flow/pictograms.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <utility>

#include "guidebook/typeset/flow/strip.hpp"

namespace guidebook::typeset {
namespace {

constexpr float grid = 16;
constexpr float corner_radius = 2;
constexpr float pen = 1.5F;
constexpr Colour paper{0xFF, 0xFF, 0xFF};

/// On a grid of 16 by 16. Box: x, y, width, height. Disc and ring: centre, radius. Line: from, to.
struct PictogramStroke {
  enum class Kind : std::uint8_t { box, window, disc, ring, line };
  Kind kind;
  float a, b, c, d;
};

constexpr PictogramStroke box(float x, float y, float w, float h) {
  return {PictogramStroke::Kind::box, x, y, w, h};
}
constexpr PictogramStroke window(float x, float y, float w, float h) {
  return {PictogramStroke::Kind::window, x, y, w, h};
}
constexpr PictogramStroke disc(float x, float y, float r) {
  return {PictogramStroke::Kind::disc, x, y, r, 0};
}
constexpr PictogramStroke ring(float x, float y, float r) {
  return {PictogramStroke::Kind::ring, x, y, r, 0};
}
constexpr PictogramStroke line(float x, float y, float to_x, float to_y) {
  return {PictogramStroke::Kind::line, x, y, to_x, to_y};
}

constexpr std::array bus = {box(1, 3, 14, 9.5F), window(2.5F, 4.8F, 11, 3.4F),
                            disc(4.5F, 12.8F, 1.8F), disc(11.5F, 12.8F, 1.8F)};
constexpr std::array trolleybus = {line(8, 4, 13, 0.5F),    line(6, 4, 11, 0.5F),
                                   box(1, 4, 14, 8.5F),     window(2.5F, 5.6F, 11, 3),
                                   disc(4.5F, 12.8F, 1.8F), disc(11.5F, 12.8F, 1.8F)};
constexpr std::array train = {box(3, 1, 10, 11.5F),     window(4.6F, 2.8F, 6.8F, 4),
                              window(5, 9, 1.8F, 1.6F), window(9.2F, 9, 1.8F, 1.6F),
                              line(5, 12.5F, 3, 15.2F), line(11, 12.5F, 13, 15.2F)};
constexpr std::array flight = {line(8, 1.2F, 8, 14), line(8, 6, 1.2F, 10), line(8, 6, 14.8F, 10),
                               line(8, 13, 5, 15), line(8, 13, 11, 15)};
constexpr std::array ferry = {line(1.5F, 9, 4, 13),   line(4, 13, 12, 13),
                              line(12, 13, 14.5F, 9), line(1.5F, 9, 14.5F, 9),
                              box(2.5F, 9, 11, 3.6F), box(4.5F, 4.5F, 7, 4.8F),
                              window(6, 6, 4, 1.6F),  line(8, 2, 8, 5)};
constexpr std::array car = {line(4.2F, 4.5F, 11.8F, 4.5F), line(4.2F, 4.5F, 2.5F, 8),
                            line(11.8F, 4.5F, 13.5F, 8),   box(1, 7.2F, 14, 5.2F),
                            disc(4.5F, 12.6F, 1.8F),       disc(11.5F, 12.6F, 1.8F)};
constexpr std::array taxi = {box(6, 1.2F, 4, 2.6F),     line(4.2F, 4.8F, 11.8F, 4.8F),
                             line(4.2F, 4.8F, 2.5F, 8), line(11.8F, 4.8F, 13.5F, 8),
                             box(1, 7.2F, 14, 5.2F),    disc(4.5F, 12.6F, 1.8F),
                             disc(11.5F, 12.6F, 1.8F)};
constexpr std::array walk = {disc(8.6F, 2.4F, 1.8F),        line(8.4F, 5.4F, 7.6F, 10),
                             line(7.6F, 10, 10.4F, 15),     line(7.6F, 10, 4.6F, 15),
                             line(8.4F, 5.8F, 11.8F, 8.6F), line(8.2F, 5.8F, 4.6F, 8.8F)};
constexpr std::array cycle = {
    ring(4, 11, 3),       ring(12, 11, 3),        line(4, 11, 6.4F, 6),
    line(6.4F, 6, 11, 6), line(6.4F, 6, 8, 11),   line(8, 11, 11, 6),
    line(4, 11, 8, 11),   line(12, 11, 10.6F, 4), line(10.6F, 4, 12.4F, 4)};
constexpr std::array other = {disc(8, 8, 2.4F)};

std::span<const PictogramStroke> drawing(std::string_view mode) {
  const std::array<std::pair<std::string_view, std::span<const PictogramStroke>>, 9> drawings = {
      {{"bus", bus},
       {"cycle", cycle},
       {"ferry", ferry},
       {"flight", flight},
       {"road", car},
       {"shared-taxi", taxi},
       {"train", train},
       {"trolleybus", trolleybus},
       {"walk", walk}}};
  const auto* found = std::find_if(drawings.begin(), drawings.end(),
                                   [&](const auto& entry) { return entry.first == mode; });
  return found == drawings.end() ? std::span<const PictogramStroke>(other) : found->second;
}

}  // namespace

std::vector<Item> pictogram(std::string_view mode, Point corner, float size, Colour colour) {
  const float unit = size / grid;
  const auto at = [&](float x, float y) { return Point{corner.x + x * unit, corner.y + y * unit}; };
  std::vector<Item> items;
  for (const PictogramStroke& stroke : drawing(mode)) {
    const Point from = at(stroke.a, stroke.b);
    switch (stroke.kind) {
      case PictogramStroke::Kind::box:
      case PictogramStroke::Kind::window: {
        const Rect area{from.x, from.y, stroke.c * unit, stroke.d * unit};
        const bool solid = stroke.kind == PictogramStroke::Kind::box;
        items.emplace_back(filled(rounded_rectangle(area, (solid ? corner_radius : 0.6F) * unit),
                                  solid ? colour : paper));
        break;
      }
      case PictogramStroke::Kind::disc:
        items.emplace_back(filled(circle(from, stroke.c * unit), colour));
        break;
      case PictogramStroke::Kind::ring:
        items.emplace_back(
            Shape{circle(from, stroke.c * unit), Shape::Paint::stroke, colour, colour, pen * unit});
        break;
      case PictogramStroke::Kind::line: {
        Path path = {{PathStep::Kind::move, from, {}, {}},
                     {PathStep::Kind::line, at(stroke.c, stroke.d), {}, {}}};
        items.emplace_back(
            Shape{std::move(path), Shape::Paint::stroke, colour, colour, pen * unit});
        break;
      }
    }
  }
  return items;
}

}  // namespace guidebook::typeset
