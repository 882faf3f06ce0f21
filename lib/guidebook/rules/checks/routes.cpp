#include <fmt/core.h>

#include <array>

#include "guidebook/records/sphere.hpp"
#include "guidebook/rules/library_check.hpp"
#include "guidebook/rules/rule.hpp"

namespace guidebook::validation {
namespace {

struct TopSpeed {
  std::string_view mode;
  double km_an_hour;  ///< Of the fastest in service, as an average from end to end.
};

constexpr std::array top_speeds{
    TopSpeed{"flight", 1100},     TopSpeed{"train", 350}, TopSpeed{"bus", 120},
    TopSpeed{"shared-taxi", 140}, TopSpeed{"ferry", 100}, TopSpeed{"road", 140},
    TopSpeed{"walk", 8},          TopSpeed{"cycle", 40},  TopSpeed{"trolleybus", 80},
};

std::optional<double> top_speed(std::string_view mode) {
  for (const TopSpeed& row : top_speeds) {
    if (row.mode == mode) return row.km_an_hour;
  }
  return std::nullopt;
}

/// Where an end is, and within how many kilometres that is known.
struct Spot {
  Coordinates point;
  double radius_km = 0;
};

std::optional<Spot> spot_of_guide(const GuideDigest& guide) {
  constexpr double city_radius_km = 20;
  const bool city = guide.kind == "city" || guide.kind == "town" || guide.kind == "village";
  if (!city || !guide.coordinates) return std::nullopt;
  return Spot{*guide.coordinates, city_radius_km};
}

std::optional<Spot> spot_of(const LibraryCheck& check, const DigestEnd& end,
                            const GuideDigest& guide) {
  if (end.coordinates) return Spot{*end.coordinates};
  if (end.here) return spot_of_guide(guide);
  if (end.reference.empty()) return std::nullopt;
  const Target target = check.resolve(end.reference, guide);
  if (target.guide == nullptr) return std::nullopt;
  if (target.item != nullptr && target.item->coordinates) return Spot{*target.item->coordinates};
  return spot_of_guide(*target.guide);
}

/// The kilometres that were travelled at least; 0 if they are not known.
double least_km(const LibraryCheck& check, const DigestRoute& route, const GuideDigest& guide) {
  if (route.distance_km) return *route.distance_km;
  const auto from = spot_of(check, route.from, guide);
  const auto to = spot_of(check, route.to, guide);
  if (!from || !to) return 0;
  constexpr double kilometre = 1000;
  return distance_m(from->point, to->point) / kilometre - from->radius_km - to->radius_km;
}

}  // namespace

static void check_route_speed(LibraryCheck& check) {
  for (const GuideDigest& guide : check.guides()) {
    if (!guide.named) continue;
    for (const DigestRoute& route : guide.routes) {
      const auto limit = top_speed(route.mode);
      if (!limit || !route.hours) continue;
      const double km = least_km(check, route, guide);
      if (km <= *limit * *route.hours) continue;
      check.report(guide, route.speed_span,
                   fmt::format("{:.0f} km in this time is faster than a {} goes ({:.0f} km/h)", km,
                               route.mode, *limit),
                   "check the duration, the distance and the coordinates of both ends");
    }
  }
}

extern constinit const Rule route_speed{
    .id = "route-speed",
    .level = Level::warning,
    .sentence = "A route is no faster than its mode of travel can be",
    .why = "The duration, the distance or the place of an end is wrong.",
    .wrong =
        "routes:\n"
        "  - {id: walk, mode: walk, to: {name: Rason}, distance_km: 80, duration: 2h}\n",
    .right =
        "routes:\n"
        "  - {id: walk, mode: walk, to: {name: Rason}, distance_km: 8, duration: 2h}\n",
    .library = check_route_speed};

static void check_border_mismatch(LibraryCheck& check) {
  for (const GuideDigest& guide : check.guides()) {
    if (!guide.named) continue;
    for (const DigestRoute& route : guide.routes) {
      if (route.border.empty()) continue;
      const std::string from = check.country_of(route.from, guide);
      const std::string to = check.country_of(route.to, guide);
      if (from.empty() || to.empty()) continue;
      if (from == to) {
        check.report(guide, route.border_span,
                     fmt::format("both ends of the route are in {}", from),
                     "remove the border, or say which country the other end is in");
      } else if (route.border != from && route.border != to) {
        check.report(
            guide, route.border_span,
            fmt::format("the route leads from {} to {}, not to {}", from, to, route.border));
      } else if (route.border == guide.country) {
        check.report(guide, route.border_span,
                     fmt::format("{} is this side of the border", route.border),
                     fmt::format("write the other side: {}", from == route.border ? to : from));
      }
    }
  }
}

extern constinit const Rule border_mismatch{
    .id = "border-mismatch",
    .level = Level::warning,
    .sentence = "The border of a route is with a country at its other end",
    .why = "Who crosses a border arrives in the country on its other side.",
    .wrong =
        "country: KP\n"
        "routes:\n"
        "  - {id: bus, mode: bus, to: {name: Tumen, country: CN}, border: {with: RU}}\n",
    .right =
        "country: KP\n"
        "routes:\n"
        "  - {id: bus, mode: bus, to: {name: Tumen, country: CN}, border: {with: CN}}\n",
    .library = check_border_mismatch};

}  // namespace guidebook::validation
