#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <numbers>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "guidebook/records/sphere.hpp"
#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/library_check.hpp"
#include "guidebook/rules/rule.hpp"
#include "guidebook/text/collation.hpp"

namespace guidebook::validation {
namespace {

struct Placed {
  std::uint64_t name;  ///< The item's, at hand while many are sorted.
  const GuideDigest* guide;
  const DigestItem* item;
};

/// Finds, among records of one name, those close to another: in cubes of space as wide as "close",
/// so that only neighbours need be compared.
class Neighbourhood {
 public:
  explicit Neighbourhood(double metres) : metres_(metres) {}

  /// A record taken in before that is close, if one is; takes in the new one.
  std::optional<Placed> meet(const Placed& placed) {
    const Cube middle = cube_of(*placed.item->coordinates);
    std::optional<Placed> close;
    for (int i = 0; i < 27 && !close; ++i) {
      const Cube cube{middle[0] + i % 3 - 1, middle[1] + i / 3 % 3 - 1, middle[2] + i / 9 - 1};
      const auto at = cubes_.find(cube);
      if (at != cubes_.end()) close = first_close(at->second, placed);
    }
    // Of a crowd a few are enough to meet the next one; all would make this quadratic.
    constexpr std::size_t crowd = 32;
    std::vector<Placed>& here = cubes_[middle];
    if (!close || here.size() < crowd) here.push_back(placed);
    return close;
  }

 private:
  using Cube = std::array<std::int64_t, 3>;

  [[nodiscard]] std::optional<Placed> first_close(const std::vector<Placed>& others,
                                                  const Placed& placed) const {
    for (const Placed& other : others) {
      if (distance_m(*other.item->coordinates, *placed.item->coordinates) < metres_) return other;
    }
    return std::nullopt;
  }

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

/// Appends what a node holds: the same for nodes that hold the same in the same order.
void append_content(std::string& content, const yaml::Node& node) {
  const std::size_t size = node.text.size();
  content += static_cast<char>(node.kind);
  content.append(reinterpret_cast<const char*>(&size), sizeof size);
  content += node.text;
  for (const yaml::Node* child = node.first; child != nullptr; child = child->next)
    append_content(content, *child);
  content += '.';
}

/// What a record says besides its id.
std::string content_of(const yaml::Node& record) {
  std::string content;
  for (const yaml::Node* key = record.first; key != nullptr; key = key->next->next) {
    if (key->text == "id") continue;
    append_content(content, *key);
    append_content(content, *key->next);
  }
  return content;
}

/// Finds records that say the same as one before them in their guide.
class EqualRecords {
 public:
  explicit EqualRecords(GuideCheck& check) : check_(check) {}

  void look_at(const RecordSite& site) {
    // Those with both are compared across all guides.
    const bool is_placed = site.record->coordinates && !site.record->name.empty();
    if (is_placed || !is_equal(site)) compare_phones(site, is_placed);
  }

 private:
  struct Known {
    const yaml::Node* node;
    bool is_placed;
  };

  bool is_equal(const RecordSite& site) {
    const auto [first, is_new] = by_content_.try_emplace(content_of(site.node), &site.node);
    if (!is_new) report(site, *first->second, "says the same as");
    return !is_new;
  }

  void compare_phones(const RecordSite& site, bool is_placed) {
    if (site.record->name.empty()) return;
    for (const Phone& phone : site.record->phones) {
      std::string key = text::fold_shifted(site.record->name) + '\n' + phone.number.dialled;
      const auto [first, is_new] =
          by_phone_.try_emplace(std::move(key), Known{&site.node, is_placed});
      if (is_new || (is_placed && first->second.is_placed)) continue;
      if (first->second.node != &site.node)
        return report(site, *first->second.node, "has the name and the telephone number of");
    }
  }

  void report(const RecordSite& site, const yaml::Node& other, std::string_view relation) {
    const yaml::Node* name = site.find("name");
    const auto line = check_.source().position(other.begin).line;
    check_.report(name != nullptr ? *name : *site.node.first,
                  fmt::format("this {} {} the one in line {}", site.type.name, relation, line),
                  "remove one");
  }

  GuideCheck& check_;
  std::unordered_map<std::string, const yaml::Node*> by_content_;
  std::unordered_map<std::string, Known> by_phone_;
};

/// All records with a name and coordinates, those of one name together and in their order.
std::vector<Placed> placed_by_name(const LibraryCheck& check) {
  std::vector<Placed> placed;
  for (const GuideDigest& guide : check.guides()) {
    if (check.find(guide.id) != &guide) continue;  // the guide itself is a duplicate
    for (const DigestItem& item : guide.items) {
      if (item.name != 0 && item.coordinates) placed.push_back({item.name, &guide, &item});
    }
  }
  std::ranges::stable_sort(placed, {}, &Placed::name);
  return placed;
}

void report_close(LibraryCheck& check, std::span<const Placed> of_one_name) {
  const double metres = check.options().distances.duplicate_m;
  Neighbourhood neighbours(metres);
  for (const Placed& placed : of_one_name) {
    const std::optional<Placed> other = neighbours.meet(placed);
    if (!other) continue;
    check.report(*placed.guide, placed.item->name_span,
                 fmt::format("another {} of this name is less than {:.0f} m away",
                             placed.item->type->name, metres),
                 "remove one, or tell them apart by name");
    check.relate(*other->guide, other->item->name_span, "the other one");
  }
}

}  // namespace

static void check_equal_records(GuideCheck& check) {
  for (const RecordType& type : record_types().subspan(1)) {
    EqualRecords equal(check);
    for (const RecordSite& site : check.records(type)) equal.look_at(site);
  }
}

static void check_near_duplicates(LibraryCheck& check) {
  const std::vector<Placed> placed = placed_by_name(check);
  for (auto first = placed.begin(); first != placed.end();) {
    const auto last = std::find_if(first, placed.end(),
                                   [&](const Placed& other) { return other.name != first->name; });
    if (last - first > 1) report_close(check, {first, last});
    first = last;
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
    .guide = check_equal_records,
    .library = check_near_duplicates};

}  // namespace guidebook::validation
