// Guides as map programs and other tools read them.
#include "guidebook/formats/guides/guide_format.hpp"

#include <rapidjson/document.h>

#include <algorithm>

#include "catch.hpp"
#include "folder.hpp"
#include "guidebook/formats/guides/map_symbol.hpp"
#include "guides.hpp"

using guidebook::Diagnostics;
using guidebook::Library;

namespace {

constexpr std::string_view harbour_guide =
    "guidebook: 1\nid: x-harbour\nname: Harbour & <Co>\nnames: {ko: 항구}\nkind: town\ncountry: "
    "FR\n"
    "coordinates: {lat: 48.5, lon: -4.25}\nsummary: A *quiet* place.\nx-note: {stars: 4.5}\n"
    "attractions:\n"
    "  - id: museum\n    name: Museum\n    kind: museum\n    coordinates: {lat: 48.501, lon: "
    "-4.2512345678}\n"
    "    hours: Mo-Fr 10:00-18:00\n    website: https://museum.example/?a=1&b=2\n"
    "    phones: [\"+33 1 99 00 12 34\"]\n    address: 1 Quay Street\n    wikidata: Q42\n"
    "    description: |\n      First.\n\n      - One\n      - Two\n"
    "  - {id: lost, name: Lost}\n"
    "routes:\n"
    "  - {id: boat, mode: ferry, to: {name: Isle, coordinates: {lat: 48.6, lon: -4.3}}, via: "
    "[\"#museum\"]}\n";

std::string written(const guidebook::GuideFormat& format, std::string* notes = nullptr,
                    const guidebook::GuideFormatOptions& options = {}) {
  const Folder folder;
  put(folder / "x-harbour.yaml", harbour_guide);
  const Library library = load_library({(folder / "x-harbour.yaml").string()});
  REQUIRE(library.diagnostics().empty());
  Diagnostics found;
  std::string text = guidebook::written(format, library, library.guides(), options, found);
  if (notes != nullptr) {
    for (const auto& note : found) *notes += note.message + "\n";
  }
  return text;
}

std::string written(std::string_view name, std::string* notes = nullptr) {
  return written(*guidebook::find_guide_format(name), notes);
}

}  // namespace

TEST_CASE("guide formats: every kind has a symbol of its own in map programs") {
  for (const guidebook::RecordType& type : guidebook::record_types()) {
    const auto* field = guidebook::find(type.fields(), type.kind_field);
    REQUIRE(field != nullptr);
    for (const std::string_view kind : field->traits.values) {
      std::string guide = "guidebook: 1\nid: x\nname: X\nkind: town\ncountry: FR\n";
      if (type.name == "guide") {
        guide = "guidebook: 1\nid: x\nname: X\ncountry: FR\nkind: " + std::string(kind) + "\n";
      } else {
        guide += std::string(type.plural) + ":\n  - {id: a, name: A, to: {name: B}, " +
                 std::string(type.kind_field) + ": " + std::string(kind) + "}\n";
        if (type.name != "route") guide.erase(guide.find("to: {name: B}, "), 15);
      }
      const Folder folder;
      put(folder / "x.yaml", guide);
      const Library library = load_library({(folder / "x.yaml").string()});
      CAPTURE(guide);
      REQUIRE(library.diagnostics().empty());
      bool found = false;
      guidebook::for_each_row(*library.guides().front(), [&](const guidebook::RecordRef& row) {
        if (row.type != &type) return;
        const guidebook::MapSymbol& symbol = guidebook::map_symbol_of(row);
        CHECK(symbol.type == type.name);
        CHECK(symbol.kind == kind);
        found = true;
      });
      CHECK(found);
    }
  }
}

