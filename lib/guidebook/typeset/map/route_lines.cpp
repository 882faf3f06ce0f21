#include "guidebook/typeset/map/route_lines.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "guidebook/typeset/flow/stroke.hpp"

namespace guidebook::typeset {
namespace {

constexpr int arc_steps = 24;
constexpr float bow_step = 0.14F;  // between ways that join the same places
constexpr float sample_step = 3;   // of what names keep off

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

std::vector<PageLine> within(const PageLine& line, const MapView& view) {
  FlatLine flat;
  for (const Point& point : line) flat.push_back({point.x, point.y});
  std::vector<PageLine> parts;
  for (const FlatLine& part : clip_line(flat, {0, 0, view.width(), view.height()})) {
    PageLine& kept = parts.emplace_back();
    for (const Flat& at : part)
      kept.push_back({static_cast<float>(at.x), static_cast<float>(at.y)});
  }
  return parts;
}

}  // namespace

std::vector<MapGeometry::Way> route_lines(const PlaceMap& map, const MapView& view,
                                          OccupancyGrid& grid) {
  std::vector<MapGeometry::Way> ways;
  std::map<std::pair<std::size_t, std::size_t>, int> joined;
  const auto join = [&](std::size_t from, std::size_t to, const std::string& mode) {
    const float bow = mode_stroke(mode, {}).bow;
    // Seen from the same end, whichever way they lead, so that they bow apart.
    const auto [first, last] = std::minmax(from, to);
    const int before = joined[{first, last}]++;
    const int bows = (before + 1) / 2;
    const auto side = static_cast<float>(before % 2 == 0 ? -bows : bows);
    const auto at = [&](std::size_t i) {
      return view.point(Geo{map.places[i].lat, map.places[i].lon});
    };
    for (const PageLine& part : within(arc(at(first), at(last), bow + bow_step * side), view)) {
      ways.push_back({mode, part});
      for_each_dash(part, sample_step, sample_step,
                    [&](Point on_way, Point, bool) { grid.discourage(on_way); });
    }
  };
  for (const PlaceMap::Way& way : map.ways) {
    for (std::size_t i = 1; i < way.places.size(); ++i) {
      if (way.places[i - 1] != way.places[i]) join(way.places[i - 1], way.places[i], way.mode);
    }
  }
  return ways;
}

}  // namespace guidebook::typeset
