// Waypoints, routes and tracks.
#include <string>

#include "catch.hpp"
#include "comes_back.hpp"
#include "guidebook/formats/guides/guide_format.hpp"
#include "imported.hpp"
#include "random_guide.hpp"
#include "sanitized.hpp"

namespace {

std::string gpx_of(const guidebook::Library& library) {
  guidebook::Diagnostics notes;
  return written(*guidebook::find_guide_format("gpx"), library, library.guides(), {}, notes);
}

Imported from_gpx(const std::string& content) {
  return imported("gpx", "<gpx xmlns=\"http://www.topografix.com/GPX/1/1\">\n" + content + "</gpx>",
                  {}, harbour());
}

}  // namespace

TEST_CASE("import gpx: what export wrote comes back the same") {
  RandomGuide random;
  for (int i = 0; i < repetitions(300); ++i) check_comes_back("gpx", random.yaml(), gpx_of);
}

TEST_CASE("import gpx: waypoints of other programs") {
  const Imported import = from_gpx(
      "<metadata><name>Trip</name><author><name>I</name></author></metadata>\n"
      "<wpt lat=\"48.5\" lon=\"-4.25\"><ele>12.5</ele><name>Inn</name><cmt>dog</cmt><desc>A *b* "
      "[c](kp)</desc><src>Paper</src><link href=\"https://x.example/\"><text>Home</text></link>"
      "<sym>Lodging</sym><type>Favourites</type></wpt>\n"
      "<wpt lat=\"48.6\" lon=\"-4.3\"><name>Zoo</name><type>museum</type><extensions>"
      "<osmand:icon xmlns:osmand=\"https://osmand.net\">special_star</osmand:icon>"
      "<osmand:amenity_opening_hours xmlns:osmand=\"https://osmand.net\">Mo-Fr "
      "10:00-18:00</osmand:amenity_opening_hours></extensions></wpt>\n"
      "<wpt lat=\"91\" lon=\"0\"><sym>Airport</sym></wpt>\n");
  CHECK(import.yaml ==
        std::string(harbour_yaml) +
            "attractions:\n"
            "  - id: zoo\n    name: Zoo\n    coordinates: {lat: 48.6, lon: -4.3}\n"
            "    hours: Mo-Fr 10:00-18:00\n    tags: [museum]\n"
            "  - id: 91-0\n    name: 91, 0\n    kind: transport\n"
            "    x-coordinates: {lat: \"91\", lon: \"0\"}\n"
            "hotels:\n"
            "  - id: inn\n    name: Inn\n    coordinates: {lat: 48.5, lon: -4.25}\n"
            "    website: https://x.example/\n    description: A \\*b\\* \\[c\\](kp)\n"
            "    tags: [Favourites]\n    sources:\n      - title: Paper\n"
            "    x-ele: 12.5\n    x-cmt: dog\n    x-text: Home\n");
  CHECK(import.findings ==
        "5:1: note: a waypoint without a name is called after its coordinates\n"
        "2:1: note: not kept of the file itself: author, name\n"
        "3:34: warning: hotels have no field \"ele\": kept as x-ele\n"
        "3:65: warning: hotels have no field \"cmt\": kept as x-cmt\n"
        "3:154: warning: hotels have no field \"text\": kept as x-text\n"
        "5:6: warning: lat must be from -90 to 90: kept as x-coordinates\n");
}

