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
  static const Fields fields;
};

}  // namespace guidebook
