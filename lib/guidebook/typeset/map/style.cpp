#include "guidebook/typeset/map/style.hpp"

namespace guidebook::typeset {
namespace {

constexpr Colour sea_colour{0xCC, 0xDF, 0xE3};
constexpr Colour own_land{0xFB, 0xF6, 0xEB};
constexpr Colour other_land{0xE6, 0xE2, 0xD9};
constexpr Colour shore{0x9E, 0x94, 0x85};
constexpr Colour stream{0x8F, 0xB4, 0xC0};
constexpr Colour road{0xD2, 0xC4, 0xA6};
constexpr Colour rail{0xA8, 0xA2, 0x98};
constexpr Colour land_name{0x8C, 0x82, 0x75};
constexpr Colour sea_name{0x52, 0x78, 0x87};

constexpr float darker = 0.93F;  // than the ground: the lines of degrees
constexpr TextStyle land_style{design::bold_font, 6.2F, 8, land_name, 1.8F};
constexpr TextStyle sea_style{{Family::title, 400, true}, 9.5F, 12, sea_name, 0.6F};
constexpr TextStyle number_style{design::bold_font, 6.4F, 8, design::white};

}  // namespace

Rect square(Point middle, float radius) {
  return {middle.x - radius, middle.y - radius, 2 * radius, 2 * radius};
}

Colour ground_colour(MapGeometry::Ground ground, const Theme::Colours& colours) {
  switch (ground) {
    case MapGeometry::Ground::paper:
      return colours.card;
    case MapGeometry::Ground::land:
      return own_land;
    case MapGeometry::Ground::sea:
      return sea_colour;
  }
  return colours.card;
}

Colour graticule_colour(Colour ground) {
  const auto part = [](std::uint8_t value) {
    return static_cast<std::uint8_t>(static_cast<float>(value) * darker);
  };
  return {part(ground.red), part(ground.green), part(ground.blue)};
}

Colour area_colour(const MapGeometry::Terrain& terrain) {
  if (terrain.kind == Basemap::Kind::water) return sea_colour;
  return terrain.own ? own_land : other_land;
}

Stroke terrain_stroke(Basemap::Kind kind) {
  using TerrainKind = Basemap::Kind;
  switch (kind) {
    case TerrainKind::land:
    case TerrainKind::coast:
      return {0, 0, 0.5F, 0, shore};
    case TerrainKind::water:
      return {0, 0, 0.35F, 0, stream};
    case TerrainKind::river:
      return {0, 0, 0.6F, 0, stream};
    case TerrainKind::border:
      return {3, 1.6F, 0.5F, 0, shore};
    case TerrainKind::railway:
      return {0, 0, 0.5F, 0, rail};
    case TerrainKind::road:
      return {0, 0, 0.6F, 0, road};
  }
  return {};
}

Colour marker_colour(MapPlace::Kind kind, const Theme::Colours& colours) {
  const bool accented = kind == MapPlace::Kind::subject || kind == MapPlace::Kind::attraction;
  return accented ? colours.accent : colours.dark;
}

TextStyle map_text_style(MapText kind, const Design& design) {
  switch (kind) {
    case MapText::subject:
      return design.map_subject;
    case MapText::local:
      return design.map_local;
    case MapText::place:
      return design.map_place;
    case MapText::hotel:
      return design.map_hotel;
    case MapText::number:
      return number_style;
    case MapText::scale:
      return design.map_scale;
    case MapText::north:
      return design.map_north;
    case MapText::land:
      return land_style;
    case MapText::water:
      return sea_style;
  }
  return design.map_place;
}

}  // namespace guidebook::typeset
