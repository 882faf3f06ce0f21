#include "guidebook/geo/basemap.hpp"

#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "folder.hpp"
#include "guidebook/typeset/map/terrain.hpp"
#include "guidebook/typeset/pages/book.hpp"
#include "layout_boxes.hpp"

using namespace guidebook;
using namespace guidebook::typeset;

namespace {

struct Reading {
  std::shared_ptr<const Basemap> map;
  std::string fault;  ///< "line:column: message"
};

Reading read(const std::string& text) {
  const Folder folder;
  put(folder / "base.geojson", text);
  Diagnostics diagnostics;
  Reading reading{read_basemap(folder / "base.geojson", diagnostics), {}};
  for (const Diagnostic& fault : diagnostics) {
    CHECK(fault.level == Level::error);
    reading.fault += std::to_string(fault.place.begin.line) + ":" +
                     std::to_string(fault.place.begin.column) + ": " + fault.message;
  }
  CHECK((reading.map == nullptr) == !reading.fault.empty());
  return reading;
}

std::string feature(const std::string& properties, const std::string& type,
                    const std::string& coordinates) {
  return R"({"type":"Feature","properties":)" + properties + R"(,"geometry":{"type":")" + type +
         R"(","coordinates":)" + coordinates + "}}";
}

std::string collection(const std::vector<std::string>& features) {
  std::string all;
  for (const std::string& feature : features) all += (all.empty() ? "" : ",") + feature;
  return R"({"type":"FeatureCollection","attribution":"Somebody","features":[)" + all + "]}";
}

std::string box(double west, double south, double east, double north) {
  const auto at = [](double lon, double lat) {
    return "[" + std::to_string(lon) + "," + std::to_string(lat) + "]";
  };
  return "[[" + at(west, south) + "," + at(east, south) + "," + at(east, north) + "," +
         at(west, north) + "," + at(west, south) + "]]";
}

/// How much of the frame is filled with land, and within what bounds the lines are.
struct Drawn {
  double land = 0;
  std::size_t lines = 0;
};

Drawn draw(const std::string& text, const std::vector<Geo>& places) {
  const Reading reading = read(text);
  REQUIRE(reading.map != nullptr);
  const MapView view(places, 300);
  Drawn drawn;
  const auto check_within = [&](Point point) {
    CHECK(point.x >= -0.01F);
    CHECK(point.x <= view.width() + 0.01F);
    CHECK(point.y >= -0.01F);
    CHECK(point.y <= view.height() + 0.01F);
  };
  for (const MapGeometry::Terrain& feature : Terrain(*reading.map, view, "KP").features()) {
    drawn.lines += feature.lines.size();
    for (const PageLine& line : feature.lines) std::ranges::for_each(line, check_within);
    double area = 0;
    Point first;
    Point last;
    for (const PathStep& step : feature.area) {
      if (step.kind != PathStep::Kind::close) check_within(step.to);
      const Point to = step.kind == PathStep::Kind::close ? first : step.to;
      if (step.kind == PathStep::Kind::move) {
        first = to;
      } else {
        area += static_cast<double>(last.x) * to.y - static_cast<double>(to.x) * last.y;
      }
      last = to;
    }
    drawn.land += std::abs(area) / 2 / view.width() / view.height();
  }
  return drawn;
}

}  // namespace

