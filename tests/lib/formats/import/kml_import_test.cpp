// Placemarks.
#include <string>

#include "catch.hpp"
#include "comes_back.hpp"
#include "guidebook/formats/guides/guide_format.hpp"
#include "imported.hpp"
#include "random_guide.hpp"
#include "sanitized.hpp"

namespace {

std::string kml_of(const guidebook::Library& library) {
  guidebook::Diagnostics notes;
  return written(*guidebook::find_guide_format("kml"), library, library.guides(), {}, notes);
}

Imported from_kml(const std::string& content) {
  return imported("kml",
                  "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document><name>Trip</name>\n" +
                      content + "</Document></kml>",
                  {}, harbour());
}

}  // namespace

TEST_CASE("import kml: what export wrote comes back the same") {
  RandomGuide random;
  for (int i = 0; i < repetitions(300); ++i) check_comes_back("kml", random.yaml(), kml_of);
}

TEST_CASE("import kml: placemarks of other programs") {
  const Imported import = from_kml(
      "<Style id=\"a\"/><Folder><name>Food</name>\n"
      "<Placemark><name>항구</name><description><![CDATA[A <b>]]></description>"
      "<styleUrl>#a</styleUrl><ExtendedData><SchemaData schemaUrl=\"#s\">"
      "<SimpleData name=\"cuisine\">fish</SimpleData></SchemaData><Data name=\"phone\"><value>+33 "
      "1 "
      "99 00 12 34</value></Data><mwm:name xmlns:mwm=\"https://omaps.app\"><mwm:lang "
      "code=\"default\">항구</mwm:lang><mwm:lang code=\"en\">Quay</mwm:lang></mwm:name>"
      "</ExtendedData><Point><coordinates>-4.25,48.5,7</coordinates></Point></Placemark></Folder>\n"
      "<Folder><name>Rest</name><Placemark><name>Area</name><Polygon/></Placemark>\n"
      "<Placemark><MultiGeometry><Point><coordinates> 1,2,0 </coordinates></Point><LineString/>"
      "</MultiGeometry></Placemark></Folder><NetworkLink/>\n"
      "<Placemark><name>Way</name><LineString><coordinates>1,2 3,4\n5,6</coordinates></LineString>"
      "</Placemark>\n");
  CHECK(import.yaml ==
        std::string(harbour_yaml) +
            "attractions:\n"
            "  - id: hang-gu\n    name: 항구\n    kind: restaurant\n    names: {en: Quay}\n"
            "    coordinates: {lat: 48.5, lon: -4.25}\n    phones: [+33 1 99 00 12 34]\n"
            "    description: A <b>\n    x-cuisine: fish\n    x-altitude: 7\n"
            "  - id: 2-1\n    name: 2, 1\n    coordinates: {lat: 2, lon: 1}\n    tags: [Rest]\n"
            "routes:\n"
            "  - id: way\n    name: Way\n    mode: other\n"
            "    from:\n      name: 2, 1\n      coordinates: {lat: 2, lon: 1}\n"
            "    to:\n      name: 6, 5\n      coordinates: {lat: 6, lon: 5}\n");
  CHECK(import.findings ==
        "4:26: warning: what is an area or another shape is left out\n"
        "5:1: warning: areas and other shapes are not kept, only points and lines\n"
        "5:1: note: a placemark without a name is called after its coordinates\n"
        "6:1: warning: of a line its ends are kept, the points between them are not\n"
        "5:126: note: not kept of the file itself: NetworkLink\n"
        "3:71: note: how placemarks are shown is not kept: styleUrl\n"
        "3:162: warning: attractions have no field \"cuisine\": kept as x-cuisine\n"
        "3:409: warning: attractions have no field \"altitude\": kept as x-altitude\n");
}

TEST_CASE("import kml: what is wrong with a file is reported, and nothing made of it") {
  const auto findings = [](const std::string& text) {
    const Imported import = imported("kml", text, {}, harbour());
    CHECK(import.yaml == "");
    return import.findings;
  };
  CHECK(findings("<gpx/>") == "1:1: error: the file begins with <gpx>, not with <kml>\n");
  CHECK(findings("<kml><Placemark><name>A</name></Placemark>\n") ==
        "1:43: error: no XML: no element found\n");
  CHECK(findings("<kml><Placemark><description>A</description></Placemark></kml>") ==
        "1:6: note: a placemark without a name is called after its coordinates\n"
        "1:6: error: this attraction has no name\n");
}

TEST_CASE("import kml: what Google's programs write") {
  const Imported import = imported(
      "kml",
      "<kml xmlns:gx='http://www.google.com/kml/ext/2.2'><Document>\n"
      "<Style id='s'><IconStyle><Icon><href>http://x.example/shapes/lodging.png</href></Icon>"
      "</IconStyle></Style>\n"
      "<StyleMap id='m'><Pair><key>normal</key><styleUrl>#s</styleUrl></Pair></StyleMap>\n"
      "<Folder><name>Outer</name><Folder><name>Inner</name><Placemark><name>Inn</name>"
      "<styleUrl>#m</styleUrl><description>&lt;b>Nice&lt;/b> &amp;amp; "
      "&lt;a href=\"https://x.example/\">cheap&lt;/a>&lt;br>Two *x*&lt;ul>&lt;li>A&lt;/li>&lt;/ul>"
      "</description><Point><coordinates>2,48</coordinates></Point></Placemark></Folder></Folder>\n"
      "<Placemark><name>Walk</name><gx:Track><gx:coord>2 48 0</gx:coord>"
      "<gx:coord>2.5 48 0</gx:coord><gx:coord>3 49 0</gx:coord></gx:Track></Placemark>\n"
      "<Placemark><name>Area</name><Polygon/></Placemark></Document></kml>",
      {}, harbour());
  CHECK(import.yaml == std::string(harbour_yaml) +
                           "hotels:\n"
                           "  - id: inn\n    name: Inn\n    kind: hotel\n"
                           "    coordinates: {lat: 48, lon: 2}\n"
                           "    description: |-\n"
                           "      **Nice** & [cheap](https://x.example/)\n\n"
                           "      Two \\*x\\*\n      - A\n"
                           "    tags: [Outer, Inner]\n"
                           "routes:\n"
                           "  - id: walk\n    name: Walk\n    mode: other\n"
                           "    from:\n      name: 48, 2\n      coordinates: {lat: 48, lon: 2}\n"
                           "    to:\n      name: 49, 3\n      coordinates: {lat: 49, lon: 3}\n");
  CHECK(import.findings ==
        "5:1: warning: of a line its ends are kept, the points between them are not\n"
        "6:1: warning: what is an area or another shape is left out\n"
        "4:80: note: how placemarks are shown is not kept: styleUrl\n");
}
