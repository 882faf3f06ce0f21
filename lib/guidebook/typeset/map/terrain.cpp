#include "guidebook/typeset/map/terrain.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

#include "guidebook/typeset/unicode.hpp"

namespace guidebook::typeset {
namespace {

using TerrainKind = Basemap::Kind;

constexpr double longest_step = 1;       // degrees: longer straight lines bend with the projection
constexpr double finest = 0.3;           // points: what is closer together looks the same
constexpr double cut_meridian = 179.99;  // along which polygons are cut in two
constexpr std::size_t most_terrain_names = 16;
constexpr int name_grid = 9;
constexpr float terrain_ascent = 0.82F;  // of a name's size

/// Which kinds are drawn first.
constexpr std::array drawing_order{TerrainKind::land,   TerrainKind::water,  TerrainKind::river,
                                   TerrainKind::coast,  TerrainKind::border, TerrainKind::road,
                                   TerrainKind::railway};

double doubled_area(const FlatLine& ring) {
  double area = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Flat& a = ring[i == 0 ? ring.size() - 1 : i - 1];
    area += a.x * ring[i].y - ring[i].x * a.y;
  }
  return area;
}

/// Whether a point lies within a ring, by the number of sides to its right.
bool within(const std::vector<Point>& ring, Point point) {
  bool inside = false;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const Point& a = ring[i == 0 ? ring.size() - 1 : i - 1];
    const Point& b = ring[i];
    if ((a.y > point.y) != (b.y > point.y) &&
        point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y)) {
      inside = !inside;
    }
  }
  return inside;
}

Rect bounds_of(const std::vector<Point>& ring) {
  const auto [left, right] =
      std::minmax_element(ring.begin(), ring.end(), [](Point a, Point b) { return a.x < b.x; });
  const auto [top, bottom] =
      std::minmax_element(ring.begin(), ring.end(), [](Point a, Point b) { return a.y < b.y; });
  return {left->x, top->y, right->x - left->x, bottom->y - top->y};
}

/// Room for a name within a ring, as near to its middle as can be; nothing has the width 0.
Rect free_area_within(const std::vector<Point>& ring, const OccupancyGrid& grid, float width,
                      float height) {
  const Rect bounds = bounds_of(ring);
  if (bounds.width < width || bounds.height < height) return {};
  const Point middle{bounds.x + bounds.width / 2, bounds.y + bounds.height / 2};
  Rect best{};
  float least = 0;
  for (int i = 0; i < name_grid * name_grid; ++i) {
    const auto share = [](int k) { return (static_cast<float>(k) + 1) / (name_grid + 1); };
    const Point at{bounds.x + bounds.width * share(i % name_grid),
                   bounds.y + bounds.height * share(i / name_grid)};
    const Rect area{at.x - width / 2, at.y - height / 2, width, height};
    const float off = std::hypot(at.x - middle.x, at.y - middle.y) +
                      static_cast<float>(grid.discouraged(area)) * height;
    if ((best.width > 0 && off >= least) || !grid.is_free(area)) continue;
    const float right = area.x + width;
    if (!within(ring, at) || !within(ring, {area.x, at.y}) || !within(ring, {right, at.y}))
      continue;
    best = area;
    least = off;
  }
  return best;
}

}  // namespace

Terrain::Terrain(const Basemap& basemap, const MapView& view, std::string_view country)
    : view_(view),
      window_(view.window()),
      knows_country_(
          std::any_of(basemap.features.begin(), basemap.features.end(),
                      [&](const Basemap::Feature& feature) { return feature.country == country; })),
      country_(country) {
  const double middle = view.projection().centre().lon;
  for (const Basemap::Feature& feature : basemap.features) {
    Part part{&feature, {}, {}, {}, 0};
    for (const Basemap::Path& path : feature.paths) {
      if (path.most.lat < window_.bottom || path.least.lat > window_.top) continue;
      for (const double turn : {-360.0, 0.0, 360.0}) {
        const double shift = turn - middle;
        const bool meets =
            path.least.lon + shift <= window_.right && path.most.lon + shift >= window_.left;
        if (meets) add(part, path, shift);
      }
    }
    if (!part.fill.empty() || !part.lines.empty()) parts_.push_back(std::move(part));
  }
  std::stable_sort(parts_.begin(), parts_.end(), [](const Part& a, const Part& b) {
    const auto rank = [](TerrainKind kind) {
      return std::find(drawing_order.begin(), drawing_order.end(), kind);
    };
    return rank(a.feature->kind) < rank(b.feature->kind);
  });
}