TEST_CASE("a base map is read with what its properties say") {
  const Reading reading = read(collection(
      {feature(R"({"name":"Land","ISO_A2":"KP","pop":3})", "Polygon", box(0, 0, 10, 10)),
       feature(R"({"featurecla":"Alkaline Lake","name":"Salt"})", "MultiPolygon",
               "[" + box(1, 1, 2, 2) + "," + box(3, 3, 4, 4) + "]"),
       feature(R"({"waterway":"river"})", "LineString", "[[0,0,12],[5,5,30]]"),
       feature(R"({"railway":"narrow_gauge"})", "MultiLineString", "[[[0,0],[1,1]],[[2,2],[3,3]]]"),
       feature("null", "Point", "[1,1]"), R"({"type":"Feature","properties":{},"geometry":null})",
       feature("{}", "LineString", "[[1,1],[2,2]]")}));
  REQUIRE(reading.map != nullptr);
  const Basemap& map = *reading.map;
  CHECK(map.credit == "Somebody");
  CHECK(map.has_land);
  REQUIRE(map.features.size() == 5);
  using Kind = Basemap::Kind;
  const std::vector<Kind> kinds{Kind::land, Kind::water, Kind::river, Kind::railway, Kind::road};
  const std::vector<std::size_t> paths{1, 2, 1, 2, 1};
  for (std::size_t i = 0; i < 5; ++i) {
    INFO(i);
    CHECK(map.features[i].kind == kinds[i]);
    CHECK(map.features[i].paths.size() == paths[i]);
  }
  CHECK(map.features[0].country == "KP");
  CHECK(map.features[0].name == "Land");
  CHECK(map.features[1].paths[1].least.lon == 3);
}

TEST_CASE("type may come after what it is the type of, and a geometry may stand alone") {
  CHECK(read(R"({"coordinates":[[0,0],[1,1]],"type":"LineString"})").map->features.size() == 1);
  const Reading mixed = read(
      "\xEF\xBB\xBF"
      R"({"geometries":[{"coordinates":[[0,0],[1,1]],"type":"LineString"},
          {"type":"Polygon","coordinates":)" +
      box(0, 0, 1, 1) + R"(}],"type":"GeometryCollection","bbox":[0,0,{"odd":[]}]})");
  REQUIRE(mixed.map != nullptr);
  CHECK(mixed.map->features.size() == 2);  // one that is an area, one that is a line
}

TEST_CASE("what is no GeoJSON is said to be none, at its place") {
  CHECK(read("").fault == "1:1: The document is empty");
  CHECK(read("{\n \"type\": \"FeatureCollection\",\n \"features\": [").fault ==
        "3:15: Invalid value");
  CHECK(read("[]").fault == "1:1: an object of GeoJSON is wanted here");
  CHECK(read("5").fault == "1:2: an object of GeoJSON is wanted here");
  CHECK(read(R"({"type":"Topology"})").fault == "1:1: GeoJSON has no type \"Topology\"");
  CHECK(read(R"({"features":[]})").fault == "1:1: this object has no \"type\"");
  CHECK(read(R"({"type":"Polygon","coordinates":[[0,0],[1,1]]})").fault ==
        "1:1: the numbers of a Polygon are in 3 arrays, not in 2");
  CHECK(read(R"({"type":"LineString","coordinates":[[0,0],[[1,1]]]})").fault ==
        "1:46: positions are nested unevenly");
  CHECK(read(R"({"type":"LineString","coordinates":[[0,0],[1]]})").fault ==
        "1:45: a position has two numbers, longitude and latitude");
  CHECK(read(R"({"type":"LineString","coordinates":[[0,0],[528000,4640000]]})").fault ==
        "1:58: 4640000 is no latitude");
  CHECK(read(R"({"type":"LineString","coordinates":[[0,0],["a","b"]]})").fault ==
        "1:47: coordinates are arrays of numbers");
  CHECK(read(R"({"type":"LineString","coordinates":{}})").fault.empty());  // members in it: none
  CHECK(read("{\"type\":\"\xFF\"}").fault == "1:10: Invalid encoding in string");
  Diagnostics missing;
  CHECK(read_basemap("/nowhere/at.all", missing) == nullptr);
  REQUIRE(missing.size() == 1);
  CHECK(missing[0].message == "cannot read: No such file or directory");
}

TEST_CASE("arrays nested without end are no danger") {
  const std::string deep(1'000'000, '[');
  CHECK(read(R"({"type":"LineString","coordinates":)" + deep).fault.find("Invalid value") !=
        std::string::npos);
}

