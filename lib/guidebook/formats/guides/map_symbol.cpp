#include "guidebook/formats/guides/map_symbol.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

namespace guidebook {
namespace {

// Colours: those in which OsmAnd shows the places of Wikivoyage, and for what that has no groups
// for the nearest of Organic Maps' sixteen.
constexpr std::uint32_t sight = 0x10A37E;
constexpr std::uint32_t food = 0xCA2D1D;
constexpr std::uint32_t lodging = 0x0E53C9;
constexpr std::uint32_t transport = 0x0F5FFF;
constexpr std::uint32_t nature = 0x3C8C3C;
constexpr std::uint32_t shopping = 0x9B24B2;
constexpr std::uint32_t help = 0xFF9600;
constexpr std::uint32_t area = 0x737373;

// Of kinds that look the same, the one that a file of another program means most often comes first.
// clang-format off
constexpr std::array map_symbol_table{
    MapSymbol{"guide", "country", "special_marker", "octagon", area, "Information", "placemark-gray", "City (Medium)"},
    MapSymbol{"guide", "region", "special_marker", "octagon", area, "Information", "placemark-gray", "City (Medium)"},
    MapSymbol{"guide", "city", "special_marker", "octagon", area, "Information", "placemark-gray", "City (Medium)"},
    MapSymbol{"guide", "town", "special_marker", "octagon", area, "Information", "placemark-gray", "City (Medium)"},
    MapSymbol{"guide", "village", "special_marker", "octagon", area, "Information", "placemark-gray", "City (Medium)"},
    MapSymbol{"guide", "island", "special_marker", "octagon", area, "Information", "placemark-gray", "City (Medium)"},
    MapSymbol{"guide", "park", "nature_reserve", "octagon", nature, "Park", "placemark-green", "Park"},
    MapSymbol{"guide", "area", "special_marker", "octagon", area, "Information", "placemark-gray", "City (Medium)"},
    MapSymbol{"attraction", "museum", "tourism_museum", "circle", sight, "Museum", "placemark-teal", "Museum"},
    MapSymbol{"attraction", "monument", "monument", "circle", sight, "Sights", "placemark-teal", "Scenic Area"},
    MapSymbol{"attraction", "historic-site", "historic_archaeological_site", "circle", sight, "Sights", "placemark-teal", "Scenic Area"},
    MapSymbol{"attraction", "religious-site", "building_type_church", "circle", sight, "Sights", "placemark-teal", "Church"},
    MapSymbol{"attraction", "square", "special_photo_camera", "circle", sight, "Sights", "placemark-teal", "Scenic Area"},
    MapSymbol{"attraction", "park", "park", "circle", nature, "Park", "placemark-green", "Park"},
    MapSymbol{"attraction", "nature", "nature_reserve", "circle", nature, "Mountain", "placemark-green", "Scenic Area"},
    MapSymbol{"attraction", "beach", "beach", "circle", nature, "Sights", "placemark-green", "Beach"},
    MapSymbol{"attraction", "viewpoint", "tourism_viewpoint", "circle", sight, "Viewpoint", "placemark-teal", "Scenic Area"},
    MapSymbol{"attraction", "shop", "shop_supermarket", "circle", shopping, "Shop", "placemark-purple", "Shopping Center"},
    MapSymbol{"attraction", "market", "shop_supermarket", "circle", shopping, "Shop", "placemark-purple", "Shopping Center"},
    MapSymbol{"attraction", "restaurant", "restaurants", "circle", food, "Food", "placemark-red", "Restaurant"},
    MapSymbol{"attraction", "bar", "amenity_bar", "circle", food, "Bar", "placemark-red", "Bar"},
    MapSymbol{"attraction", "theatre", "amenity_cinema", "circle", sight, "Theatre", "placemark-teal", "Live Theater"},
    MapSymbol{"attraction", "library", "special_photo_camera", "circle", sight, "Building", "placemark-teal", "Library"},
    MapSymbol{"attraction", "school", "special_photo_camera", "circle", sight, "Building", "placemark-teal", "School"},
    MapSymbol{"attraction", "factory", "special_photo_camera", "circle", sight, "Building", "placemark-teal", "Building"},
    MapSymbol{"attraction", "transport", "public_transport_stop_position", "circle", transport, "Transport", "placemark-lightblue", "Ground Transportation"},
    MapSymbol{"attraction", "event", "special_star", "circle", sight, "Sights", "placemark-teal", "Flag, Blue"},
    MapSymbol{"attraction", "activity", "special_star", "circle", sight, "Sights", "placemark-teal", "Flag, Blue"},
    MapSymbol{"attraction", "other", "special_star", "circle", sight, "Sights", "placemark-teal", "Flag, Blue"},
    MapSymbol{"hotel", "hotel", "tourism_hotel", "square", lodging, "Hotel", "placemark-blue", "Hotel"},
    MapSymbol{"hotel", "guesthouse", "tourism_hotel", "square", lodging, "Hotel", "placemark-blue", "Lodging"},
    MapSymbol{"hotel", "hostel", "tourism_hostel", "square", lodging, "Hotel", "placemark-blue", "Lodging"},
    MapSymbol{"hotel", "apartment", "tourism_apartment", "square", lodging, "Hotel", "placemark-blue", "Lodging"},
    MapSymbol{"hotel", "campsite", "tourism_camp_site", "square", lodging, "Hotel", "placemark-blue", "Campground"},
    MapSymbol{"hotel", "lodge", "tourism_hotel", "square", lodging, "Hotel", "placemark-blue", "Lodging"},
    MapSymbol{"hotel", "other", "tourism_hotel", "square", lodging, "Hotel", "placemark-blue", "Lodging"},
    MapSymbol{"route", "flight", "air_transport", "circle", transport, "Airport", "placemark-lightblue", "Airport"},
    MapSymbol{"route", "train", "route_railway_ref", "circle", transport, "Transport", "placemark-lightblue", "Railway"},
    MapSymbol{"route", "bus", "route_bus_ref", "circle", transport, "Transport", "placemark-lightblue", "Ground Transportation"},
    MapSymbol{"route", "shared-taxi", "special_taxi", "circle", transport, "Transport", "placemark-lightblue", "Ground Transportation"},
    MapSymbol{"route", "ferry", "water_transport", "circle", transport, "Transport", "placemark-lightblue", "Ferry"},
    MapSymbol{"route", "road", "special_marker", "circle", transport, "Transport", "placemark-lightblue", "Ground Transportation"},
    MapSymbol{"route", "walk", "special_trekking", "circle", nature, "Transport", "placemark-green", "Trail Head"},
    MapSymbol{"route", "cycle", "special_bicycle", "circle", nature, "Transport", "placemark-green", "Bike Trail"},
    MapSymbol{"route", "trolleybus", "route_bus_ref", "circle", transport, "Transport", "placemark-lightblue", "Ground Transportation"},
    MapSymbol{"route", "other", "special_marker", "circle", transport, "Transport", "placemark-lightblue", "Ground Transportation"},
    MapSymbol{"contact", "tourist-office", "tourism_information", "square", help, "Information", "placemark-orange", "Information"},
    MapSymbol{"contact", "tour-operator", "tourism_information", "square", help, "Information", "placemark-orange", "Information"},
    MapSymbol{"contact", "embassy", "special_marker", "square", help, "Building", "placemark-orange", "Building"},
    MapSymbol{"contact", "emergency", "special_marker", "square", help, "Information", "placemark-orange", "Medical Facility"},
    MapSymbol{"contact", "transport", "public_transport_stop_position", "square", transport, "Transport", "placemark-lightblue", "Ground Transportation"},
    MapSymbol{"contact", "other", "special_marker", "square", help, "Information", "placemark-orange", "Information"},
};
// clang-format on

const MapSymbol* find_symbol(std::string_view type, std::string_view kind) {
  const auto* row = std::ranges::find_if(map_symbol_table, [&](const MapSymbol& symbol) {
    return symbol.type == type && symbol.kind == kind;
  });
  return row == map_symbol_table.end() ? nullptr : row;
}

/// How many of the names are those of a symbol; 0 if none of its icons is named.
int likeness(const MapSymbol& symbol, const SymbolNames& names) {
  const auto same = [](std::string_view named, std::string_view own) {
    return !named.empty() && named == own ? 1 : 0;
  };
  const int icons = same(names.osmand, symbol.osmand) + same(names.organic, symbol.organic) +
                    same(names.garmin, symbol.garmin);
  return icons == 0 ? 0
                    : icons + same(names.background, symbol.background) +
                          same(names.color, color_code(symbol.color)) +
                          same(names.placemark, symbol.placemark);
}

}  // namespace

const MapSymbol& map_symbol_of(const RecordRef& row) {
  const Field* field = find(row.type->fields(), row.type->kind_field);
  const Value kind = field->get(row.object);
  const auto* written = kind.as<std::string>();
  const MapSymbol* symbol = find_symbol(row.type->name, written == nullptr ? "other" : *written);
  return symbol != nullptr ? *symbol : map_symbol_table.front();
}

const MapSymbol* meant_symbol(const SymbolNames& names, std::span<const std::string_view> types) {
  const MapSymbol* best = nullptr;
  bool same_type = true;
  int most = 0;
  for (const MapSymbol& symbol : map_symbol_table) {
    if (std::ranges::find(types, symbol.type) == types.end()) continue;
    const int like = likeness(symbol, names);
    if (like == 0 || like < most) continue;
    if (like > most) {
      best = &symbol;
      same_type = true;
    } else {
      same_type = same_type && symbol.type == best->type;
      if (symbol.kind == "other") best = &symbol;
    }
    most = like;
  }
  return same_type ? best : nullptr;
}

bool look_the_same(const MapSymbol& symbol, const SymbolNames& names,
                   std::span<const std::string_view> types) {
  return std::ranges::count_if(map_symbol_table, [&](const MapSymbol& other) {
           return std::ranges::find(types, other.type) != types.end() &&
                  likeness(other, names) == likeness(symbol, names);
         }) > 1;
}

std::string color_code(std::uint32_t color) { return fmt::format("#{:06X}", color); }

}  // namespace guidebook
