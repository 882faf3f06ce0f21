#include "guidebook/typeset/map/map.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <string>
#include <vector>

#include "catch.hpp"
#include "guidebook/typeset/flow/composition.hpp"
#include "guidebook/typeset/map/clip.hpp"
#include "guidebook/typeset/map/labels.hpp"
#include "guidebook/typeset/map/view.hpp"
#include "guidebook/typeset/pages/book.hpp"
#include "layout_boxes.hpp"
#include "sample_document.hpp"

using namespace guidebook;
using namespace guidebook::typeset;

namespace {

MapPlace place(MapPlace::Kind kind, std::string name, double lat, double lon, int number = 0) {
  MapPlace made;
  made.kind = kind;
  made.number = number;
  made.name = {sample::run(std::move(name))};
  made.lat = lat;
  made.lon = lon;
  return made;
}

/// A page with a map on it.
Layout set(const PlaceMap& map) {
  Chapter chapter;
  chapter.id = "x-map";
  chapter.title = {sample::run("Map")};
  chapter.sections = {{SectionKind::routes, sample::run("Ways"), {map}}};
  Diagnostics warnings;
  Layout layout = set_book(sample::document({chapter}), {}, warnings);
  CHECK(warnings.empty());
  return layout;
}

std::vector<Point> points_of(const Page& page) {
  std::vector<Point> points;
  for (const Item& item : page.items) {
    if (const auto* shape = std::get_if<Shape>(&item)) {
      for (const PathStep& step : shape->path) {
        if (step.kind != PathStep::Kind::close) points.push_back(step.to);
      }
    }
  }
  return points;
}

/// The pages behind the opener, whose picture bleeds.
void check_within_text_block(const Layout& layout) {
  const PageGeometry geometry = page_geometry(Paper::a5);
  for (std::size_t i = 1; i < layout.pages.size(); ++i) {
    for (const Point& point : points_of(layout.pages[i])) {
      REQUIRE(std::isfinite(point.x));
      REQUIRE(std::isfinite(point.y));
      CHECK(point.x >= geometry.left(i) - 0.1F);
      CHECK(point.x <= geometry.left(i) + geometry.measure() + 0.1F);
      CHECK(point.y <= geometry.block_bottom() + 0.1F);
    }
  }
}

double apart(Geo a, Geo b) {
  return std::hypot(a.lat - b.lat, degrees_east(a.lon, b.lon) * std::cos(a.lat * 0.0174533));
}

}  // namespace

TEST_CASE("a lower map keeps its places within its frame, with the same room around them") {
  const std::vector<Geo> places{{41.8, 129.8}, {42.4, 129.75}};
  const MapView whole(places, 300);
  for (const float share : {0.75F, 0.5F, 0.4F}) {
    const MapView lower(places, 300, share);
    CHECK(lower.width() == whole.width());
    CHECK(lower.height() == Approx(whole.height() * share));
    for (const Geo& place : places) {
      const float y = lower.point(place).y;
      CHECK(std::min(y, lower.height() - y) >= 26 * share - 0.1F);
    }
  }
}

TEST_CASE("a map gives way, size by size, so that its chapter ends on the page it begins on") {
  PlaceMap map;
  map.places = {place(MapPlace::Kind::subject, "Here", 41.8, 129.8),
                place(MapPlace::Kind::guide, "There", 42.4, 129.75)};
  Chapter chapter;
  chapter.id = "x-map";
  chapter.title = {sample::run("Map")};
  chapter.sections = {{SectionKind::routes, sample::run("Ways"), {map}},
                      {SectionKind::text, sample::run("Text"), {}}};
  const auto pages = [&](std::size_t lines) {
    chapter.sections[1].blocks = {Prose(lines, Paragraph{{sample::run("A line.")}})};
    Diagnostics warnings;
    return set_book(sample::document({chapter}), {}, warnings).pages;
  };
  std::vector<long> heights;  // of the map's frame, the only thing stroked in that width
  std::vector<Page> set = pages(1);
  for (std::size_t lines = 2; set.size() == 1; set = pages(lines++)) {
    for (const Item& item : set.front().items) {
      const auto* frame = std::get_if<Shape>(&item);
      if (frame == nullptr || frame->paint != Shape::Paint::stroke || frame->line_width != 0.5F) {
        continue;
      }
      const long height = std::lround(frame->path[2].to.y - frame->path[0].to.y);
      if (heights.empty() || heights.back() != height) heights.push_back(height);
    }
  }
  CHECK(heights == std::vector<long>{158, 119, 79, 63});
  CHECK(set.size() == 2);
}

