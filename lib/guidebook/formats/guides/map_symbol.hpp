#pragma once

#include <cstdint>
#include <span>
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

/// What a file says of how a place is shown; what it does not say is empty.
struct SymbolNames {
  std::string_view osmand = {};
  std::string_view background = {};
  std::string_view color = {};  ///< As color_code() writes it.
  std::string_view organic = {};
  std::string_view placemark = {};
  std::string_view garmin = {};
};

/// The other way round: of records of some types, the symbol of which the most is named, and at
/// least one icon. Where several kinds look the same, it is that of "other" if that is one of them,
/// else the first. nullptr where nothing is known, or they are of different types.
[[nodiscard]] const MapSymbol* meant_symbol(const SymbolNames& names,
                                            std::span<const std::string_view> types);

/// Whether a file that means `symbol` by these names could mean another one of the types as well.
[[nodiscard]] bool look_the_same(const MapSymbol& symbol, const SymbolNames& names,
                                 std::span<const std::string_view> types);

/// "#10A37E"
[[nodiscard]] std::string color_code(std::uint32_t color);

}  // namespace guidebook
