#pragma once

#include <string_view>
#include <vector>

#include "guidebook/document/document.hpp"
#include "guidebook/typeset/map/labels.hpp"
#include "guidebook/typeset/map/view.hpp"

namespace guidebook::typeset {

using PageLine = std::vector<Point>;

/// How a way of travelling is drawn.
struct WayLook {
  float dash = 0;  ///< Points drawn …
  float gap = 0;   ///< … and left out; 0 is a line without gaps.
  float width = 1;
  float bow = 0;  ///< How far the line curves, as a share of its length.
  Colour colour;
};

/// By a mode of the guide format.
[[nodiscard]] const WayLook& way_look(std::string_view mode);

/// A line in that look.
[[nodiscard]] Shape drawn(const PageLine& line, const WayLook& look);

/// A map's ways, within its frame; those between the same two places side by side. Names are kept
/// off them as far as can be.
[[nodiscard]] std::vector<Item> draw_ways(const PlaceMap& map, const MapView& view, MapRoom& room);

}  // namespace guidebook::typeset
