#pragma once

#include <string_view>

/// Titles, headings and labels that a document adds to what the guides say; wording.hpp has the
/// words of values.
namespace guidebook::labels {

using Label = std::string_view;

// Titles of documents; headings.hpp has those of sections.
inline constexpr Label travel_guide = "Travel guide";
inline constexpr Label destinations = "destinations";

// Facts of a guide.
inline constexpr Label population = "Population";
inline constexpr Label time_zone = "Time zone";
inline constexpr Label currency = "Currency";

// Facts of a record.
inline constexpr Label status = "Status";
inline constexpr Label stars = "stars";
inline constexpr Label rooms = "Rooms";
inline constexpr Label check_in = "Check-in";
inline constexpr Label check_out = "Check-out";
inline constexpr Label near = "Close to";
inline constexpr Label hours = "Opening hours";
inline constexpr Label season = "Season";
inline constexpr Label visit = "Time needed";
inline constexpr Label price = "Price";
inline constexpr Label address = "Address";
inline constexpr Label directions = "Directions";
inline constexpr Label phone = "Phone";
inline constexpr Label email = "Email";
inline constexpr Label website = "Website";
inline constexpr Label facilities = "Facilities";
inline constexpr Label accessibility = "Accessibility";
inline constexpr Label coordinates = "Coordinates";
inline constexpr Label aliases = "Also called";
inline constexpr Label picture = "Picture";
inline constexpr Label checked = "Last checked";
inline constexpr Label contact_code = "QR code of the contact, for an address book";
inline constexpr Label organisation = "Organisation";
inline constexpr Label ask_for = "Ask for";

// Headings and notes of routes.
inline constexpr Label from = "From";
inline constexpr Label to = "To";
inline constexpr Label by = "By";
inline constexpr Label time = "Time";
inline constexpr Label distance = "Distance";
inline constexpr Label frequency = "How often";
inline constexpr Label note = "Note";
inline constexpr Label via = "Via";
inline constexpr Label border = "Border";
inline constexpr Label border_with = "with";

// Notes on sources.
inline constexpr Label licence = "licence";
inline constexpr Label seen = "seen";
inline constexpr Label guide_licence = "Licence of this guide";

}  // namespace guidebook::labels
