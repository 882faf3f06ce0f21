#include "guidebook/typeset/map/names.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "guidebook/document/map_length.hpp"

namespace guidebook::typeset {
namespace {

using Kind = MapPlace::Kind;

constexpr std::size_t most_names = 80;
constexpr float widest = 120;
constexpr float ascent = 0.74F;  // of a name's size: over its baseline …
constexpr float depth = 0.22F;   // … and under it
constexpr float name_tie_width = 0.4F;

/// A name ready to be drawn; under a map's own place stands its name there.
struct Name {
  const Marker* marker = nullptr;
  Runs runs;
  Line line;
  TextStyle style;
  Runs local_runs;
  Line local;
};

const TextStyle& style_of(const Design& design, Kind kind) {
  return kind == Kind::subject ? design.map_subject
         : kind == Kind::hotel ? design.map_hotel
                               : design.map_place;
}

Name set_name(Composition& to, const MapPlace& place, const Marker& marker, const MapView& view) {
  Name name{&marker, {place.name.front()}, {}, style_of(to.design, place.kind), {}, {}};
  Run& run = name.runs.front();
  if (marker.beyond) {
    const double away = distance(view.projection().centre(), {place.lat, place.lon});
    run.text += "\u00A0 " + distance_away(away, to.language).text;
  }
  const auto fitted = to.typesetter.fit(run.text, run.language, name.style, widest);
  name.line = fitted.line;
  name.style = fitted.style;
  if (place.kind == Kind::subject && !place.local_names.empty()) {
    name.local_runs = {place.local_names.front()};
    name.local = to.typesetter
                     .fit(name.local_runs.front().text, name.local_runs.front().language,
                          to.design.map_local, widest)
                     .line;
  }
  return name;
}

LabelWish wish_of(const Composition& to, const Name& name) {
  const float below = name.local.texts.empty() ? 0 : to.design.map_local.leading;
  return {name.marker->at, name.marker->reach + 1, std::max(name.line.width, name.local.width),
          name.style.size * (ascent + depth) + below};
}

Point nearest_of(const Rect& area, Point to) {
  return {std::clamp(to.x, area.x, area.x + area.width),
          std::clamp(to.y, area.y, area.y + area.height)};
}

void draw_name(const Composition& to, Strip& strip, const Name& name, const LabelPlace& place) {
  const Rect& area = place.area;
  if (place.apart) {
    using Step = PathStep::Kind;
    strip.items.emplace_back(Shape{{{Step::move, name.marker->at, {}, {}},
                                    {Step::line, nearest_of(area, name.marker->at), {}, {}}},
                                   Shape::Paint::stroke,
                                   to.design.colours.grey,
                                   to.design.colours.grey,
                                   name_tie_width});
  }
  // Lines of one name keep to the side of the place.
  const bool at_left = area.x + area.width <= name.marker->at.x;
  const auto left = [&](const Line& line) {
    return at_left ? area.x + area.width - line.width : area.x;
  };
  const float baseline = area.y + name.style.size * ascent;
  draw(strip, name.line, name.runs, name.style, left(name.line), baseline);
  if (!name.local.texts.empty()) {
    draw(strip, name.local, name.local_runs, to.design.map_local, left(name.local),
         baseline + to.design.map_local.leading);
  }
}

}  // namespace

std::size_t draw_names(Composition& to, Strip& strip, const PlaceMap& map, const MapView& view,
                       const std::vector<Marker>& markers, OccupancyGrid& grid) {
  std::vector<Name> names;
  std::vector<LabelWish> wishes;
  for (const Marker& marker : markers) {
    const MapPlace& place = map.places[marker.place];
    const bool numbered = place.kind == Kind::attraction;
    if (numbered || place.name.empty() || names.size() == most_names) continue;
    names.push_back(set_name(to, place, marker, view));
    wishes.push_back(wish_of(to, names.back()));
  }
  const auto places = place_labels(grid, wishes);
  std::size_t drawn = 0;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!places[i]) continue;
    draw_name(to, strip, names[i], *places[i]);
    ++drawn;
  }
  return drawn;
}

}  // namespace guidebook::typeset
