#include "guidebook/typeset/map/clip.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace guidebook::typeset {
namespace {

Flat between(Flat a, Flat b, double share) {
  return {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share};
}

/// Cuts off what lies beyond one side: where `inside` of a point is negative.
template <class Inside>
FlatLine cut(const FlatLine& ring, Inside inside) {
  FlatLine kept;
  kept.reserve(ring.size() + 4);
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Flat& from = ring[i == 0 ? ring.size() - 1 : i - 1];
    const Flat& to = ring[i];
    const double before = inside(from);
    const double after = inside(to);
    if ((before < 0) != (after < 0)) kept.push_back(between(from, to, before / (before - after)));
    if (after >= 0) kept.push_back(to);
  }
  return kept;
}

/// From and to which share of the way a straight line is within the bounds, by Liang and Barsky.
std::optional<std::pair<double, double>> part_within(Flat from, Flat to, const Bounds& bounds) {
  double begin = 0;
  double end = 1;
  const auto side = [&](double step, double room) {
    if (step == 0) return room >= 0;
    const double share = room / step;
    if (step < 0) {
      begin = std::max(begin, share);
    } else {
      end = std::min(end, share);
    }
    return begin <= end;
  };
  const bool within =
      side(from.x - to.x, from.x - bounds.left) && side(to.x - from.x, bounds.right - from.x) &&
      side(from.y - to.y, from.y - bounds.bottom) && side(to.y - from.y, bounds.top - from.y);
  return within ? std::optional(std::pair(begin, end)) : std::nullopt;
}

}  // namespace

FlatLine clip_ring(FlatLine ring, const Bounds& bounds) {
  ring = cut(ring, [&](Flat p) { return p.x - bounds.left; });
  ring = cut(ring, [&](Flat p) { return bounds.right - p.x; });
  ring = cut(ring, [&](Flat p) { return p.y - bounds.bottom; });
  return cut(ring, [&](Flat p) { return bounds.top - p.y; });
}

std::vector<FlatLine> clip_line(const FlatLine& line, const Bounds& bounds) {
  std::vector<FlatLine> parts;
  bool open = false;  // the last part goes on
  for (std::size_t i = 1; i < line.size(); ++i) {
    const auto part = part_within(line[i - 1], line[i], bounds);
    if (!part) {
      open = false;
      continue;
    }
    const auto [begin, end] = *part;
    if (!open || begin > 0) parts.push_back({between(line[i - 1], line[i], begin)});
    parts.back().push_back(between(line[i - 1], line[i], end));
    open = end == 1;
  }
  return parts;
}

}  // namespace guidebook::typeset
