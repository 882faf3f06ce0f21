#include <array>
#include <string>
#include <variant>

#include "catch.hpp"
#include "guidebook/document/document_builder.hpp"
#include "guides.hpp"

using namespace guidebook;

namespace {

std::string told(const PlaceMap& map) {
  constexpr std::array kinds{"subject", "guide", "stop", "attraction", "hotel"};
  std::string all;
  for (const MapPlace& place : map.places) {
    all += kinds.at(static_cast<std::size_t>(place.kind));
    if (place.number > 0) all += " " + std::to_string(place.number);
    all += " " + plain(place.name) + " " + place.name.front().link + "\n";
  }
  for (const PlaceMap::Way& way : map.ways) {
    all += way.mode;
    for (const std::size_t place : way.places) all += " " + std::to_string(place);
    all += "\n";
  }
  return all;
}

/// The maps of all chapters, each under its chapter and section.
std::string maps(const Library& library) {
  std::string all;
  for (const Chapter& chapter : build_document(library, library.guides(), {}).chapters) {
    for (const Section& section : chapter.sections) {
      for (const Block& block : section.blocks) {
        const auto* map = std::get_if<PlaceMap>(&block);
        if (map == nullptr) continue;
        all += chapter.id + ", " + section.title.text + "\n" + told(*map);
        if (block.index() != section.blocks.front().index()) all += "(not first)\n";
      }
    }
  }
  return all;
}

}  // namespace

TEST_CASE("a map holds what has coordinates, numbered as in the list") {
  const Folder folder;
  put_guide(folder / "town.yaml", R"(coordinates: {lat: 41.8, lon: 129.78}
attractions:
  - {id: square, name: Square}
  - {id: pier, name: Pier, coordinates: {lat: 41.79, lon: 129.79}}
hotels:
  - {id: inn, name: Inn, coordinates: {lat: 41.7, lon: 129.7}}
  - {id: lodge, name: Lodge}
routes:
  - {id: far, mode: train, to: {name: Capital, coordinates: {lat: 39, lon: 125.7}}, via: ["#pier"]}
  - {id: nowhere, mode: road, to: {name: Nowhere}, via: [other]}
  - {id: back, mode: bus, from: other}
)");
  put_guide(folder / "other.yaml", "coordinates: {lat: 42, lon: 130}\n");
  CHECK(maps(load_library({folder / ""})) == R"(town, Highlights
attraction 2 Pier #town#pier
hotel Inn #town#inn
town, Getting there and away
subject The town #town
stop Pier #town#pier
stop Capital 
guide The other #other
train 0 1 2
road 0 3
bus 3 0
)");
}

TEST_CASE("there is no map of fewer than two places") {
  const Folder folder;
  put_guide(folder / "alone.yaml", R"(coordinates: {lat: 41.8, lon: 129.78}
routes:
  - {id: nowhere, mode: road, to: {name: Nowhere}}
  - {id: circle, mode: walk, to: {name: Nowhere too}, via: [alone]}
)");
  put_guide(folder / "lost.yaml", R"(attractions:
  - {id: pier, name: Pier, coordinates: {lat: 41.79, lon: 129.79}}
)");
  CHECK(maps(load_library({folder / ""})).empty());
}

TEST_CASE("the town itself makes up two places with the only hotel known") {
  const Folder folder;
  put_guide(folder / "town.yaml", R"(coordinates: {lat: 41.8, lon: 129.78}
hotels:
  - {id: inn, name: Inn, coordinates: {lat: 41.7, lon: 129.7}}
)");
  CHECK(maps(load_library({folder / ""})) == R"(town, Where to stay
hotel Inn #town#inn
subject The town #town
)");
}

TEST_CASE("a country's map shows the chapters that it holds") {
  const Folder folder;
  put_guide(folder / "land.yaml");
  put_guide(folder / "north.yaml", "within: land\ncoordinates: {lat: 42, lon: 130}\n");
  put_guide(folder / "south.yaml", "within: land\ncoordinates: {lat: 37, lon: 127}\n");
  CHECK(maps(load_library({folder / ""})) == R"(land, Map
guide The north #north
guide The south #south
)");
}
