// Guides in the words of schema.org.
#include "guidebook/formats/documents/json_ld.hpp"

#include <string>
#include <string_view>

#include "catch.hpp"
#include "folder.hpp"
#include "guidebook/document/document_builder.hpp"
#include "guides.hpp"

using namespace guidebook;

namespace {

/// The nodes that a guide's records make, one a line; without the guide's own.
std::string nodes(std::string_view records) {
  const Folder folder;
  put(folder / "fr-quay.yaml",
      "guidebook: 1\nid: fr-quay\nname: The Quay\nkind: town\ncountry: FR\n" +
          std::string(records));
  const Library library = load_library({(folder / "fr-quay.yaml").string()});
  REQUIRE(library.diagnostics().empty());
  const Document document = build_document(library, library.guides(), {});
  std::string json = json_ld(document.chapters);
  json = json.substr(json.find("\"includesAttraction\":["));
  for (std::size_t at = json.find("},{\"@type\""); at != std::string::npos;
       at = json.find("},{\"@type\"", at))
    json.replace(at, 2, "}\n");
  return json;
}

}  // namespace

TEST_CASE("json-ld: a hotel with its times, rooms and what it offers") {
  CHECK(nodes("hotels:\n  - {id: inn, name: Inn, kind: hotel, rooms: 7, checkin: 14:00,\n"
              "     checkout: 11:00, facilities: [wifi, lift], hours: 24/7}\n") ==
        R"("includesAttraction":[]}
{"@type":"Hotel","@id":"#fr-quay--inn","name":"Inn","openingHoursSpecification":[{"@type":"OpeningHoursSpecification","dayOfWeek":["https://schema.org/Monday","https://schema.org/Tuesday","https://schema.org/Wednesday","https://schema.org/Thursday","https://schema.org/Friday","https://schema.org/Saturday","https://schema.org/Sunday"],"opens":"00:00","closes":"23:59"}],"amenityFeature":[{"@type":"LocationFeatureSpecification","name":"wifi","value":true}
{"@type":"LocationFeatureSpecification","name":"lift","value":true}],"checkinTime":"14:00","checkoutTime":"11:00","numberOfRooms":7,"containedInPlace":{"@id":"#fr-quay"}}]})");
}

TEST_CASE("json-ld: opening hours, where they are certain") {
  const auto hours = [](const std::string& fields) {
    const std::string all =
        nodes("attractions:\n  - {id: museum, name: Museum, kind: museum, " + fields + "}\n");
    const std::size_t begin = all.find("\"openingHours");
    return begin == std::string::npos ? "" : all.substr(begin, all.find("}]}]}") + 2 - begin);
  };
  CHECK(
      hours("hours: Mo 21:00-22:30; PH off") ==
      R"("openingHoursSpecification":[{"@type":"OpeningHoursSpecification","dayOfWeek":["https://schema.org/Monday"],"opens":"21:00","closes":"22:30"}
{"@type":"OpeningHoursSpecification","dayOfWeek":["https://schema.org/PublicHolidays"]}])");
  CHECK(hours("hours: Mo 09:00-sunset").empty());
  CHECK(hours("hours: Mo 09:00-17:00, status: closed").empty());
  CHECK(hours("hours: Mo 09:00-17:00, season: {from: 05-01, to: 09-30}").empty());
}

TEST_CASE("json-ld: a way with its stops, as a trip of its kind") {
  CHECK(
      nodes("routes:\n"
            "  - {id: air, mode: flight, number: AF 1, operator: Air, duration: 2h, to: fr-quay,\n"
            "     from: {name: Nice, coordinates: {lat: 43.66, lon: 7.21}}}\n"
            "  - {id: boat, mode: ferry, number: B, to: {name: Isle}, via: [{name: Reef}]}\n"
            "  - {id: hike, mode: walk, name: The Way, to: {name: Hill}}\n") ==
      R"("includesAttraction":[]}
{"@type":"Flight","@id":"#fr-quay--air","name":"Nice – The Quay","flightNumber":"AF 1","estimatedFlightDuration":"PT2H","provider":{"@type":"Organization","name":"Air"},"departureAirport":{"@type":"Airport","name":"Nice","geo":{"@type":"GeoCoordinates","latitude":43.66,"longitude":7.21}},"arrivalAirport":{"@type":"Airport","name":"The Quay","containedInPlace":{"@id":"#fr-quay"}}}
{"@type":"BoatTrip","@id":"#fr-quay--boat","name":"The Quay – Isle","departureBoatTerminal":{"@type":"BoatTerminal","name":"The Quay","containedInPlace":{"@id":"#fr-quay"}},"arrivalBoatTerminal":{"@type":"BoatTerminal","name":"Isle"},"itinerary":{"@type":"ItemList","itemListElement":[{"@type":"ListItem","position":1,"item":{"@type":"Place","name":"The Quay","containedInPlace":{"@id":"#fr-quay"}}}
{"@type":"ListItem","position":2,"item":{"@type":"Place","name":"Reef"}}
{"@type":"ListItem","position":3,"item":{"@type":"Place","name":"Isle"}}]}}
{"@type":"TouristTrip","@id":"#fr-quay--hike","name":"The Way","itinerary":{"@type":"ItemList","itemListElement":[{"@type":"ListItem","position":1,"item":{"@type":"Place","name":"The Quay","containedInPlace":{"@id":"#fr-quay"}}}
{"@type":"ListItem","position":2,"item":{"@type":"Place","name":"Hill"}}]}}]})");
}
