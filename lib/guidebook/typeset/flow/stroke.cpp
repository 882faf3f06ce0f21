#include "guidebook/typeset/flow/stroke.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace guidebook::typeset {
namespace {

constexpr Colour sea_way{0x3A, 0x6B, 0x82};

struct ModeStroke {
  std::string_view mode;
  Stroke stroke;
};

float length(Point a, Point b) { return std::hypot(b.x - a.x, b.y - a.y); }

}  // namespace

Point between(Point a, Point b, float share) {
  return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

void for_each_dash(const PageLine& line, float dash, float gap,
                   const std::function<void(Point from, Point to, bool on)>& use) {
  bool on = true;
  float left = dash;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const float whole = length(line[i - 1], line[i]);
    for (float done = 0; done < whole;) {
      const float step = std::min(left, whole - done);
      const Point from = between(line[i - 1], line[i], done / whole);
      use(from, between(line[i - 1], line[i], std::min(1.0F, (done + step) / whole)), on);
      done += step;
      left -= step;
      if (left > 0) break;  // the piece ends before the dash does
      on = !on;
      left = on ? dash : gap;
    }
  }
}

Stroke mode_stroke(std::string_view mode, const Theme::Colours& colours) {
  const Stroke road{0, 0, 1.2F, 0, colours.accent};
  const Stroke path{0.1F, 2.6F, 1.5F, 0, colours.accent};
  const std::array strokes{
      ModeStroke{"flight", {5, 3, 0.9F, 0.12F, colours.dark}},
      ModeStroke{"train", {4.6F, 2.6F, 1.3F, 0, colours.accent}},
      ModeStroke{"ferry", {1.8F, 2.4F, 1.2F, 0.06F, sea_way}},
      ModeStroke{"bus", road},
      ModeStroke{"shared-taxi", road},
      ModeStroke{"road", road},
      ModeStroke{"trolleybus", road},
      ModeStroke{"walk", path},
      ModeStroke{"cycle", path},
  };
  const auto* found = std::find_if(strokes.begin(), strokes.end(),
                                   [&](const ModeStroke& stroke) { return stroke.mode == mode; });
  return found == strokes.end() ? Stroke{3, 3, 0.9F, 0, colours.grey} : found->stroke;
}

Shape stroked(const PageLine& line, const Stroke& stroke) {
  using Kind = PathStep::Kind;
  Shape shape{{}, Shape::Paint::stroke, stroke.colour, stroke.colour, stroke.width};
  if (stroke.dash == 0) {
    for (std::size_t i = 0; i < line.size(); ++i)
      shape.path.push_back({i == 0 ? Kind::move : Kind::line, line[i], {}, {}});
    return shape;
  }
  bool drawing = false;
  for_each_dash(line, stroke.dash, stroke.gap, [&](Point from, Point to, bool on) {
    if (on && !drawing) shape.path.push_back({Kind::move, from, {}, {}});
    if (on) shape.path.push_back({Kind::line, to, {}, {}});
    drawing = on;
  });
  return shape;
}

}  // namespace guidebook::typeset
