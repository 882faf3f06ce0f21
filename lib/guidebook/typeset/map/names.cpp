#include "guidebook/typeset/map/names.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "guidebook/document/map_length.hpp"

namespace guidebook::typeset {
namespace {

using Kind = MapPlace::Kind;
using Marker = MapGeometry::Marker;
using Text = MapGeometry::Text;

constexpr std::size_t most_names = 80;
constexpr float widest_name = 120;
constexpr float ascent = 0.74F;  // of a name's size: over its baseline …
constexpr float depth = 0.22F;   // … and under it

/// A name and its lines, which are not at their place yet.
struct Wish {
  const Marker* marker = nullptr;
  std::vector<Text> lines;
};

MapText kind_of_text(Kind kind) {
  return kind == Kind::subject ? MapText::subject
         : kind == Kind::hotel ? MapText::hotel
                               : MapText::place;
}

Text measured(MapText kind, const Run& run, const MapTextMeasure& measure) {
  return {kind, run, {}, measure(kind, run.text, run.language, widest_name), widest_name};
}

/// Under a map's own place stands its name there.
Wish wish_for(const MapPlace& place, const Marker& marker, const MapView& view,
              const std::string& language, const MapTextMeasure& measure) {
  Run run = place.name.front();
  if (marker.beyond) {
    const double away = distance(view.projection().centre(), {place.lat, place.lon});
    run.text += "\u00A0 " + distance_away(away, language).text;
  }
  Wish wish{&marker, {measured(kind_of_text(place.kind), run, measure)}};
  if (place.kind == Kind::subject && !place.local_names.empty())
    wish.lines.push_back(measured(MapText::local, place.local_names.front(), measure));
  return wish;
}

LabelWish room_for(const Wish& wish) {
  float width = 0;
  for (const Text& line : wish.lines) width = std::max(width, line.size.width);
  const float below = wish.lines.size() > 1 ? wish.lines.back().size.leading : 0;
  return {wish.marker->at, wish.marker->reach + 1, width,
          wish.lines.front().size.size * (ascent + depth) + below};
}

Point nearest_of(const Rect& area, Point to) {
  return {std::clamp(to.x, area.x, area.x + area.width),
          std::clamp(to.y, area.y, area.y + area.height)};
}

MapGeometry::Name placed(Wish wish, const LabelPlace& place) {
  const Rect& area = place.area;
  const Point marker = wish.marker->at;
  MapGeometry::Name name;
  if (place.apart) name.tie = {marker, nearest_of(area, marker)};
  // Lines of one name keep to the side of the place.
  name.flush_right = area.x + area.width <= marker.x;
  float baseline = area.y + wish.lines.front().size.size * ascent;
  for (Text& line : wish.lines) {
    if (!name.lines.empty()) baseline += line.size.leading;
    line.at = {name.flush_right ? area.x + area.width - line.size.width : area.x, baseline};
    name.lines.push_back(std::move(line));
  }
  return name;
}

}  // namespace

std::vector<MapGeometry::Name> place_names(const PlaceMap& map, const MapView& view,
                                           const std::vector<Marker>& markers,
                                           const std::string& language,
                                           const MapTextMeasure& measure, OccupancyGrid& grid) {
  std::vector<Wish> wishes;
  std::vector<LabelWish> rooms;
  for (const Marker& marker : markers) {
    const MapPlace& place = map.places[marker.place];
    const bool numbered = place.kind == Kind::attraction;
    if (numbered || place.name.empty() || wishes.size() == most_names) continue;
    wishes.push_back(wish_for(place, marker, view, language, measure));
    rooms.push_back(room_for(wishes.back()));
  }
  const auto places = place_labels(grid, rooms);
  std::vector<MapGeometry::Name> names;
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    if (places[i]) names.push_back(placed(std::move(wishes[i]), *places[i]));
  }
  return names;
}

}  // namespace guidebook::typeset