TEST_CASE("import gpx: routes and tracks") {
  const Imported import = from_gpx(
      "<rte><name>Quay – Isle</name><type>boat</type>\n"
      "<rtept lat=\"48.5\" lon=\"-4.25\"/><rtept lat=\"48.51\" lon=\"-4.25\"/>\n"
      "<rtept lat=\"48.52\" lon=\"-4.25\"><name>Buoy</name><desc>red</desc></rtept>\n"
      "<rtept lat=\"48.6\" lon=\"-4.3\"/></rte>\n"
      "<rte><name>Short</name><rtept lat=\"1\" lon=\"2\"/></rte>\n"
      "<trk><name>Walk</name><trkseg><trkpt lat=\"1\" lon=\"2\"/><trkpt lat=\"1.5\" lon=\"2\"/>\n"
      "</trkseg><trkseg><trkpt lat=\"3\" lon=\"4\"><time>x</time></trkpt></trkseg></trk>\n");
  CHECK(import.yaml ==
        std::string(harbour_yaml) +
            "routes:\n"
            "  - id: quay-isle\n    name: Quay – Isle\n    mode: ferry\n"
            "    from:\n      name: Quay\n      coordinates: {lat: 48.5, lon: -4.25}\n"
            "    to:\n      name: Isle\n      coordinates: {lat: 48.6, lon: -4.3}\n"
            "    via:\n      - name: Buoy\n        coordinates: {lat: 48.52, lon: -4.25}\n"
            "  - id: walk\n    name: Walk\n    mode: other\n"
            "    from:\n      name: 1, 2\n      coordinates: {lat: 1, lon: 2}\n"
            "    to:\n      name: 3, 4\n      coordinates: {lat: 3, lon: 4}\n");
  CHECK(import.findings ==
        "4:1: warning: of a point on a route name and place are kept, other values are not\n"
        "2:1: warning: the points of a route that have no names are not kept\n"
        "6:1: warning: a route of fewer than two points is left out\n"
        "7:1: warning: of a track its ends are kept, the points between them are not\n");
}

TEST_CASE("import gpx: what is wrong with a file is reported, and nothing made of it") {
  const auto findings = [](const std::string& text) {
    const Imported import = imported("gpx", text, {}, harbour());
    CHECK(import.yaml == "");
    return import.findings;
  };
  CHECK(findings("<kml/>") == "1:1: error: the file begins with <kml>, not with <gpx>\n");
  CHECK(findings("<gpx><wpt lat='1' lon='2'><name>A</name></wpt>\n<wpt") ==
        "2:1: error: no XML: unclosed token\n");
  CHECK(findings("<gpx><wpt lat='1' lon='2'><name>A</name></wpt>") ==
        "1:46: error: no XML: no element found\n");
  CHECK(findings("") == "1:1: error: no XML: no element found\n");
  using namespace std::string_literals;
  CHECK(findings("<gpx>\0</gpx>"s) == "1:6: error: control character U+0000\n");
  CHECK(imported("gpx", "<gpx><wpt lat='1' lon='2'><name>A</name></wpt></gpx>").findings ==
        "1:6: error: nothing says which guide this record belongs to\n");
}

TEST_CASE("import gpx: what devices of Garmin write") {
  const Imported import = imported(
      "gpx",
      "<gpx xmlns:x='http://www.garmin.com/xmlschemas/GpxExtensions/v3'>"
      "<wpt lat='48' lon='2'><name>Inn</name><sym>Lodging</sym><type>user</type><extensions>"
      "<x:WaypointExtension><x:Categories><x:Category>Trip</x:Category></x:Categories>"
      "<x:Address><x:StreetAddress>1 Quay</x:StreetAddress><x:City>Brest</x:City>"
      "<x:PostalCode>29200</x:PostalCode></x:Address>"
      "<x:PhoneNumber Category='Mobile'>+33 6 12 34 56 78</x:PhoneNumber>"
      "</x:WaypointExtension></extensions></wpt>"
      "<wpt lat='48' lon='2'><name>Stop</name><sym>Ground Transportation</sym></wpt>"
      "<wpt lat='48' lon='2'><name>Post</name><sym>Police Station</sym></wpt></gpx>",
      {}, harbour());
  CHECK(import.yaml == std::string(harbour_yaml) +
                           "attractions:\n"
                           "  - id: stop\n    name: Stop\n    kind: transport\n"
                           "    coordinates: {lat: 48, lon: 2}\n"
                           "hotels:\n"
                           "  - id: inn\n    name: Inn\n    coordinates: {lat: 48, lon: 2}\n"
                           "    address: {street: 1 Quay, locality: Brest, postcode: \"29200\"}\n"
                           "    phones:\n      - number: +33 6 12 34 56 78\n        label: Mobile\n"
                           "    tags: [Trip]\n"
                           "contacts:\n"
                           "  - id: post\n    name: Post\n    role: emergency\n"
                           "    coordinates: {lat: 48, lon: 2}\n");
  CHECK(import.findings == "1:128: note: that a waypoint is one of the user's is not kept\n");
}
