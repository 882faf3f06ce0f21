#include "guidebook/formats/documents/json_ld_trip.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "guidebook/formats/documents/anchor.hpp"

namespace guidebook {
namespace {

/// A kind of trip between stops that have a name of their own.
struct TripType {
  std::string_view mode;
  std::string_view type;
  std::string_view number;  ///< The property of its number; empty: none.
  std::string_view departure;
  std::string_view arrival;
  std::string_view stop;  ///< The type of its stops.
};

constexpr std::array trip_types{
    TripType{"flight", "Flight", "flightNumber", "departureAirport", "arrivalAirport", "Airport"},
    TripType{"train", "TrainTrip", "trainNumber", "departureStation", "arrivalStation",
             "TrainStation"},
    TripType{"bus", "BusTrip", "busNumber", "departureBusStop", "arrivalBusStop", "BusStop"},
    TripType{"trolleybus", "BusTrip", "busNumber", "departureBusStop", "arrivalBusStop", "BusStop"},
    TripType{"ferry", "BoatTrip", "", "departureBoatTerminal", "arrivalBoatTerminal",
             "BoatTerminal"}};

void write_text(JsonWriter& json, std::string_view key, std::string_view value) {
  if (!value.empty()) json.text(key, value);
}

/// A station is in the guide's town, and is not the town.
void write_stop(JsonWriter& json, std::string_view type, const RouteData::Stop& stop) {
  json.begin_object();
  json.text("@type", type);
  json.text("name", stop.name);
  if (stop.position) write_position(json, *stop.position);
  if (!stop.guide.empty()) {
    json.begin_object("containedInPlace");
    json.text("@id", place_id(stop.guide));
    json.end_object();
  }
  json.end_object();
}

void write_itinerary(JsonWriter& json, const RouteData& data) {
  json.begin_object("itinerary");
  json.text("@type", "ItemList");
  json.begin_list("itemListElement");
  std::int64_t position = 0;
  for (const RouteData::Stop& stop : data.stops) {
    json.begin_object();
    json.text("@type", "ListItem");
    json.number("position", ++position);
    json.key("item");
    write_stop(json, "Place", stop);
    json.end_object();
  }
  json.end_list();
  json.end_object();
}

}  // namespace

std::string place_id(std::string_view ref) { return '#' + anchor_name(ref); }

void write_position(JsonWriter& json, const PlaceData::Position& position) {
  json.begin_object("geo");
  json.text("@type", "GeoCoordinates");
  json.key("latitude");
  json.value(position.lat);
  json.key("longitude");
  json.value(position.lon);
  json.end_object();
}

void write_trip(JsonWriter& json, const RouteTable::Row& route) {
  if (route.data.stops.size() < 2) return;
  const auto* type = std::ranges::find(trip_types, route.mode, &TripType::mode);
  const bool known = type != trip_types.end();
  const RouteData& data = route.data;
  json.begin_object();
  json.text("@type", known ? type->type : "TouristTrip");
  json.text("@id", place_id(route.ref));
  write_text(json, "name", data.name);
  if (known && !type->number.empty()) write_text(json, type->number, data.number);
  if (known && type->type == "Flight") write_text(json, "estimatedFlightDuration", data.duration);
  if (!data.operator_name.empty()) {
    json.begin_object("provider");
    json.text("@type", "Organization");
    json.text("name", data.operator_name);
    json.end_object();
  }
  if (known) {
    json.key(type->departure);
    write_stop(json, type->stop, data.stops.front());
    json.key(type->arrival);
    write_stop(json, type->stop, data.stops.back());
  }
  if (!known || data.stops.size() > 2) write_itinerary(json, data);
  json.end_object();
}

}  // namespace guidebook