void Terrain::add(Part& part, const Basemap::Path& path, double shift) const {
  FlatLine degrees;
  degrees.reserve(path.path.points.size());
  for (const GeoPosition& at : path.path.points) degrees.push_back({at.lon + shift, at.lat});
  if (!path.path.area) {
    add_line(part, degrees);
    return;
  }
  // The outline without the sides along which a polygon is cut at the 180th meridian.
  FlatLine outline;
  const auto is_cut = [&](const Flat& at) { return std::abs(at.x - shift) > cut_meridian; };
  for (std::size_t i = 0; i < degrees.size(); ++i) {
    const Flat& last = degrees[i == 0 ? degrees.size() - 1 : i - 1];
    if (is_cut(last) && is_cut(degrees[i])) {
      add_line(part, std::exchange(outline, {}));
    } else if (outline.empty()) {
      outline.push_back(last);
    }
    outline.push_back(degrees[i]);
  }
  add_line(part, outline);
  add_ring(part, std::move(degrees), path.path.hole);
}

FlatLine Terrain::flattened(const FlatLine& degrees) const {
  const Projection& projection = view_.projection();
  const double least = finest / view_.scale();
  FlatLine flat;
  const auto put = [&](Flat at, bool must) {
    const Flat to = projection.project({at.y, projection.centre().lon + at.x});
    if (!must && std::hypot(to.x - flat.back().x, to.y - flat.back().y) < least) return;
    flat.push_back(to);
  };
  for (std::size_t i = 0; i < degrees.size(); ++i) {
    const Flat& from = degrees[i == 0 ? 0 : i - 1];
    const Flat& to = degrees[i];
    const double length = std::max(std::abs(to.x - from.x), std::abs(to.y - from.y));
    const int steps = std::max(1, static_cast<int>(std::ceil(length / longest_step)));
    for (int k = 1; k <= steps; ++k) {
      const double share = static_cast<double>(k) / steps;
      put({from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share},
          flat.empty() || (i + 1 == degrees.size() && k == steps));
    }
  }
  return flat;
}

void Terrain::add_ring(Part& part, FlatLine degrees, bool hole) const {
  degrees = clip_ring(std::move(degrees), window_);
  if (degrees.empty()) return;
  degrees.push_back(degrees.front());
  FlatLine ring = clip_ring(flattened(degrees), view_.frame());
  if (ring.size() < 3) return;
  const double area = doubled_area(ring);
  if ((area > 0) == hole) std::reverse(ring.begin(), ring.end());  // so that holes stay empty
  PageLine on_page;
  for (const Flat& at : ring) {
    on_page.push_back(view_.point(at));
    part.fill.push_back(
        {part.fill.empty() || on_page.size() == 1 ? PathStep::Kind::move : PathStep::Kind::line,
         on_page.back(),
         {},
         {}});
  }
  part.fill.push_back({});
  const auto size = static_cast<float>(std::abs(area) * view_.scale() * view_.scale());
  if (!hole && size > part.largest_area) {
    part.largest = std::move(on_page);
    part.largest_area = size;
  }
}

void Terrain::add_line(Part& part, const FlatLine& degrees) const {
  for (const FlatLine& in_window : clip_line(degrees, window_)) {
    for (const FlatLine& visible : clip_line(flattened(in_window), view_.frame())) {
      PageLine& line = part.lines.emplace_back();
      for (const Flat& at : visible) line.push_back(view_.point(at));
    }
  }
}

std::vector<MapGeometry::Terrain> Terrain::features() const {
  std::vector<MapGeometry::Terrain> features;
  for (const Part& part : parts_) {
    const bool own = !knows_country_ || part.feature->country == country_;
    features.push_back({part.feature->kind, own, part.fill, part.lines});
  }
  return features;
}

std::vector<MapGeometry::Text> Terrain::place_names(const std::string& language,
                                                    const MapTextMeasure& measure,
                                                    OccupancyGrid& grid) const {
  std::vector<const Part*> named;
  for (const Part& part : parts_) {
    if (part.largest_area > 0 && !part.feature->name.empty()) named.push_back(&part);
  }
  std::stable_sort(named.begin(), named.end(),
                   [](const Part* a, const Part* b) { return a->largest_area > b->largest_area; });
  named.resize(std::min(named.size(), most_terrain_names));
  std::vector<MapGeometry::Text> names;
  for (const Part* part : named) {
    const bool land = part->feature->kind == TerrainKind::land;
    const MapText kind = land ? MapText::land : MapText::water;
    const std::string name = clean(part->feature->name);
    Run run{.text = land ? capitals(name, language) : name, .language = language};
    constexpr float any = std::numeric_limits<float>::max();
    const MapTextSize size = measure(kind, run.text, language, any);
    const Rect area = free_area_within(part->largest, grid, size.width, size.size);
    if (area.width == 0) continue;
    grid.take(area);
    names.push_back(
        {kind, std::move(run), {area.x, area.y + size.size * terrain_ascent}, size, any});
  }
  return names;
}

}  // namespace guidebook::typeset
