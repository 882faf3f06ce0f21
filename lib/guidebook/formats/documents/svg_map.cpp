#include "guidebook/formats/documents/svg_map.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>

#include "guidebook/formats/documents/svg.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/typeset/map/geometry.hpp"
#include "guidebook/typeset/map/style.hpp"

namespace guidebook {
namespace {

using typeset::MapGeometry;
using typeset::MapText;
using typeset::PageLine;

constexpr float letter_width = 0.56F;  // of a font's size: about the width of a letter of any font
constexpr float smallest = 0.6F;
constexpr float centred = 0.5F;
constexpr float touched = 9;  // radius of what a finger may touch of a sign
constexpr std::array<std::string_view, 9> text_classes{
    "subject", "local", "place", "hotel", "number", "scale", "north", "land", "water"};
constexpr std::array<std::string_view, 7> terrain_classes{"land",  "water",   "coast", "border",
                                                          "river", "railway", "road"};
constexpr std::array<std::string_view, 3> ground_classes{"paper", "land own", "water"};

/// Which font a reader has nobody knows: names get the room that letters need in most.
typeset::MapTextSize estimate(MapText kind, std::string_view text, std::string_view, float room) {
  const typeset::TextStyle style = map_text_style(kind, typeset::Design{});
  const auto columns = static_cast<float>(text::width(text));
  const float width = columns * (style.size * letter_width + style.tracking);
  const float smaller = width > room ? std::max(room / width, smallest) : 1;
  return {width * smaller, style.size * smaller, style.leading};
}

std::string line_data(const PageLine& line, bool closed = false) {
  typeset::Path path;
  for (const typeset::Point& at : line) {
    path.push_back(
        {path.empty() ? typeset::PathStep::Kind::move : typeset::PathStep::Kind::line, at, {}, {}});
  }
  if (closed) path.push_back({});
  return svg_path(path);
}

class SvgMap {
 public:
  SvgMap(HtmlWriter& to, const MapGeometry& map) : to_(to), map_(map) {}

  void write() {
    ground();
    for (const MapGeometry::Terrain& terrain : map_.terrain) write(terrain);
    for (const MapGeometry::Way& way : map_.ways)
      stroke(way.line, mode_stroke(way.mode, design_.colours), way.mode);
    if (map_.scale) {
      stroke(map_.scale->line, {.width = typeset::scale_width, .colour = design_.colours.ink},
             "ink");
      text(map_.scale->text);
    }
    fill(line_data(map_.north.arrow, true), design_.colours.dark, "dark");
    text(map_.north.text, centred);
    for (const MapGeometry::Marker& marker : map_.markers) tie(marker);
    std::for_each(map_.markers.rbegin(), map_.markers.rend(),
                  [this](const MapGeometry::Marker& marker) { write(marker); });
    for (const MapGeometry::Name& name : map_.names) {
      if (!name.tie.empty()) {
        stroke(name.tie, {.width = typeset::name_tie_width, .colour = design_.colours.grey},
               "grey");
      }
      const float anchor = name.flush_right ? 1 : 0;
      for (const MapGeometry::Text& line : name.lines) text(line, anchor);
    }
    for (const MapGeometry::Text& name : map_.terrain_names) text(name, centred);
  }

 private:
  void ground() {
    const typeset::Colour colour = ground_colour(map_.ground, design_.colours);
    const std::string all =
        fmt::format("M0 0H{}V{}H0Z", svg_number(map_.width), svg_number(map_.height));
    fill(all, colour, ground_classes.at(static_cast<std::size_t>(map_.ground)));
    std::string lines;
    for (const PageLine& line : map_.graticule) lines += line_data(line);
    path(lines, graticule_colour(colour), typeset::graticule_width, "graticule", {});
  }

  void write(const MapGeometry::Terrain& terrain) {
    const std::string_view kind = terrain_classes.at(static_cast<std::size_t>(terrain.kind));
    if (!terrain.area.empty()) {
      fill(svg_path(terrain.area), area_colour(terrain),
           terrain.own && terrain.kind == Basemap::Kind::land ? "land own" : kind);
    }
    for (const PageLine& line : terrain.lines)
      stroke(line, typeset::terrain_stroke(terrain.kind), kind);
  }

  void tie(const MapGeometry::Marker& marker) {
    if (!marker.tied) return;
    const typeset::Colour colour = marker_colour(marker.kind, design_.colours);
    stroke({marker.truly, marker.at}, {.width = typeset::marker_tie_width, .colour = colour},
           sign_class(marker));
    circle(marker.truly, typeset::marker_tie_end, svg_colour(colour), sign_class(marker));
  }

  static std::string_view sign_class(const MapGeometry::Marker& marker) {
    const bool accented =
        marker.kind == MapPlace::Kind::subject || marker.kind == MapPlace::Kind::attraction;
    return accented ? "accent" : "dark";
  }

