#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace guidebook {

/// Titles, headings and labels that a document adds to what the guides say; value_words.hpp
/// and wording.hpp have the words of values.
enum class Label : std::uint8_t {
  // Titles of documents; the number of destinations stands for {}.
  travel_guide,
  destinations,

  // Headings of sections and pages.
  contents,
  highlights,
  hotels,
  routes,
  contact,
  contacts,
  for_the_driver,
  sources,
  map,
  index,

  // Facts of a guide.
  population,
  time_zone,
  currency,

  // Facts of a record; the number of stars stands for {}.
  status,
  stars,
  rooms,
  check_in,
  check_out,
  near,
  hours,
  season,
  visit,
  price,
  address,
  directions,
  phone,
  email,
  website,
  facilities,
  accessibility,
  coordinates,
  aliases,
  picture,
  checked,
  contact_code,
  organisation,
  ask_for,

  // Headings and notes of routes.
  from,
  to,
  by,
  time,
  distance,
  frequency,
  note,
  via,
  border,

  // Of prices; the amount stands for {}.
  free,
  price_from,
  price_to,

  // Of when one may come and must go; the time stands for {}.
  time_from,
  time_until,

  // Of sources; the date stands for {}.
  seen,
  guide_licence,

  // What is operated on a screen.
  skip_to_content,
  find_name,
  no_such_name,
  save_contact
};

/// In a language (BCP 47), Chinese in its script; in English where we have no translation:
/// words_language() says which.
[[nodiscard]] std::string_view label_in(Label which, std::string_view language);

/// The same with `number` in the place of {}.
[[nodiscard]] std::string label_in(Label which, std::string_view language, std::string_view number);

}  // namespace guidebook
