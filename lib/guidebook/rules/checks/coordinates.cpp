#include <fmt/core.h>

#include <vector>

#include "guidebook/records/sphere.hpp"
#include "guidebook/rules/guide_check.hpp"
#include "guidebook/rules/rule.hpp"

namespace guidebook::validation {
namespace {

std::optional<Coordinates> coordinates_of(const RecordSite& site) {
  return site.record == nullptr ? site.guide.coordinates : site.record->coordinates;
}

bool is_zero(const Coordinates& point) { return point.lat == 0 && point.lon == 0; }

/// Contacts may live anywhere, and routes begin where they like.
bool stands_somewhere(const RecordSite& site) {
  return site.type.name == "attraction" || site.type.name == "hotel";
}

/// How far a record may be from its guide, in metres; nothing where that is not asked.
std::optional<double> reach(const GuideCheck& check) {
  constexpr double kilometre = 1000;
  const std::string& kind = check.guide().kind;
  if (kind == "city" || kind == "town" || kind == "village") {
    return check.options().distances.city_km * kilometre;
  }
  if (kind.empty() || kind == "country") return std::nullopt;
  return check.options().distances.region_km * kilometre;
}

struct Distance {
  double metres = 0;
  double limit = 0;

  [[nodiscard]] bool is_far() const { return metres > limit; }
};

/// Of a record that can be held against its guide's coordinates.
std::optional<Distance> distance_of(const GuideCheck& check, const RecordSite& site) {
  const auto point = coordinates_of(site);
  const auto& middle = check.guide().coordinates;
  if (!point || !middle || !stands_somewhere(site) || is_zero(*point) || is_zero(*middle))
    return std::nullopt;
  const auto limit = reach(check);
  if (!limit || check.faulty(*check.root().find("coordinates"))) return std::nullopt;
  return Distance{distance_m(*point, *middle), *limit};
}

/// Whether it would be near with latitude and longitude exchanged.
bool is_exchanged(const GuideCheck& check, const Coordinates& point, const Distance& distance) {
  return distance_m({point.lon, point.lat}, *check.guide().coordinates) <= distance.limit;
}

struct FarRecord {
  const yaml::Node* node;  ///< Its coordinates.
  Coordinates point;
  Distance distance;
};

/// What is known of how the coordinates came to be wrong.
std::string explanation(const FarRecord& far, const Coordinates& middle) {
  const auto [lat, lon] = far.point;
  if (lat == lon) return "the longitude is a copy of the latitude";
  for (const Coordinates& turned :
       {Coordinates{lat, -lon}, Coordinates{-lat, lon}, Coordinates{-lat, -lon}}) {
    if (distance_m(turned, middle) <= far.distance.limit) {
      return fmt::format("with another sign it would be near: {{lat: {}, lon: {}}}", turned.lat,
                         turned.lon);
    }
  }
  return "check the coordinates of both";
}

}  // namespace

static void check_coordinates_zero(GuideCheck& check, const RecordSite& site) {
  const auto point = coordinates_of(site);
  if (!point || !is_zero(*point)) return;
  check.report(*site.find("coordinates"), "0, 0 is a point in the Gulf of Guinea",
               "remove the coordinates if they are not known");
}

extern constinit const Rule coordinates_zero{
    .id = "coordinates-zero",
    .level = Level::warning,
    .sentence = "Coordinates are not 0, 0",
    .why =
        "It is what programs write for a place they do not know; the point itself lies in "
        "the sea.",
    .wrong =
        "attractions:\n"
        "  - {id: market, name: Market, coordinates: {lat: 0, lon: 0}}\n",
    .right =
        "attractions:\n"
        "  - {id: market, name: Market}\n",
    .record = check_coordinates_zero};

static void check_coordinates_swapped(GuideCheck& check, const RecordSite& site) {
  const auto distance = distance_of(check, site);
  if (!distance || !distance->is_far()) return;
  const auto point = *coordinates_of(site);
  if (!is_exchanged(check, point, *distance)) return;
  const yaml::Node& node = *site.find("coordinates");
  std::string exchanged = fmt::format("{{lat: {}, lon: {}}}", point.lon, point.lat);
  check.report(node, "latitude and longitude are exchanged", "write " + exchanged);
  const std::string_view written = check.source().text().substr(node.begin, node.end - node.begin);
  if (written.starts_with('{') && written.find('\n') == std::string_view::npos)
    check.suggest(ByteRange{node.begin, node.end}, std::move(exchanged), false);
}

extern constinit const Rule coordinates_swapped{
    .id = "coordinates-swapped",
    .level = Level::warning,
    .sentence = "Latitude and longitude are not exchanged",
    .why =
        "Some maps give longitude first. The point then lies in another country, or in the "
        "sea.",
    .wrong =
        "coordinates: {lat: 41.8, lon: 44.8}\n"
        "attractions:\n"
        "  - {id: market, name: Market, coordinates: {lat: 44.79, lon: 41.77}}\n",
    .right =
        "coordinates: {lat: 41.8, lon: 44.8}\n"
        "attractions:\n"
        "  - {id: market, name: Market, coordinates: {lat: 41.77, lon: 44.79}}\n",
    .record = check_coordinates_swapped};

static void check_far_from_destination(GuideCheck& check) {
  constexpr double kilometre = 1000;
  constexpr std::size_t fewest = 4;  // Of fewer records half are no sign.
  std::size_t measured = 0;
  std::vector<FarRecord> far;
  for (const std::string_view type : {"attraction", "hotel"}) {
    for (const RecordSite& site : check.records(*find_record_type(type))) {
      const auto distance = distance_of(check, site);
      if (!distance) continue;
      ++measured;
      if (distance->is_far() && !is_exchanged(check, *coordinates_of(site), *distance))
        far.push_back({site.find("coordinates"), *coordinates_of(site), *distance});
    }
  }
  if (measured >= fewest && 2 * far.size() >= measured) {
    check.report(*check.root().find("coordinates"),
                 fmt::format("{} of {} records are more than {:.0f} km from here", far.size(),
                             measured, far.front().distance.limit / kilometre),
                 "check the guide's coordinates, and its kind");
    return;
  }
  for (const FarRecord& record : far) {
    const Distance& distance = record.distance;
    check.report(*record.node,
                 fmt::format("{:.0f} km from {}, more than {:.0f} km", distance.metres / kilometre,
                             check.guide().name, distance.limit / kilometre),
                 explanation(record, *check.guide().coordinates));
  }
}

extern constinit const Rule far_from_destination{
    .id = "far-from-destination",
    .level = Level::warning,
    .sentence = "An attraction or hotel lies near the place its guide is about",
    .why =
        "A digit was mistyped, or the record belongs to another guide. How far is too far "
        "is set by the library.",
    .wrong =
        "coordinates: {lat: 41.8, lon: 129.78}\n"
        "attractions:\n"
        "  - {id: market, name: Market, coordinates: {lat: 39.02, lon: 125.75}}\n",
    .right =
        "coordinates: {lat: 41.8, lon: 129.78}\n"
        "attractions:\n"
        "  - {id: market, name: Market, coordinates: {lat: 41.79, lon: 129.77}}\n",
    .guide = check_far_from_destination};

static void check_no_coordinates(GuideCheck& check, const RecordSite& site) {
  if (site.find("coordinates") != nullptr || site.node.first == nullptr) return;
  // Of a guide whose kind is wrong nobody knows whether it should have some.
  if (site.record == nullptr && (site.guide.kind == "country" || site.guide.kind.empty())) return;
  if (site.record != nullptr && !stands_somewhere(site)) return;
  check.report(*site.node.first, fmt::format("this {} has no coordinates", site.type.name));
}

extern constinit const Rule no_coordinates{
    .id = "no-coordinates",
    .level = Level::note,
    .sentence = "Guides, attractions and hotels say where they are",
    .why = "What has no place is on no map, and its distance to anything is unknown.",
    .wrong =
        "coordinates: {lat: 41.8, lon: 129.78}\n"
        "attractions:\n"
        "  - {id: market, name: Market}\n",
    .right =
        "coordinates: {lat: 41.8, lon: 129.78}\n"
        "attractions:\n"
        "  - {id: market, name: Market, coordinates: {lat: 41.79, lon: 129.77}}\n",
    .record = check_no_coordinates};

}  // namespace guidebook::validation
