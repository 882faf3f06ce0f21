#include "guidebook/typeset/map/drawing.hpp"

#include <algorithm>
#include <utility>

#include "guidebook/typeset/map/style.hpp"

namespace guidebook::typeset {
namespace {

using Marker = MapGeometry::Marker;

/// A line without gaps.
Shape line_of(const PageLine& line, Colour colour, float width) {
  return stroked(line, {.width = width, .colour = colour});
}

Path polygon(const PageLine& corners) {
  Path path;
  for (const Point& corner : corners)
    path.push_back({path.empty() ? PathStep::Kind::move : PathStep::Kind::line, corner, {}, {}});
  path.push_back({});
  return path;
}

/// A sign's shape, grown by `more`.
Path sign(const Marker& marker, float more) {
  return marker.kind == MapPlace::Kind::hotel
             ? rounded_rectangle(square(marker.at, marker.reach + more), hotel_corner)
             : circle(marker.at, marker.reach + more);
}

class Drawing {
 public:
  Drawing(Composition& to, Strip& strip, const MapGeometry& map)
      : to_(to), strip_(strip), map_(map) {}

  void draw() {
    ground();
    terrain();
    for (const MapGeometry::Way& way : map_.ways)
      add(stroked(way.line, mode_stroke(way.mode, colours())));
    if (map_.scale) {
      add(line_of(map_.scale->line, colours().ink, scale_width));
      text(map_.scale->text);
    }
    add(filled(polygon(map_.north.arrow), colours().dark));
    text(map_.north.text);
    for (const Marker& marker : map_.markers) tie(marker);
    std::for_each(map_.markers.rbegin(), map_.markers.rend(),
                  [this](const Marker& marker) { draw_marker(marker); });
    for (const MapGeometry::Name& name : map_.names) {
      if (!name.tie.empty()) add(line_of(name.tie, colours().grey, name_tie_width));
      for (const MapGeometry::Text& line : name.lines) text(line);
    }
    for (const MapGeometry::Text& name : map_.terrain_names) text(name);
    add({rectangle({0, 0, map_.width, map_.height}), Shape::Paint::stroke, colours().hairline,
         colours().hairline, frame_width});
  }

 private:
  [[nodiscard]] const Theme::Colours& colours() const { return to_.design.colours; }
  void add(Shape shape) { strip_.items.emplace_back(std::move(shape)); }

  void ground() {
    const Colour colour = ground_colour(map_.ground, colours());
    add(filled(rectangle({0, 0, map_.width, map_.height}), colour));
    for (const PageLine& line : map_.graticule)
      add(line_of(line, graticule_colour(colour), graticule_width));
  }

  void terrain() {
    for (const MapGeometry::Terrain& terrain : map_.terrain) {
      if (!terrain.area.empty()) add(filled(terrain.area, area_colour(terrain)));
      for (const PageLine& line : terrain.lines) add(stroked(line, terrain_stroke(terrain.kind)));
    }
  }

  void tie(const Marker& marker) {
    if (!marker.tied) return;
    const Colour colour = marker_colour(marker.kind, colours());
    add(line_of({marker.truly, marker.at}, colour, marker_tie_width));
    add(filled(circle(marker.truly, marker_tie_end), colour));
  }

  void draw_marker(const Marker& marker) {
    const Colour colour = marker_colour(marker.kind, colours());
    add(filled(sign(marker, marker_halo), design::white));
    if (marker.beyond) add(filled(polygon(marker.arrow), colour));
    add(filled(sign(marker, 0), colour));
    if (marker.number) text(*marker.number);
    if (!marker.name.link.empty())
      strip_.links.push_back({square(marker.at, marker.reach + marker_halo), marker.name.link});
  }

  void text(const MapGeometry::Text& text) {
    const auto [line, style] = to_.typesetter.fit(text.run.text, text.run.language,
                                                  map_text_style(text.kind, to_.design), text.room);
    typeset::draw(strip_, line, {text.run}, style, text.at.x, text.at.y);
  }

  Composition& to_;
  Strip& strip_;
  const MapGeometry& map_;
};

}  // namespace

MapTextMeasure measure_in(Composition& to) {
  return [&to](MapText kind, std::string_view text, std::string_view language, float room) {
    const auto [line, style] =
        to.typesetter.fit(text, language, map_text_style(kind, to.design), room);
    return MapTextSize{line.width, style.size, style.leading};
  };
}

void draw_map(Composition& to, Strip& strip, const MapGeometry& map) {
  Drawing(to, strip, map).draw();
}

}  // namespace guidebook::typeset
