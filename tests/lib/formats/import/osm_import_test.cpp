// Extracts of OpenStreetMap.
#include <string>

#include "catch.hpp"
#include "guidebook/formats/import/osm_kinds.hpp"
#include "guidebook/records/type.hpp"
#include "imported.hpp"

namespace {

Imported from_osm(const std::string& content) {
  return imported("osm", "<osm version=\"0.6\">\n" + content + "</osm>", {}, harbour());
}

}  // namespace

TEST_CASE("import osm: every row of the table is a kind of ours") {
  for (const guidebook::OsmKind& row : guidebook::osm_kinds()) {
    const guidebook::RecordType* type = guidebook::find_record_type(row.type);
    REQUIRE(type != nullptr);
    const auto& kinds = find(type->fields(), type->kind_field)->traits.values;
    CAPTURE(row.key, row.value);
    CHECK((row.kind.empty() || std::ranges::find(kinds, row.kind) != kinds.end()));
  }
}

TEST_CASE("import osm: nodes, ways and relations") {
  const Imported import = from_osm(
      "<note>x</note><way id=\"7\"><nd ref=\"1\"/><nd ref=\"2\"/>\n"
      "<tag k=\"amenity\" v=\"place_of_worship\"/><tag k=\"name\" v=\"Dom\"/>"
      "<tag k=\"building\" v=\"yes\"/><tag k=\"fee\" v=\"no\"/></way>\n"
      "<node id=\"1\" lat=\"48.5\" lon=\"-4.25\"/><node id=\"2\" lat=\"48.6\" lon=\"-4.2\"/>\n"
      "<node id=\"3\" lat=\"48.7\" lon=\"-4.1\"><tag k=\"tourism\" v=\"guest_house\"/>\n"
      "<tag k=\"name\" v=\"항구\"/><tag k=\"name:en\" v=\"Quay\"/><tag k=\"name:ko_rm\" "
      "v=\"Hang\"/>"
      "<tag k=\"addr:street\" v=\"Quay\"/><tag k=\"addr:housenumber\" v=\"1\"/>"
      "<tag k=\"addr:city\" v=\"Brest\"/><tag k=\"opening_hours\" v=\"24/7\"/>"
      "<tag k=\"contact:phone\" v=\"+33 1 99 00 12 34; +33 1 99 00 12 35\"/>"
      "<tag k=\"website\" v=\"https://x.example/\"/><tag k=\"stars\" v=\"3\"/>"
      "<tag k=\"rooms\" v=\"12\"/><tag k=\"charge\" v=\"40 EUR\"/></node>\n"
      "<node id=\"4\" lat=\"1\" lon=\"2\"><tag k=\"highway\" v=\"crossing\"/></node>\n"
      "<node id=\"5\" lat=\"1\" lon=\"2\"><tag k=\"shop\" v=\"yes\"/></node>\n"
      "<relation id=\"9\"><member type=\"way\" ref=\"7\" role=\"outer\"/>"
      "<tag k=\"leisure\" v=\"park\"/><tag k=\"name\" v=\"Park\"/></relation>\n"
      "<relation id=\"10\"><member type=\"way\" ref=\"8\"/><tag k=\"historic\" v=\"fort\"/>"
      "<tag k=\"name\" v=\"Fort\"/></relation>\n"
      "<way id=\"11\"><center lat=\"48.9\" lon=\"-4\"/><tag k=\"office\" v=\"diplomatic\"/>"
      "<tag k=\"name\" v=\"Embassy\"/></way>\n");
  const auto sources = [](const std::string& element) {
    return "    sources:\n      - title: OpenStreetMap\n        url: "
           "https://www.openstreetmap.org/" +
           element + "\n        licence: ODbL-1.0\n";
  };
  CHECK(import.yaml ==
        std::string(harbour_yaml) +
            "attractions:\n"
            "  - id: dom\n    name: Dom\n    kind: religious-site\n"
            "    coordinates: {lat: 48.55, lon: -4.225}\n    price: free\n" +
            sources("way/7") +
            "    x-building: \"yes\"\n"
            "  - id: park\n    name: Park\n    kind: park\n"
            "    coordinates: {lat: 48.55, lon: -4.225}\n" +
            sources("relation/9") + "  - id: fort\n    name: Fort\n    kind: historic-site\n" +
            sources("relation/10") +
            "hotels:\n"
            "  - id: hang-gu\n    name: 항구\n    kind: guesthouse\n    stars: 3\n    rooms: 12\n"
            "    names: {en: Quay}\n    coordinates: {lat: 48.7, lon: -4.1}\n"
            "    address: {street: Quay 1, locality: Brest}\n    hours: 24/7\n"
            "    price: {from: 40, to: 40, currency: EUR}\n"
            "    phones: [+33 1 99 00 12 34, +33 1 99 00 12 35]\n"
            "    website: https://x.example/\n" +
            sources("node/3") +
            "    x-name-ko-rm: Hang\n"
            "contacts:\n"
            "  - id: embassy\n    name: Embassy\n    role: embassy\n"
            "    coordinates: {lat: 48.9, lon: -4}\n" +
            sources("way/11"));
  CHECK(import.findings ==
        "7:1: note: what a guide does not list is left out: roads, houses, lines\n"
        "8:1: note: places without a name are left out\n"
        "10:1: warning: not all nodes of this are in the file: it gets no coordinates\n"
        "3:63: warning: attractions have no field \"building\": kept as x-building\n"
        "6:50: warning: hotels have no field \"name:ko_rm\": kept as x-name-ko-rm\n"
        "6:358: note: price: \"40 EUR\" is read as {\"from\":40,\"to\":40,\"currency\":\"EUR\"}\n");
}

