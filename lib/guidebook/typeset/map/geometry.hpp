#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/document/document.hpp"
#include "guidebook/geo/basemap.hpp"
#include "guidebook/typeset/flow/stroke.hpp"
#include "guidebook/typeset/layout.hpp"

namespace guidebook::typeset {

/// What the texts on a map are, by which they look different.
enum class MapText : std::uint8_t {
  subject,  ///< The name of the guide's own place …
  local,    ///< … and under it that in the language there.
  place,
  hotel,
  number,  ///< Of an attraction.
  scale,
  north,
  land,
  water
};

/// How large a text is when it is set; in points.
struct MapTextSize {
  float width = 0;
  float size = 0;     ///< Of the font.
  float leading = 0;  ///< From this line's baseline to the next one's.
};

/// Measures a text in a language (BCP 47), set smaller where it would be wider than `room` points.
using MapTextMeasure = std::function<MapTextSize(MapText kind, std::string_view text,
                                                 std::string_view language, float room)>;

/// Everything on a map at its place, as plain data that each format draws in its own way. Lengths
/// are points from the frame's upper left corner, y growing downwards; nothing but the arrows of
/// signs lies outside of the frame.
struct MapGeometry {
  struct Text {
    MapText kind = MapText::place;
    Run run;   ///< With the link of what it names.
    Point at;  ///< The left end of its baseline.
    MapTextSize size;
    float room = 0;  ///< It is no wider.
  };

  /// A feature of the base map.
  struct Terrain {
    Basemap::Kind kind = Basemap::Kind::land;
    bool own = true;              ///< In the country of the map.
    Path area;                    ///< Rings, holes the other way round; empty for a line.
    std::vector<PageLine> lines;  ///< The shores of the area, or the feature itself.
  };

  /// Part of a way.
  struct Way {
    std::string mode;  ///< As in the guide format.
    PageLine line;
  };

  /// A bar of a round length, with its ticks.
  struct Scale {
    PageLine line;
    Text text;
  };

  struct North {
    PageLine arrow;  ///< The corners of a polygon.
    Text text;
  };

  /// The sign that stands for a place.
  struct Marker {
    std::size_t place = 0;  ///< Index into PlaceMap::places.
    MapPlace::Kind kind = MapPlace::Kind::stop;
    Point at;             ///< Its middle.
    float reach = 0;      ///< From there to its rim.
    Point truly;          ///< Where the place is: `at` may have had to make way.
    bool beyond = false;  ///< The place lies outside of the map, in the direction of the sign.
    bool tied = false;    ///< A line leads from `truly` to `at`.
    PageLine arrow;       ///< Of a sign for what lies beyond: the corners of a polygon.
    std::optional<Text> number;  ///< Where it is numbered and there is room for that.
    Run name;                    ///< Of the place, with a link where it has an entry.
  };

  /// What stands beside a marker.
  struct Name {
    PageLine tie;              ///< A line to the marker where that is not near; else empty.
    bool flush_right = false;  ///< Its lines end at the marker's side: it is at its right.
    std::vector<Text> lines;   ///< The name, and under it the local one.
  };

  /// What no feature covers.
  enum class Ground : std::uint8_t { paper, land, sea };

  float width = 0;
  float height = 0;
  Ground ground = Ground::paper;
  std::vector<PageLine> graticule;  ///< Lines of round degrees.
  std::vector<Terrain> terrain;     ///< In the order in which they are drawn.
  std::vector<Way> ways;
  std::optional<Scale> scale;  ///< None on a map of the whole globe, where lengths differ.
  North north;
  std::vector<Marker> markers;  ///< The first one on top.
  std::vector<Name> names;
  std::vector<Text> terrain_names;

  /// How many places have their name or number on it.
  [[nodiscard]] std::size_t labelled() const;
};

/// How large a map is, for whom, and on what.
struct MapSetting {
  const Basemap* basemap = nullptr;  ///< Nothing: on paper.
  std::string language;              ///< BCP 47, of lengths.
  float width = 0;                   ///< In points.
  float share = 1;                   ///< Of the height that suits it.
};

/// The map has one place at least.
[[nodiscard]] MapGeometry map_geometry(const PlaceMap& map, const MapSetting& setting,
                                       const MapTextMeasure& measure);

}  // namespace guidebook::typeset
