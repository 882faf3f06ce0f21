#include "guidebook/document/maps.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>

namespace guidebook {
namespace {

using Kind = MapPlace::Kind;

/// Adds places to a map, each once.
class MapBuilder {
 public:
  explicit MapBuilder(const RunBuilder& builder) : builder_(builder) {
    map_.country = builder.guide().country;
  }

  void add_self() {
    const Guide& guide = builder_.guide();
    add_row({.guide = &guide}, guide.names, guide.coordinates, Kind::subject);
  }

  void add(const Guide& guide) {
    add_row({.guide = &guide}, guide.names, guide.coordinates, Kind::guide);
  }

  void add(const Record& record, Kind kind, int number = 0) {
    const RecordRef row{.guide = &builder_.guide(), .record = &record};
    const auto at = add_row(row, record.names, record.coordinates, kind);
    if (at) map_.places[*at].number = number;
  }

  void add(const Route& route) {
    PlaceMap::Way way{.mode = route.mode, .places = {}};
    const auto pass = [&](const Waypoint& waypoint) {
      if (const auto at = stop(waypoint)) way.places.push_back(*at);
    };
    pass(*route.from);
    for (const Waypoint& via : route.via) pass(via);
    pass(*route.to);
    if (way.places.size() > 1) map_.ways.push_back(std::move(way));
  }

  [[nodiscard]] std::size_t size() const { return map_.places.size(); }

  std::optional<PlaceMap> take() {
    if (size() < 2) return std::nullopt;
    add_legend();
    describe();
    return std::move(map_);
  }

 private:
  void add_legend() {
    for (const PlaceMap::Way& way : map_.ways) {
      const Runs mode = builder_.value(way.mode);
      const auto is_known = [&](const PlaceMap::LegendEntry& entry) {
        return entry.text.text == mode.front().text;
      };
      if (!mode.empty() && std::ranges::none_of(map_.legend, is_known))
        map_.legend.push_back({mode.front(), way.mode});
    }
    if (std::ranges::find(map_.places, Kind::hotel, &MapPlace::kind) != map_.places.end())
      map_.legend.push_back({builder_.label(Label::hotels), {}});
  }

  void describe() {
    map_.alt = builder_.label(Label::map);
    std::string_view separator = ": ";
    for (const MapPlace& place : map_.places) {
      map_.alt.text.append(separator).append(plain(place.name));
      separator = ", ";
    }
  }

  /// Its index; nothing where its coordinates are not known.
  std::optional<std::size_t> stop(const Waypoint& waypoint) {
    if (waypoint.reference.empty()) {
      if (!waypoint.coordinates) return std::nullopt;
      const std::string key = fmt::format("{} {} {}", waypoint.coordinates->lat,
                                          waypoint.coordinates->lon, waypoint.name);
      return add_once(key, {builder_.place(waypoint)}, {}, *waypoint.coordinates, Kind::stop);
    }
    const RecordRef row = builder_.library().resolve(waypoint.reference, builder_.guide());
    if (row.guide == nullptr) return std::nullopt;
    if (row.record == nullptr) {
      const Kind kind = row.guide == &builder_.guide() ? Kind::subject : Kind::guide;
      return add_row(row, row.guide->names, row.guide->coordinates, kind);
    }
    return add_row(row, row.record->names, row.record->coordinates, Kind::stop);
  }

  std::optional<std::size_t> add_row(const RecordRef& row, const std::optional<Names>& names,
                                     const std::optional<Coordinates>& coordinates, Kind kind) {
    if (!coordinates) return std::nullopt;
    const std::string ref = row.ref();
    return add_once(ref, {builder_.referred(ref)},
                    builder_.at(*row.guide).local_names(row.name(), names), *coordinates, kind);
  }

  std::size_t add_once(const std::string& key, Runs name, Runs local_names,
                       const Coordinates& coordinates, Kind kind) {
    const auto [known, is_new] = known_.try_emplace(key, map_.places.size());
    if (is_new) {
      map_.places.push_back({.kind = kind,
                             .name = std::move(name),
                             .local_names = std::move(local_names),
                             .lat = coordinates.lat,
                             .lon = coordinates.lon});
    }
    return known->second;
  }

  const RunBuilder& builder_;
  PlaceMap map_;
  std::unordered_map<std::string, std::size_t> known_;
};

}  // namespace

std::optional<PlaceMap> map_of_sights(const RunBuilder& builder) {
  MapBuilder map(builder);
  int number = 0;
  for (const Attraction& attraction : builder.guide().attractions) {
    map.add(attraction, Kind::attraction, ++number);
  }
  for (const Hotel& hotel : builder.guide().hotels) map.add(hotel, Kind::hotel);
  if (map.size() == 1) map.add_self();
  return map.take();
}

std::optional<PlaceMap> map_of_ways(const RunBuilder& builder) {
  MapBuilder map(builder);
  map.add_self();
  for (const Guide* guide : builder.children()) map.add(*guide);
  for (const Route& route : builder.guide().routes) map.add(route);
  return map.take();
}

}  // namespace guidebook
