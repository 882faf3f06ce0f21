#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "guidebook/records/type.hpp"

namespace guidebook {

/// How map programs show a kind of record. The names are those that the programs know; what they do
/// not know they show as a plain pin.
struct MapSymbol {
  std::string_view type;        ///< Of the record: "hotel".
  std::string_view kind;        ///< Its kind, mode or role.
  std::string_view osmand;      ///< Icon of OsmAnd.
  std::string_view background;  ///< Of that: circle, square or octagon.
  std::uint32_t color;          ///< 0xRRGGBB.
  std::string_view organic;     ///< Icon of Organic Maps.
  std::string_view placemark;  ///< Style of Organic Maps, whose name is a colour: "placemark-teal".
  std::string_view garmin;     ///< Symbol of Garmin's devices.
};

/// Of a record by its kind; that of "other" where it has none.
[[nodiscard]] const MapSymbol& map_symbol_of(const RecordRef& row);

/// "#10A37E"
[[nodiscard]] std::string color_code(std::uint32_t color);

}  // namespace guidebook
