#pragma once

#include "guidebook/records/record.hpp"

namespace guidebook {

inline constexpr std::array<std::string_view, 10> route_modes{
    "flight", "train", "bus",   "shared-taxi", "ferry",
    "road",   "walk",  "cycle", "trolleybus",  "other"};
inline constexpr std::array<std::string_view, 7> weekdays{"mo", "tu", "we", "th", "fr", "sa", "su"};

/// A way in or out. At least one end is written; the one left out is the guide the route stands in,
/// and filled in when the library is complete.
struct Route : Record {
  bool name_is_derived = false;  ///< None is written: it is made of what the ends are called.
  bool end_is_lost = false;      ///< One is written, and could not be read.
  std::string mode;
  std::optional<Waypoint> from;
  std::optional<Waypoint> to;
  std::vector<Waypoint> via;
  std::optional<std::string> operator_name;
  std::optional<std::string> number;
  std::optional<Duration> duration;
  std::optional<double> distance_km;
  std::optional<Text> frequency;
  std::vector<std::string> days;
  std::optional<Border> border;
};

/// A route has at least one end, and what is written as one must not be taken for left out.
bool finish_read(Reader& reader, const yaml::Node& node, Route& route);

template <>
struct Describe<Route> {
  static constexpr std::array<std::string_view, 2> any_of{"from", "to"};
  static const Fields fields;
};

}  // namespace guidebook
