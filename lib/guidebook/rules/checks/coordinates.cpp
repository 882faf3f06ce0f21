#include <fmt/core.h>

#include "guidebook/records/sphere.hpp"
#include "guidebook/rules/checks.hpp"

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
  double exchanged = 0;  ///< With latitude and longitude exchanged.
  double limit = 0;
};

/// Of a record that can be held against its guide's coordinates.
std::optional<Distance> distance_of(const GuideCheck& check, const RecordSite& site) {
  const auto limit = reach(check);
  const auto point = coordinates_of(site);
  const auto& middle = check.guide().coordinates;
  const yaml::Node* middle_node = check.root().find("coordinates");
  if (!limit || !point || !middle || !stands_somewhere(site) || is_zero(*point) ||
      is_zero(*middle) || check.faulty(*middle_node)) {
    return std::nullopt;
  }
  return Distance{distance_m(*point, *middle), distance_m({point->lon, point->lat}, *middle),
                  *limit};
}

}  // namespace

void coordinates_zero(GuideCheck& check, const RecordSite& site) {
  const auto point = coordinates_of(site);
  if (!point || !is_zero(*point)) return;
  check.report(*site.find("coordinates"), "0, 0 is a point in the Gulf of Guinea",
               "remove the coordinates if they are not known");
}

void coordinates_swapped(GuideCheck& check, const RecordSite& site) {
  const auto distance = distance_of(check, site);
  if (!distance || distance->metres <= distance->limit || distance->exchanged > distance->limit)
    return;
  const auto point = *coordinates_of(site);
  check.report(*site.find("coordinates"), "latitude and longitude are exchanged",
               fmt::format("write {{lat: {}, lon: {}}}", point.lon, point.lat));
}

void far_from_destination(GuideCheck& check, const RecordSite& site) {
  const auto distance = distance_of(check, site);
  if (!distance || distance->metres <= distance->limit || distance->exchanged <= distance->limit)
    return;
  constexpr double kilometre = 1000;
  check.report(*site.find("coordinates"),
               fmt::format("{:.0f} km from {}, more than {:.0f} km", distance->metres / kilometre,
                           check.guide().name, distance->limit / kilometre),
               "check the coordinates of both");
}

void no_coordinates(GuideCheck& check, const RecordSite& site) {
  if (site.find("coordinates") != nullptr || site.node.first == nullptr) return;
  // Of a guide whose kind is wrong nobody knows whether it should have some.
  if (site.record == nullptr && (site.guide.kind == "country" || site.guide.kind.empty())) return;
  if (site.record != nullptr && !stands_somewhere(site)) return;
  check.report(*site.node.first, fmt::format("this {} has no coordinates", site.type.name));
}

}  // namespace guidebook::validation
