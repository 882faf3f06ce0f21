#include "guidebook/library/guide_context.hpp"

#include <optional>
#include <utility>

#include "guidebook/records/reference.hpp"

namespace guidebook {
namespace {

void add(std::vector<std::string>& wanted, const std::optional<Waypoint>& waypoint) {
  if (waypoint) wanted.emplace_back(guide_part(waypoint->reference));
}

}  // namespace

std::vector<std::string> referenced_guides(const Guide& guide) {
  std::vector<std::string> wanted;
  if (guide.within) wanted.emplace_back(guide_part(*guide.within));
  for (const Route& route : guide.routes) {
    add(wanted, route.from);
    add(wanted, route.to);
    for (const Waypoint& stop : route.via) wanted.emplace_back(guide_part(stop.reference));
  }
  for (const Hotel& hotel : guide.hotels) {
    for (const std::string& near : hotel.near) wanted.emplace_back(guide_part(near));
  }
  return wanted;
}

Guide place_of(Guide&& guide) {
  Guide place;
  place.attractions = std::move(guide.attractions);
  place.hotels = std::move(guide.hotels);
  place.routes = std::move(guide.routes);
  place.contacts = std::move(guide.contacts);
  place.id = std::move(guide.id);
  place.name = std::move(guide.name);
  place.names = std::move(guide.names);
  place.aliases = std::move(guide.aliases);
  place.kind = std::move(guide.kind);
  place.country = std::move(guide.country);
  place.within = std::move(guide.within);
  place.coordinates = guide.coordinates;
  place.timezone = std::move(guide.timezone);
  place.languages = std::move(guide.languages);
  place.line = guide.line;
  place.file = std::move(guide.file);
  return place;
}

}  // namespace guidebook
