#include <fmt/core.h>

#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <unordered_map>
#include <vector>

#include "guidebook/records/sphere.hpp"
#include "guidebook/rules/library_check.hpp"
#include "guidebook/rules/rule.hpp"

namespace guidebook::validation {
namespace {

struct Placed {
  const GuideDigest* guide;
  const DigestItem* item;
};

/// Finds, among records of one name, those close to another: in cubes of space as wide as "close",
/// so that only neighbours need be compared.
class Neighbourhood {
 public:
  explicit Neighbourhood(double metres) : metres_(metres) {}

  /// A record known already that is close; takes in the new one if none is.
  const Placed* meet(const Placed& placed) {
    const Cube middle = cube_of(*placed.item->coordinates);
    for (int i = 0; i < 27; ++i) {
      const Cube cube{middle[0] + i % 3 - 1, middle[1] + i / 3 % 3 - 1, middle[2] + i / 9 - 1};
      const auto at = cubes_.find(cube);
      if (at == cubes_.end()) continue;
      for (const Placed& other : at->second) {
        if (distance_m(*other.item->coordinates, *placed.item->coordinates) < metres_)
          return &other;
      }
    }
    cubes_[middle].push_back(placed);
    return nullptr;
  }

 private:
  using Cube = std::array<std::int64_t, 3>;

  [[nodiscard]] Cube cube_of(const Coordinates& point) const {
    constexpr double radian = std::numbers::pi / 180;
    constexpr double earth_radius = 6'371'008.8;
    const double scale = earth_radius / metres_;
    const double lat = point.lat * radian;
    const double lon = point.lon * radian;
    return {std::llround(scale * std::cos(lat) * std::cos(lon)),
            std::llround(scale * std::cos(lat) * std::sin(lon)),
            std::llround(scale * std::sin(lat))};
  }

  double metres_;
  std::map<Cube, std::vector<Placed>> cubes_;
};

}  // namespace

static void check_probable_duplicate(LibraryCheck& check) {
  std::unordered_map<std::uint64_t, std::vector<Placed>> by_name;
  for (const GuideDigest& guide : check.guides()) {
    if (check.find(guide.id) != &guide) continue;  // the guide itself is a duplicate
    for (const DigestItem& item : guide.items) {
      if (item.name != 0 && item.coordinates) by_name[item.name].push_back({&guide, &item});
    }
  }
  for (const GuideDigest& guide : check.guides()) {
    for (const DigestItem& item : guide.items) {
      const auto alike = by_name.find(item.name);
      if (alike == by_name.end() || alike->second.front().item != &item) continue;
      Neighbourhood neighbours(check.options().distances.duplicate_m);
      for (const Placed& placed : alike->second) {
        const Placed* other = neighbours.meet(placed);
        if (other == nullptr) continue;
        check.report(*placed.guide, placed.item->name_span,
                     fmt::format("another {} of this name is less than {:.0f} m away",
                                 placed.item->type->name, check.options().distances.duplicate_m),
                     "remove one, or tell them apart by name");
        check.relate(*other->guide, other->item->name_span, "the other one");
      }
    }
  }
}

extern constinit const Rule probable_duplicate{
    .id = "probable-duplicate",
    .level = Level::warning,
    .sentence = "A record is written once in a library",
    .why =
        "A place that is there twice is printed and counted twice, and only one of the two "
        "is kept up to date.",
    .wrong =
        "attractions:\n"
        "  - {id: market, name: Sunam Market, coordinates: {lat: 41.79, lon: 129.77}}\n"
        "  - {id: sunam, name: sunam market, coordinates: {lat: 41.7902, lon: 129.7702}}\n",
    .right =
        "attractions:\n"
        "  - {id: market, name: Sunam Market, coordinates: {lat: 41.79, lon: 129.77}}\n",
    .library = check_probable_duplicate};

}  // namespace guidebook::validation
