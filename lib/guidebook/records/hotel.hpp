#pragma once

#include "guidebook/records/record.hpp"

namespace guidebook {

inline constexpr std::array<std::string_view, 7> hotel_kinds{
    "hotel", "guesthouse", "hostel", "apartment", "campsite", "lodge", "other"};

/// A place to stay.
struct Hotel : Record {
  std::optional<std::string> kind;
  std::optional<double> stars;
  std::optional<std::int64_t> rooms;
  std::optional<std::string> checkin;
  std::optional<std::string> checkout;
  std::vector<std::string> near;
};

template <>
struct Describe<Hotel> {
  static const Fields fields;
};

}  // namespace guidebook