TEST_CASE("a map is not set so low that it loses names or numbers") {
  FontBook fonts;
  Typesetter typesetter(fonts, "en");
  const PageGeometry geometry = page_geometry(Paper::a5);
  const auto texts = [](const std::vector<Item>& items) {
    return std::ranges::count_if(
        items, [](const Item& i) { return std::get_if<GlyphRun>(&i) != nullptr; });
  };
  std::vector<std::size_t> sizes;
  for (const int places : {2, 12, 40}) {
    PlaceMap map;
    for (int i = 0; i < places; ++i) {
      const bool numbered = i % 2 == 1;
      map.places.push_back(place(numbered ? MapPlace::Kind::attraction : MapPlace::Kind::guide,
                                 "Somewhere", 41 + i * 0.05, 129 + i % 2 * 0.02, numbered ? i : 0));
    }
    const Design design;
    Composition to{typesetter, geometry, design, "en", {}};
    add_map(to, map);
    const Strip& strip = to.galley.strips.front();
    for (const Strip::Alternative& lower : strip.alternatives) {
      CHECK(texts(lower.items) == texts(strip.items));
      CHECK(lower.links.size() == strip.links.size());
    }
    sizes.push_back(strip.alternatives.size());
  }
  CHECK(sizes.front() == 3);
  CHECK(sizes.back() < 3);
}

TEST_CASE("a projection and its inverse agree wherever on the globe") {
  for (const Geo centre : {Geo{0, 0}, {41.8, 129.78}, {-17, 179.9}, {90, 0}, {-89, -30}}) {
    const Projection projection(centre, false);
    for (double lat = -85; lat <= 85; lat += 17) {
      for (double lon = -180; lon < 180; lon += 36) {
        const Flat flat = projection.project({lat, lon});
        INFO(centre.lat << " " << centre.lon << ": " << lat << " " << lon);
        CHECK(std::hypot(flat.x, flat.y) == Approx(distance(centre, {lat, lon})).margin(0.01));
        if (distance(centre, {lat, lon}) > 20'000'000) continue;  // all directions lead there
        CHECK(apart(projection.unproject(flat), {lat, lon}) == Approx(0).margin(1e-6));
      }
    }
  }
  const Projection globe({20, 150}, true);
  CHECK(apart(globe.unproject(globe.project({-33, -70})), {-33, -70}) == Approx(0).margin(1e-9));
}

TEST_CASE("what is just across the 180th meridian is near") {
  const MapView view({{-16.8, 179.9}, {-16.9, -179.8}, {-16.7, 179.5}}, 300);
  CHECK(300 / view.scale() < 120'000);  // metres across
  CHECK(view.shows(view.point(Geo{-16.9, -179.8})));
  CHECK(view.point(Geo{-16.8, 179.9}).x < view.point(Geo{-16.9, -179.8}).x);
}

TEST_CASE("a map of the pole shows all meridians around it") {
  const MapView view({{89, 0}, {89, 90}, {89, 180}, {89, -90}}, 300);
  for (const double lon : {0.0, 90.0, 180.0, -90.0}) {
    CHECK(view.shows(view.point(Geo{89, lon})));
  }
  CHECK(view.window().left == -180);
  CHECK(view.window().right == 180);
  CHECK(view.window().top == 90);
  CHECK(view.window().bottom > 80);
}

TEST_CASE("what is far away from most places does not make them small") {
  std::vector<Geo> places = {{47.1, 0.6}, {47.12, 0.62}, {47.15, 0.58}, {47.09, 0.65}};
  const double without = MapView(places, 300).scale();
  places.push_back({-33, 151});
  const MapView view(places, 300);
  CHECK(view.scale() > without / 2);
  CHECK_FALSE(view.shows(view.point(places.back())));
}

TEST_CASE("two places at the ends of the globe are on one map") {
  const MapView view({{52, 0}, {-41, 174}, {40, -100}, {-30, -60}}, 300);
  CHECK(view.projection().whole_globe());
  for (const Geo geo : {Geo{52, 0}, {-41, 174}, {40, -100}, {-30, -60}}) {
    CHECK(view.shows(view.point(geo)));
  }
}

TEST_CASE("rings and lines are cut at the bounds") {
  const Bounds bounds{0, 0, 10, 10};
  const FlatLine corner = clip_ring({{-5, -5}, {5, -5}, {5, 5}, {-5, 5}}, bounds);
  REQUIRE(corner.size() == 4);
  for (const Flat& at : corner) {
    CHECK((at.x == 0 || at.x == 5));
    CHECK((at.y == 0 || at.y == 5));
  }
  CHECK(clip_ring({{20, 20}, {30, 20}, {30, 30}}, bounds).empty());
  CHECK(clip_ring({{-50, -50}, {50, -50}, {50, 50}, {-50, 50}}, bounds).size() == 4);
  const auto parts = clip_line({{-5, 5}, {5, 5}, {5, 20}, {8, 20}, {8, 5}}, bounds);
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].size() == 3);
  CHECK(parts[0].front().x == 0);
  CHECK(parts[0].back().y == 10);
  CHECK(parts[1].back().x == 8);
  CHECK(clip_line({{1, 1}}, bounds).empty());
}