TEST_CASE("guide formats: GPX") {
  std::string notes;
  CHECK(written("gpx", &notes) == R"(<?xml version="1.0" encoding="UTF-8"?>
<gpx version="1.1" creator="guidebook" xmlns="http://www.topografix.com/GPX/1/1" xmlns:osmand="https://osmand.net">
  <metadata>
    <name>Harbour &amp; &lt;Co&gt;</name>
    <bounds minlat="48.5" minlon="-4.3" maxlat="48.6" maxlon="-4.25"/>
  </metadata>
  <wpt lat="48.5" lon="-4.25">
    <name>Harbour &amp; &lt;Co&gt;</name>
    <desc>A quiet place.</desc>
    <src>x-harbour</src>
    <sym>City (Medium)</sym>
    <type>Harbour &amp; &lt;Co&gt;</type>
    <extensions>
      <osmand:icon>special_marker</osmand:icon>
      <osmand:background>octagon</osmand:background>
      <osmand:color>#737373</osmand:color>
    </extensions>
  </wpt>
  <wpt lat="48.501" lon="-4.2512346">
    <name>Museum</name>
    <desc>First.

• One
• Two</desc>
    <src>x-harbour#museum</src>
    <link href="https://museum.example/?a=1&amp;b=2"/>
    <sym>Museum</sym>
    <type>Harbour &amp; &lt;Co&gt; · Highlights</type>
    <extensions>
      <osmand:icon>tourism_museum</osmand:icon>
      <osmand:background>circle</osmand:background>
      <osmand:color>#10A37E</osmand:color>
      <osmand:address>1 Quay Street</osmand:address>
      <osmand:amenity_opening_hours>Mo-Fr 10:00-18:00</osmand:amenity_opening_hours>
      <osmand:osm_tag_phone>+33199001234</osmand:osm_tag_phone>
      <osmand:osm_tag_website>https://museum.example/?a=1&amp;b=2</osmand:osm_tag_website>
      <osmand:osm_tag_wikidata>Q42</osmand:osm_tag_wikidata>
    </extensions>
  </wpt>
  <rte>
    <name>Harbour &amp; &lt;Co&gt; – Isle</name>
    <src>x-harbour#boat</src>
    <type>Harbour &amp; &lt;Co&gt; · Getting there and away</type>
    <extensions>
      <osmand:icon>water_transport</osmand:icon>
      <osmand:background>circle</osmand:background>
      <osmand:color>#0F5FFF</osmand:color>
    </extensions>
    <rtept lat="48.5" lon="-4.25">
      <name>Harbour &amp; &lt;Co&gt;</name>
    </rtept>
    <rtept lat="48.501" lon="-4.2512346">
      <name>Museum</name>
    </rtept>
    <rtept lat="48.6" lon="-4.3">
      <name>Isle</name>
    </rtept>
  </rte>
  <extensions>
    <osmand:points_groups>
      <group name="Harbour &amp; &lt;Co&gt;" color="#737373" icon="special_marker" background="octagon"/>
      <group name="Harbour &amp; &lt;Co&gt; · Highlights" color="#10A37E" icon="tourism_museum" background="circle"/>
    </osmand:points_groups>
  </extensions>
</gpx>
)");
  CHECK(notes == "1 record has no coordinates, and is not in the file\n");
}

TEST_CASE("guide formats: groups are called in the language chosen, and progress is reported") {
  std::string progress;
  const std::string gpx = written(*guidebook::find_guide_format("gpx"), nullptr,
                                  {.language = "ko", .progress = [&](auto done, auto total) {
                                     progress += std::to_string(done) + "/" + std::to_string(total);
                                   }});
  CHECK(gpx.find("<type>항구 · 볼거리</type>") != std::string::npos);
  CHECK(progress == "1/1");
}

