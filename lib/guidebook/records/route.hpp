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

/// A route has at least one end.
bool complete(Reader& reader, const yaml::Node& node, Route& route);

template <>
struct Describe<Route> {
  static constexpr std::array<std::string_view, 2> any_of{"from", "to"};
  static constexpr auto fields = record_fields<Route>(std::array{
      field<Route, &Route::mode>("mode", Type::enumeration, "How one travels",
                                 {.required = true, .brief = true, .values = route_modes}),
      field<Route, &Route::from>("from", Type::place, "Where it begins; left out: this guide",
                                 {.brief = true}),
      field<Route, &Route::to>("to", Type::place, "Where it ends; left out: this guide",
                               {.brief = true}),
      field<Route, &Route::via>("via", Type::place, "Stops on the way"),
      field<Route, &Route::operator_name>("operator", Type::string, "Who runs it"),
      field<Route, &Route::number>("number", Type::string, "Line or flight number"),
      field<Route, &Route::duration>("duration", Type::duration, "How long it takes",
                                     {.brief = true}),
      field<Route, &Route::distance_km>("distance_km", Type::number, "Length in kilometres",
                                        {.brief = true, .min = 0, .unit = "km"}),
      field<Route, &Route::frequency>("frequency", Type::text, "How often it goes"),
      field<Route, &Route::days>("days", Type::enumeration, "Days of the week it goes on",
                                 {.values = weekdays}),
      field<Route, &Route::border>("border", Type::border, "The border it crosses"),
  });
  static_assert(unique_names(fields));
};

}  // namespace guidebook
