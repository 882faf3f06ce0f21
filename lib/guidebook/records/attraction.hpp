#pragma once

#include "guidebook/records/record.hpp"

namespace guidebook {

inline constexpr std::array<std::string_view, 21> attraction_kinds{
    "museum",  "monument",  "historic-site", "religious-site", "square",     "park",     "nature",
    "beach",   "viewpoint", "market",        "shop",           "restaurant", "bar",      "theatre",
    "library", "school",    "factory",       "transport",      "event",      "activity", "other"};

/// Something to see or to do.
struct Attraction : Record {
  std::optional<std::string> kind;
  std::optional<Duration> duration;
};

template <>
struct Describe<Attraction> {
  static constexpr auto fields = record_fields<Attraction>(std::array{
      field<Attraction, &Attraction::kind>("kind", Type::enumeration, "What it is",
                                           {.brief = true, .values = attraction_kinds}),
      field<Attraction, &Attraction::duration>("duration", Type::duration, "How long a visit takes",
                                               {.brief = true}),
  });
  static_assert(unique_names(fields));
};

}  // namespace guidebook
