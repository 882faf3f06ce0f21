#include "guidebook/typeset/map/labels.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace guidebook::typeset {
namespace {

constexpr float cell_size = 24;
constexpr float edge = 4;  // of the map, which nothing touches
constexpr float label_gap = 0.8F;
constexpr float search_step = 2.5F;
constexpr int search_rings = 36;
constexpr int rings = 6;  // around a place, for names that are tied to it
constexpr int directions = 16;
constexpr float gap = 2.5F;  // from a place to its name
constexpr int rounds = 6;
constexpr float blocked = 1000;
constexpr float covering = 4;  // a point of a way

std::size_t cells_in(float length) {
  return static_cast<std::size_t>(std::max(0.0F, length) / cell_size) + 1;
}

std::size_t cell_index(float at, std::size_t cells) { return std::min(cells_in(at), cells) - 1; }

bool meet(const Rect& a, const Rect& b, float apart = 0) {
  return a.x < b.x + b.width + apart && b.x < a.x + a.width + apart &&
         a.y < b.y + b.height + apart && b.y < a.y + a.height + apart;
}

Point around(Point centre, float radius, int direction) {
  const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(direction) / directions;
  return {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
}

struct Candidate {
  LabelPlace place;
  float cost = 0;
};

/// Beside the place first, then over and under it, then at its corners, then further away.
std::vector<Candidate> candidates(const OccupancyGrid& grid, const LabelWish& wish) {
  std::vector<Candidate> all;
  const auto add = [&](float x, float y, float cost, bool apart) {
    const Rect area{x, y, wish.width, wish.height};
    if (!grid.is_free(area)) return;
    cost += covering * static_cast<float>(grid.discouraged(area));
    all.push_back({{area, apart}, cost});
  };
  const float off = wish.reach + gap;
  const float near = wish.reach * 0.7F + 1;  // at a corner
  const Point at = wish.place;
  const float left = at.x - off - wish.width;
  const float over = at.y - wish.reach - 1 - wish.height;
  const float under = at.y + wish.reach + 1;
  // At an edge of the map a name slides along its place, as long as it stays beside it.
  const float level = grid.within(at.y - wish.height / 2, wish.height);
  const bool beside = level <= at.y && at.y <= level + wish.height;
  const float centred = at.x - wish.width / 2;
  if (beside) add(at.x + off, level, 0, false);
  if (beside) add(left, level, 1, false);
  add(at.x + near, at.y - near - wish.height, 1.5F, false);
  add(at.x + near, at.y + near, 2, false);
  add(at.x - near - wish.width, at.y - near - wish.height, 2.5F, false);
  add(at.x - near - wish.width, at.y + near, 3, false);
  add(centred, over, 3, false);
  add(centred, under, 3.5F, false);
  for (int ring = 0; ring < rings; ++ring) {
    const float radius = wish.reach + 9 + 7 * static_cast<float>(ring);
    for (int i = 0; i < directions; ++i) {
      const Point to = around(at, radius, i);
      add(to.x < at.x ? to.x - wish.width : to.x, to.y - wish.height / 2, 6 + radius / 2, true);
    }
  }
  return all;
}

/// The cheapest of each name's candidates, given what the others chose.
class Chooser {
 public:
  Chooser(const OccupancyGrid& grid, const std::vector<LabelWish>& wishes) {
    for (const LabelWish& wish : wishes) {
      candidates_.push_back(candidates(grid, wish));
      choice_.push_back(0);
    }
  }

  void choose() {
    for (int round = 0; round < rounds; ++round) {
      bool changed = false;
      for (std::size_t i = 0; i < choice_.size(); ++i) {
        const std::size_t best = best_for(i, round == 0 ? i : choice_.size());
        changed = changed || best != choice_[i];
        choice_[i] = best;
      }
      if (!changed && round > 0) return;
    }
  }

  [[nodiscard]] const LabelPlace* chosen(std::size_t i) const {
    return candidates_[i].empty() ? nullptr : &candidates_[i][choice_[i]].place;
  }

 private:
  /// Among the first `known` names, whose choice counts.
  [[nodiscard]] std::size_t best_for(std::size_t i, std::size_t known) const {
    std::size_t best = choice_[i];
    float least = std::numeric_limits<float>::max();
    for (std::size_t c = 0; c < candidates_[i].size(); ++c) {
      float cost = candidates_[i][c].cost;
      for (std::size_t k = 0; k < known && cost < least; ++k) {
        const LabelPlace* other = k == i ? nullptr : chosen(k);
        if (other != nullptr && meet(candidates_[i][c].place.area, other->area, label_gap))
          cost += blocked;
      }
      if (cost < least) {
        least = cost;
        best = c;
      }
    }
    return best;
  }

  std::vector<std::vector<Candidate>> candidates_;
  std::vector<std::size_t> choice_;
};

}  // namespace

OccupancyGrid::OccupancyGrid(float width, float height)
    : width_(width),
      height_(height),
      columns_(cells_in(width)),
      cells_(columns_ * cells_in(height)) {}

std::size_t OccupancyGrid::column(float x) const { return cell_index(x, columns_); }

std::size_t OccupancyGrid::row(float y) const { return cell_index(y, cells_.size() / columns_); }

/// Calls `use` with the cells that an area or what is close to it lies in, until it returns false.
template <class Self, class Use>
void OccupancyGrid::for_cells(Self& self, const Rect& area, Use use) {
  const std::size_t right = self.column(area.x + area.width + label_gap);
  const std::size_t bottom = self.row(area.y + area.height + label_gap);
  for (std::size_t y = self.row(area.y - label_gap); y <= bottom; ++y) {
    for (std::size_t x = self.column(area.x - label_gap); x <= right; ++x) {
      if (!use(self.cells_[y * self.columns_ + x])) return;
    }
  }
}

float OccupancyGrid::within(float y, float height) const {
  return std::max(edge, std::min(y, height_ - edge - height));
}

bool OccupancyGrid::is_free(const Rect& area) const {
  if (area.x < edge || area.y < edge || area.x + area.width > width_ - edge ||
      area.y + area.height > height_ - edge) {
    return false;
  }
  bool free = true;
  for_cells(*this, area, [&](const Cell& cell) {
    free = std::none_of(cell.taken.begin(), cell.taken.end(),
                        [&](const Rect& other) { return meet(area, other, label_gap); });
    return free;
  });
  return free;
}

void OccupancyGrid::take(const Rect& area) {
  for_cells(*this, area, [&](Cell& cell) {
    cell.taken.push_back(area);
    return true;
  });
}

void OccupancyGrid::discourage(Point point) {
  cells_[row(point.y) * columns_ + column(point.x)].discouraged.push_back(point);
}

int OccupancyGrid::discouraged(const Rect& area) const {
  std::ptrdiff_t count = 0;
  for_cells(*this, area, [&](const Cell& cell) {
    count += std::count_if(cell.discouraged.begin(), cell.discouraged.end(), [&](Point point) {
      return meet(area, {point.x, point.y, 0, 0}, label_gap);
    });
    return true;
  });
  return static_cast<int>(count);
}

std::optional<Point> OccupancyGrid::take_near(Point wish, float size) {
  const auto square = [size](Point middle) {
    return Rect{middle.x - size / 2, middle.y - size / 2, size, size};
  };
  for (int ring = 0; ring <= search_rings; ++ring) {
    const float radius = search_step * static_cast<float>(ring);
    for (int i = 0; i < (ring == 0 ? 1 : directions); ++i) {
      const Point middle = around(wish, radius, i);
      if (!is_free(square(middle))) continue;
      take(square(middle));
      return middle;
    }
  }
  return std::nullopt;
}

std::vector<std::optional<LabelPlace>> place_labels(OccupancyGrid& grid,
                                                    const std::vector<LabelWish>& wishes) {
  Chooser chooser(grid, wishes);
  chooser.choose();
  std::vector<std::optional<LabelPlace>> placed(wishes.size());
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    const LabelPlace* place = chooser.chosen(i);
    if (place == nullptr || !grid.is_free(place->area)) continue;
    placed[i] = *place;
    grid.take(place->area);
  }
  return placed;
}

}  // namespace guidebook::typeset