TEST_CASE("import osm: what is wrong with a file is reported, and nothing made of it") {
  const auto findings = [](const std::string& text) {
    const Imported import = imported("osm", text, {}, harbour());
    CHECK(import.yaml == "");
    return import.findings;
  };
  CHECK(findings("<gpx/>") == "1:1: error: the file begins with <gpx>, not with <osm>\n");
  CHECK(findings("<osm><node id='1'") == "1:6: error: no XML: unclosed token\n");
}

TEST_CASE("import osm: several values of one tag, and what is not in use") {
  const auto node = [](const std::string& name, const std::string& tags) {
    std::string text = "<node id='1' lat='48' lon='2'><tag k='name' v='" + name + "'/>";
    for (std::size_t at = 0; at < tags.size();) {
      const std::size_t end = tags.find('\n', at);
      const std::size_t equals = tags.find('=', at);
      text += "<tag k='" + tags.substr(at, equals - at) + "' v='" +
              tags.substr(equals + 1, end - equals - 1) + "'/>";
      at = end + 1;
    }
    return text + "</node>";
  };
  const Imported import =
      imported("osm",
               "<osm>" +
                   node("A",
                        "amenity=restaurant\nalt_name=B;C\ncuisine=fish; pizza\n"
                        "phone=+33 1 99 00 12 34;01 99 00 12 35\n"
                        "website=https://a.example/x;y; https://b.example/\n") +
                   node("Old", "disused:amenity=pub\n") + node("Empty", "shop=vacant\n") +
                   node("Closed", "amenity=pub\nabandoned=yes\n") + "</osm>",
               {}, harbour());
  const std::string sources =
      "    sources:\n      - title: OpenStreetMap\n"
      "        url: https://www.openstreetmap.org/node/1\n        licence: ODbL-1.0\n";
  CHECK(import.yaml == std::string(harbour_yaml) +
                           "attractions:\n"
                           "  - id: a\n    name: A\n    kind: restaurant\n    aliases: [B, C]\n"
                           "    coordinates: {lat: 48, lon: 2}\n"
                           "    phones: [+33 1 99 00 12 34, +33 1 99 00 12 35]\n"
                           "    website: https://a.example/x;y\n    tags: [fish, pizza]\n" +
                           sources + "    x-website-2: https://b.example/\n" +
                           "  - id: closed\n    name: Closed\n    kind: bar\n"
                           "    status: closed\n    coordinates: {lat: 48, lon: 2}\n" +
                           sources);
}
