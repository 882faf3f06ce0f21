#include "guidebook/typeset/map/route_lines.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>

#include "guidebook/typeset/theme/design.hpp"

namespace guidebook::typeset {
namespace {

constexpr Colour sea_way{0x3A, 0x6B, 0x82};
constexpr int arc_steps = 24;
constexpr float bow_step = 0.14F;  // between ways that join the same places
constexpr float sample_step = 3;   // of what names keep off

struct ModeLook {
  std::string_view mode;
  WayLook look;
};

constexpr WayLook plain_look{3, 3, 0.9F, 0, design::grey};
constexpr WayLook road_look{0, 0, 1.2F, 0, design::accent};
constexpr WayLook path_look{0.1F, 2.6F, 1.5F, 0, design::accent};

constexpr std::array looks{
    ModeLook{"flight", {5, 3, 0.9F, 0.12F, design::navy}},
    ModeLook{"train", {4.6F, 2.6F, 1.3F, 0, design::accent}},
    ModeLook{"ferry", {1.8F, 2.4F, 1.2F, 0.06F, sea_way}},
    ModeLook{"bus", road_look},
    ModeLook{"shared-taxi", road_look},
    ModeLook{"road", road_look},
    ModeLook{"trolleybus", road_look},
    ModeLook{"walk", path_look},
    ModeLook{"cycle", path_look},
};

Point between(Point a, Point b, float share) {
  return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

float length(Point a, Point b) { return std::hypot(b.x - a.x, b.y - a.y); }

/// A straight line, or a part of a parabola that leaves it to the left by `bow` of its length.
PageLine arc(Point from, Point to, float bow) {
  if (bow == 0) return {from, to};
  const Point middle = between(from, to, 0.5F);
  const Point control{middle.x + 2 * bow * (to.y - from.y), middle.y - 2 * bow * (to.x - from.x)};
  PageLine line;
  for (int i = 0; i <= arc_steps; ++i) {
    const float share = static_cast<float>(i) / arc_steps;
    line.push_back(between(between(from, control, share), between(control, to, share), share));
  }
  return line;
}

/// Calls `use` with the ends of every straight piece between cuts at `dash`, `gap`, `dash` …
template <class Use>
void cut_up(const PageLine& line, float dash, float gap, Use use) {
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

std::vector<PageLine> within(const PageLine& line, const MapView& view) {
  FlatLine flat;
  for (const Point& point : line) flat.push_back({point.x, point.y});
  std::vector<PageLine> parts;
  for (const FlatLine& part : clip_line(flat, {0, 0, view.width(), view.height()})) {
    PageLine& kept = parts.emplace_back();
    for (const Flat& at : part) {
      kept.push_back({static_cast<float>(at.x), static_cast<float>(at.y)});
    }
  }
  return parts;
}

}  // namespace

const WayLook& way_look(std::string_view mode) {
  const auto* found = std::find_if(looks.begin(), looks.end(),
                                   [&](const ModeLook& look) { return look.mode == mode; });
  return found == looks.end() ? plain_look : found->look;
}

Shape drawn(const PageLine& line, const WayLook& look) {
  using Kind = PathStep::Kind;
  Shape shape{{}, Shape::Paint::stroke, look.colour, look.colour, look.width};
  if (look.dash == 0) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      shape.path.push_back({i == 0 ? Kind::move : Kind::line, line[i], {}, {}});
    }
    return shape;
  }
  bool drawing = false;
  cut_up(line, look.dash, look.gap, [&](Point from, Point to, bool on) {
    if (on && !drawing) shape.path.push_back({Kind::move, from, {}, {}});
    if (on) shape.path.push_back({Kind::line, to, {}, {}});
    drawing = on;
  });
  return shape;
}

std::vector<Item> draw_ways(const PlaceMap& map, const MapView& view, MapRoom& room) {
  std::vector<Item> items;
  std::map<std::pair<std::size_t, std::size_t>, int> drawn_between;
  const auto draw = [&](std::size_t from, std::size_t to, const WayLook& look) {
    // Seen from the same end, whichever way they lead, so that they bow apart.
    const auto [first, last] = std::minmax(from, to);
    const int before = drawn_between[{first, last}]++;
    const int bows = (before + 1) / 2;
    const auto side = static_cast<float>(before % 2 == 0 ? -bows : bows);
    const auto at = [&](std::size_t i) {
      return view.point(Geo{map.places[i].lat, map.places[i].lon});
    };
    for (const PageLine& part :
         within(arc(at(first), at(last), look.bow + bow_step * side), view)) {
      items.emplace_back(drawn(part, look));
      cut_up(part, sample_step, sample_step,
             [&](Point on_way, Point, bool) { room.discourage(on_way); });
    }
  };
  for (const PlaceMap::Way& way : map.ways) {
    for (std::size_t i = 1; i < way.places.size(); ++i) {
      if (way.places[i - 1] != way.places[i]) {
        draw(way.places[i - 1], way.places[i], way_look(way.mode));
      }
    }
  }
  return items;
}

}  // namespace guidebook::typeset