  void write(const MapGeometry::Marker& marker) {
    const std::string href = to_.target(marker.name.link);
    if (!href.empty()) {
      const std::string number = marker.number ? marker.number->run.text + ". " : "";
      to_.begin("a", {{to_.is_xml() ? "xlink:href" : "href", href}});
      to_.element("title", number + marker.name.text);
      circle(marker.at, touched, "transparent", "");
    }
    const std::string colour = svg_colour(marker_colour(marker.kind, design_.colours));
    sign(marker, typeset::marker_halo, "#ffffff", "halo");
    if (marker.beyond) {
      fill(line_data(marker.arrow, true), marker_colour(marker.kind, design_.colours),
           sign_class(marker));
    }
    sign(marker, 0, colour, sign_class(marker));
    if (marker.number) text(*marker.number, centred);
    if (!href.empty()) to_.end();
  }

  void sign(const MapGeometry::Marker& marker, float more, std::string_view colour,
            std::string_view kind) {
    if (marker.kind != MapPlace::Kind::hotel) {
      circle(marker.at, marker.reach + more, colour, kind);
      return;
    }
    const typeset::Rect area = typeset::square(marker.at, marker.reach + more);
    to_.element("rect", "",
                {{"class", kind},
                 {"x", svg_number(area.x)},
                 {"y", svg_number(area.y)},
                 {"width", svg_number(area.width)},
                 {"height", svg_number(area.height)},
                 {"rx", svg_number(typeset::hotel_corner)},
                 {"fill", colour}});
  }

  void circle(typeset::Point middle, float radius, std::string_view colour, std::string_view kind) {
    to_.element("circle", "",
                {{"class", kind},
                 {"cx", svg_number(middle.x)},
                 {"cy", svg_number(middle.y)},
                 {"r", svg_number(radius)},
                 {"fill", colour}});
  }

  void fill(std::string_view data, typeset::Colour colour, std::string_view kind) {
    to_.element("path", "", {{"class", kind}, {"d", data}, {"fill", svg_colour(colour)}});
  }

  void stroke(const PageLine& line, const typeset::Stroke& stroke, std::string_view kind) {
    const std::string dashes =
        stroke.dash > 0 ? fmt::format("{:.1f} {:.1f}", stroke.dash, stroke.gap) : "";
    path(line_data(line), stroke.colour, stroke.width, kind, dashes);
  }

  void path(std::string_view data, typeset::Colour colour, float width, std::string_view kind,
            std::string_view dashes) {
    if (data.empty()) return;
    to_.element("path", "",
                {{"class", fmt::format("line {}", kind)},
                 {"d", data},
                 {"fill", "none"},
                 {"stroke", svg_colour(colour)},
                 {"stroke-width", fmt::format("{:.2f}", width)},
                 {"stroke-dasharray", dashes}});
  }

  /// Where the width is other than estimated, the text stays at `anchor`, a share of it.
  void text(const MapGeometry::Text& text, float anchor = 0) {
    const typeset::Colour colour = map_text_style(text.kind, design_).colour;
    to_.begin("text", {{"class", text_classes.at(static_cast<std::size_t>(text.kind))},
                       {"x", svg_number(text.at.x + anchor * text.size.width)},
                       {"y", svg_number(text.at.y)},
                       {"text-anchor", anchor == 0   ? ""
                                       : anchor == 1 ? "end"
                                                     : "middle"},
                       {"font-size", svg_number(text.size.size)},
                       {"fill", svg_colour(colour)},
                       {"lang", text.run.language == to_.language() ? "" : text.run.language}});
    to_.text(text.run.text);
    to_.end();
  }

  HtmlWriter& to_;
  const MapGeometry& map_;
  typeset::Design design_;
};

}  // namespace

void write_map(HtmlWriter& to, const PlaceMap& map, const Basemap* basemap, float width,
               std::string_view part) {
  if (map.places.empty()) return;
  const MapGeometry geometry =
      map_geometry(map, {.basemap = basemap, .language = to.language(), .width = width}, estimate);
  begin_svg(to, {geometry.width, geometry.height, part, "group", map.alt.text});
  SvgMap(to, geometry).write();
  to.end();
}

void write_legend_sign(HtmlWriter& to, const PlaceMap::LegendEntry& entry) {
  constexpr float sample = 17;
  constexpr float height = 6;
  constexpr float hotel = 2.2F;
  begin_svg(to, {sample, height, "sign"});
  if (entry.mode.empty()) {
    to.element("rect", "",
               {{"class", "dark"},
                {"x", svg_number(sample - 2 * hotel)},
                {"y", svg_number(height / 2 - hotel)},
                {"width", svg_number(2 * hotel)},
                {"height", svg_number(2 * hotel)},
                {"rx", svg_number(typeset::hotel_corner)},
                {"fill", svg_colour(typeset::Theme::Colours{}.dark)}});
  } else {
    const typeset::Stroke stroke = typeset::mode_stroke(entry.mode, {});
    write_shapes(to, {typeset::stroked({{0, height / 2}, {sample, height / 2}}, stroke)});
  }
  to.end();
}

}  // namespace guidebook