TEST_CASE("names never cover each other, nor what was there before") {
  OccupancyGrid grid(300, 200);
  const Rect taken{140, 90, 20, 20};
  grid.take(taken);
  std::vector<LabelWish> wishes;
  for (int i = 0; i < 30; ++i) {
    wishes.push_back(
        {{120 + static_cast<float>(i % 6) * 9, 80 + static_cast<float>(i / 6) * 8}, 3, 40, 8});
  }
  std::vector<Rect> areas{taken};
  for (const auto& found : place_labels(grid, wishes)) {
    if (found) areas.push_back(found->area);
  }
  CHECK(areas.size() > 20);
  for (std::size_t i = 0; i < areas.size(); ++i) {
    CHECK(areas[i].x >= 0);
    CHECK(areas[i].x + areas[i].width <= 300);
    for (std::size_t k = 0; k < i; ++k) {
      const Rect& a = areas[i];
      const Rect& b = areas[k];
      CHECK((a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y ||
             b.y + b.height <= a.y));
    }
  }
}

TEST_CASE("a crowded map shows every number once and no text over another") {
  PlaceMap map;
  for (int i = 1; i <= 60; ++i) {
    map.places.push_back(place(MapPlace::Kind::attraction, "Sight " + std::to_string(i),
                               47 + 0.0001 * (i % 8), 0.7 + 0.0001 * (i / 8), i));
  }
  for (int i = 1; i <= 20; ++i) {
    map.places.push_back(place(MapPlace::Kind::hotel, "Hotel number " + std::to_string(i),
                               47.0005 + 0.0002 * i, 0.7004));
  }
  const Layout layout = set(map);
  check_no_overlap(layout);
  check_within_text_block(layout);
  std::multiset<std::string> numbers;
  for (const Page& page : layout.pages) {
    for (const Box& box : boxes(layout, page)) {
      if (box.size == Approx(6.4F) && box.text != "N") numbers.insert(box.text);
    }
  }
  CHECK(numbers.size() == 60);
  for (int i = 1; i <= 60; ++i) CHECK(numbers.count(std::to_string(i)) == 1);
}

TEST_CASE("maps of odd places are drawn within their frames") {
  const std::vector<std::vector<Geo>> maps = {
      {{0, 0}, {0, 0}},                                          // one place, named twice
      {{90, 0}, {-90, 0}},                                       // the poles
      {{10, 20}, {-10, -160}},                                   // each other's far side
      {{65, 179}, {66, -179}, {64, -178}},                       // over the 180th meridian
      {{1, 1}, {1.01, 1}, {1, 1.01}, {1.01, 1.01}, {-60, 170}},  // one far away
  };
  for (const auto& geos : maps) {
    PlaceMap map;
    for (const Geo& geo : geos) {
      map.places.push_back(place(MapPlace::Kind::stop, "Somewhere", geo.lat, geo.lon));
    }
    map.places.front().kind = MapPlace::Kind::subject;
    for (std::size_t i = 1; i < geos.size(); ++i) {
      for (const char* mode : {"flight", "walk", "ferry", "camel"}) {
        map.ways.push_back({mode, {0, i}});
      }
    }
    const Layout layout = set(map);
    INFO(geos.front().lat << " " << geos.front().lon);
    check_within_text_block(layout);
    check_no_overlap(layout);
  }
}

TEST_CASE("a map leads to what it shows") {
  PlaceMap map;
  map.places = {place(MapPlace::Kind::subject, "Here", 47, 1),
                place(MapPlace::Kind::guide, "There", 48, 1)};
  map.places[0].name.front().link = "#x-map";
  map.places[1].name.front().link = "#elsewhere";  // has no chapter
  const Layout layout = set(map);
  std::vector<std::string> targets;
  for (const Page& page : layout.pages) {
    for (const Link& link : page.links) targets.push_back(link.target);
  }
  CHECK(targets == std::vector<std::string>{"#x-map", "#x-map"});  // the sign and the name
}

TEST_CASE("10,000 places make a map in a moment") {
  PlaceMap map;
  for (int i = 1; i <= 10'000; ++i) {
    map.places.push_back(place(MapPlace::Kind::attraction, "Sight", 47 + 0.001 * (i % 100),
                               0.7 + 0.001 * (i / 100), i));
  }
  check_no_overlap(set(map));
}
