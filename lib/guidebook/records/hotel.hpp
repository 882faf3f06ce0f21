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
  static constexpr auto fields = record_fields<Hotel>(std::array{
      field<Hotel, &Hotel::kind>("kind", Type::enumeration, "What it is",
                                 {.brief = true, .values = hotel_kinds}),
      field<Hotel, &Hotel::stars>("stars", Type::number, "Stars from 0 to 5, by halves",
                                  {.brief = true, .min = 0, .max = 5, .step = 0.5}),
      field<Hotel, &Hotel::rooms>("rooms", Type::integer, "Number of rooms",
                                  {.brief = true, .min = 0}),
      field<Hotel, &Hotel::checkin>("checkin", Type::time, "Earliest time of arrival"),
      field<Hotel, &Hotel::checkout>("checkout", Type::time, "Latest time of departure"),
      field<Hotel, &Hotel::near>("near", Type::reference, "What it is close to"),
  });
  static_assert(unique_names(fields));
};

}  // namespace guidebook
