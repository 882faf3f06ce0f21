#pragma once

#include "guidebook/typeset/map/geometry.hpp"
#include "guidebook/typeset/theme/design.hpp"

namespace guidebook::typeset {

// How what is on a map is drawn, in every format; mode_stroke() has the ways.

inline constexpr float marker_halo = 1.1F;       ///< Of white around a sign.
inline constexpr float graticule_width = 0.4F;   ///< In points, as those that follow.
inline constexpr float scale_width = 0.8F;       ///< Of the bar's line.
inline constexpr float marker_tie_width = 0.5F;  ///< From a place to its sign …
inline constexpr float marker_tie_end = 1;       ///< … with a dot of that radius …
inline constexpr float name_tie_width = 0.4F;    ///< … and from there to its name.
inline constexpr float frame_width = 0.5F;
inline constexpr float hotel_corner = 0.8F;  ///< Radius of the corners of hotels' squares.

/// What a circle lies in.
[[nodiscard]] Rect square(Point middle, float radius);
[[nodiscard]] Colour ground_colour(MapGeometry::Ground ground, const Theme::Colours& colours);
/// Of lines of degrees on that.
[[nodiscard]] Colour graticule_colour(Colour ground);
[[nodiscard]] Colour area_colour(const MapGeometry::Terrain& terrain);
/// Of the lines of a kind.
[[nodiscard]] Stroke terrain_stroke(Basemap::Kind kind);
[[nodiscard]] Colour marker_colour(MapPlace::Kind kind, const Theme::Colours& colours);
[[nodiscard]] TextStyle map_text_style(MapText kind, const Design& design);

}  // namespace guidebook::typeset