TEST_CASE("guide formats: KML") {
  const std::string kml = written("kml");
  const auto holds = [&](std::string_view part) {
    INFO(part);
    CHECK(kml.find(part) != std::string::npos);
  };
  holds("<Document>\n    <name>Harbour &amp; &lt;Co&gt;</name>\n    <Style id=\"placemark-gray\">");
  holds("<Style id=\"placemark-teal\">\n      <IconStyle>\n        <color>ff7ea310</color>");
  holds(R"(    <Placemark>
      <name>Museum</name>
      <atom:link href="https://museum.example/?a=1&amp;b=2"/>
      <address>1 Quay Street</address>
      <phoneNumber>tel:+33199001234</phoneNumber>
      <description>First.

• One
• Two</description>
      <styleUrl>#placemark-teal</styleUrl>
)");
  holds("<mwm:lang code=\"ko\">항구</mwm:lang>");
  holds("<mwm:icon>Museum</mwm:icon>");
  holds("<Point>\n        <coordinates>-4.2512346,48.501</coordinates>");
  holds("<LineString>\n        <coordinates>-4.25,48.5 -4.2512346,48.501 -4.3,48.6</coordinates>");
  CHECK(kml.find("Lost") == std::string::npos);
}

TEST_CASE("guide formats: GeoJSON holds every record") {
  std::string notes;
  const std::string json = written("geojson", &notes);
  CHECK(notes.empty());
  rapidjson::Document document;
  REQUIRE_FALSE(document.Parse(json.c_str()).HasParseError());
  const auto& features = document["features"];
  REQUIRE(features.Size() == 4);
  const auto& museum = features[1];
  CHECK(std::string_view(museum["geometry"]["type"].GetString()) == "Point");
  CHECK(museum["geometry"]["coordinates"][0].GetDouble() == -4.2512346);
  CHECK(museum["geometry"]["coordinates"][1].GetDouble() == 48.501);
  CHECK(std::string_view(museum["properties"]["ref"].GetString()) == "x-harbour#museum");
  CHECK(std::string_view(museum["properties"]["marker-color"].GetString()) == "#10A37E");
  CHECK_FALSE(museum["properties"].HasMember("coordinates"));
  CHECK(features[2]["geometry"].IsNull());
  CHECK(std::string_view(features[3]["geometry"]["type"].GetString()) == "LineString");
  CHECK(features[3]["geometry"]["coordinates"].Size() == 3);
}

TEST_CASE("guide formats: JSON reads back as the guide, own fields in their types") {
  const std::string line = written("ndjson");
  CHECK(std::ranges::count(line, '\n') == 1);
  CHECK(line.find("\"x-note\":{\"stars\":4.5}") != std::string::npos);
  const Folder folder;
  put(folder / "x-harbour.yaml", line);  // JSON is YAML
  const Library again = load_library({(folder / "x-harbour.yaml").string()});
  REQUIRE(again.diagnostics().empty());
  Diagnostics none;
  CHECK(guidebook::written(*guidebook::find_guide_format("ndjson"), again, again.guides(), {},
                           none) == line);
  rapidjson::Document list;
  REQUIRE_FALSE(list.Parse(written("json").c_str()).HasParseError());
  CHECK(list.IsArray());
  CHECK(list.Size() == 1);
}

TEST_CASE("guide formats: a file comes guide by guide") {
  const Folder folder;
  std::string document(harbour_guide);
  put(folder / "x-harbour.yaml", document);
  document.replace(document.find("x-harbour"), 9, "y-harbour");
  put(folder / "y-harbour.yaml", document);
  const Library library = load_library({(folder / "").string()});
  REQUIRE(library.guides().size() == 2);
  for (const char* name : {"geojson", "gpx", "kml", "json", "ndjson", "sql"}) {
    INFO(name);
    const auto& format = *guidebook::find_guide_format(name);
    Diagnostics notes;
    const std::string whole = guidebook::written(format, library, library.guides(), {}, notes);
    std::string pieces;
    std::size_t longest = 0;
    format.write(library, library.guides(), {}, notes, [&](std::string_view bytes) {
      pieces += bytes;
      longest = std::max(longest, bytes.size());
    });
    CHECK(pieces == whole);
    CHECK(longest < whole.size());
  }
}