TEST_CASE("land is cut at a map's frame, wherever it reaches") {
  const std::vector<Geo> places{{47, 1}, {47.5, 1.8}};
  CHECK(draw(collection({feature("{}", "Polygon", box(-20, 30, 30, 70))}), places).land ==
        Approx(1).margin(0.001));
  CHECK(draw(collection({feature("{}", "Polygon", box(100, 30, 130, 70))}), places).land == 0);
  // All of the globe, and its far side, which a plane around the near one turns inside out.
  CHECK(draw(collection({feature("{}", "Polygon", box(-180, -90, 180, 90))}), places).land ==
        Approx(1).margin(0.001));
  CHECK(draw(collection({feature("{}", "Polygon", box(178, -50, 180, -40))}), places).land == 0);
}

TEST_CASE("holes in land stay empty, whichever way they turn") {
  const std::string outer = box(0, 46, 3, 48);
  const std::string hole = box(0.9, 46.9, 2, 47.6);
  const std::string rings = outer.substr(0, outer.size() - 1) + "," + hole.substr(1);
  const Drawn drawn = draw(collection({feature("{}", "Polygon", rings)}), {{47, 1}, {47.5, 1.8}});
  const Drawn whole = draw(collection({feature("{}", "Polygon", outer)}), {{47, 1}, {47.5, 1.8}});
  CHECK(drawn.land < whole.land * 0.7);
}

TEST_CASE("land goes on over the 180th meridian, cut there or not") {
  const std::vector<Geo> places{{-16.5, 179.7}, {-17, -179.6}};
  const std::string uncut = collection({feature("{}", "Polygon", box(170, -30, 190, 0))});
  const std::string jumping =
      collection({feature("{}", "Polygon", "[[[170,-30],[-170,-30],[-170,0],[170,0],[170,-30]]]")});
  const std::string cut = collection({feature(
      "{}", "MultiPolygon", "[" + box(170, -30, 180, 0) + "," + box(-180, -30, -170, 0) + "]")});
  for (const std::string& text : {uncut, jumping, cut}) {
    const Drawn drawn = draw(text, places);
    CHECK(drawn.land == Approx(1).margin(0.001));
    CHECK(drawn.lines == 0);  // no line along the cut
  }
}

TEST_CASE("a pole is within the land around it") {
  const std::vector<Geo> places{{-89, 0}, {-89, 120}, {-89, -120}};
  const std::string antarctica = collection({feature(
      "{}", "Polygon",
      "[[[-180,-80],[-180,-90],[180,-90],[180,-80],[90,-80],[0,-80],[-90,-80],[-180,-80]]]")});
  CHECK(draw(antarctica, places).land == Approx(1).margin(0.01));
}

TEST_CASE("names of lands stand in them and cover nothing") {
  const Reading reading = read(collection(
      {feature(R"({"name":"Anywhere"})", "Polygon", box(-10, 40, 1.4, 60)),
       feature(R"({"name":"A Country With Far Too Long A Name For The Strip Of It Shown"})",
               "Polygon", box(1.4, 40, 20, 60)),
       feature(R"({"name":"Great Water","natural":"water"})", "Polygon",
               box(0.9, 46.5, 1.3, 46.9))}));
  Document document;
  document.language = "en";
  PlaceMap map;
  for (const Geo geo : {Geo{47, 1}, {47.5, 1.8}}) {
    MapPlace place;
    place.name = {{.text = "Place", .language = "en"}};
    place.lat = geo.lat;
    place.lon = geo.lon;
    map.places.push_back(place);
  }
  Chapter chapter;
  chapter.sections = {{SectionKind::routes, {.text = "Ways", .language = "en"}, {map}}};
  document.chapters = {chapter};
  Diagnostics warnings;
  const Layout layout = set_book(document, {.basemap = reading.map}, warnings);
  check_no_overlap(layout);
  const std::string text = whole_text(layout);
  CHECK(count(text, "ANYWHERE") == 1);
  CHECK(count(text, "FAR TOO LONG") == 0);
  CHECK(count(text, "Somebody") == 1);
}
