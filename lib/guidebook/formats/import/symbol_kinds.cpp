#include "guidebook/formats/import/symbol_kinds.hpp"

#include <algorithm>
#include <array>

namespace guidebook {
namespace {

constexpr std::array symbol_kind_table{
    // Garmin
    SymbolKind{"Amusement Park", "attraction", "activity"},
    SymbolKind{"Ball Park", "attraction", "activity"},
    SymbolKind{"Bike Trail", "attraction", "activity"},
    SymbolKind{"Bowling", "attraction", "activity"},
    SymbolKind{"Bridge", "attraction", "monument"},
    SymbolKind{"Cemetery", "attraction", "historic-site"},
    SymbolKind{"Church", "attraction", "religious-site"},
    SymbolKind{"Convenience Store", "attraction", "shop"},
    SymbolKind{"Department Store", "attraction", "shop"},
    SymbolKind{"Fast Food", "attraction", "restaurant"},
    SymbolKind{"Ferry", "attraction", "transport"},
    SymbolKind{"Fishing Area", "attraction", "activity"},
    SymbolKind{"Fitness Center", "attraction", "activity"},
    SymbolKind{"Forest", "attraction", "nature"},
    SymbolKind{"Golf Course", "attraction", "activity"},
    SymbolKind{"Ground Transportation", "attraction", "transport"},
    SymbolKind{"Lodge", "hotel", "lodge"},
    SymbolKind{"Medical Facility", "contact", "emergency"},
    SymbolKind{"Movie Theater", "attraction", "theatre"},
    SymbolKind{"Pharmacy", "contact", "emergency"},
    SymbolKind{"Picnic Area", "attraction", "activity"},
    SymbolKind{"Pizza", "attraction", "restaurant"},
    SymbolKind{"Police Station", "contact", "emergency"},
    SymbolKind{"RV Park", "hotel", "campsite"},
    SymbolKind{"Railway", "attraction", "transport"},
    SymbolKind{"Airport", "attraction", "transport"},
    SymbolKind{"Bus Station", "attraction", "transport"},
    SymbolKind{"Skiing Area", "attraction", "activity"},
    SymbolKind{"Stadium", "attraction", "activity"},
    SymbolKind{"Summit", "attraction", "nature"},
    SymbolKind{"Swimming Area", "attraction", "activity"},
    SymbolKind{"Trail Head", "attraction", "activity"},
    SymbolKind{"Waterfall", "attraction", "nature"},
    SymbolKind{"Zoo", "attraction", "park"},
    // Google
    SymbolKind{"airports", "attraction", "transport"},
    SymbolKind{"arts", "attraction", "theatre"},
    SymbolKind{"bars", "attraction", "bar"},
    SymbolKind{"bus", "attraction", "transport"},
    SymbolKind{"cabs", "attraction", "transport"},
    SymbolKind{"camera", "attraction", "viewpoint"},
    SymbolKind{"campground", "hotel", "campsite"},
    SymbolKind{"coffee", "attraction", "restaurant"},
    SymbolKind{"convenience", "attraction", "shop"},
    SymbolKind{"cycling", "attraction", "activity"},
    SymbolKind{"dining", "attraction", "restaurant"},
    SymbolKind{"ferry", "attraction", "transport"},
    SymbolKind{"firedept", "contact", "emergency"},
    SymbolKind{"fishing", "attraction", "activity"},
    SymbolKind{"golf", "attraction", "activity"},
    SymbolKind{"grocery", "attraction", "shop"},
    SymbolKind{"hiker", "attraction", "activity"},
    SymbolKind{"hospitals", "contact", "emergency"},
    SymbolKind{"info", "contact", "tourist-office"},
    SymbolKind{"info-i", "contact", "tourist-office"},
    SymbolKind{"lodging", "hotel", "hotel"},
    SymbolKind{"marina", "attraction", "activity"},
    SymbolKind{"mountains", "attraction", "nature"},
    SymbolKind{"movies", "attraction", "theatre"},
    SymbolKind{"parks", "attraction", "park"},
    SymbolKind{"pharmacy_rx", "contact", "emergency"},
    SymbolKind{"picnic", "attraction", "activity"},
    SymbolKind{"police", "contact", "emergency"},
    SymbolKind{"rail", "attraction", "transport"},
    SymbolKind{"sailing", "attraction", "activity"},
    SymbolKind{"schools", "attraction", "school"},
    SymbolKind{"shopping", "attraction", "shop"},
    SymbolKind{"ski", "attraction", "activity"},
    SymbolKind{"snack_bar", "attraction", "restaurant"},
    SymbolKind{"subway", "attraction", "transport"},
    SymbolKind{"swimming", "attraction", "activity"},
    SymbolKind{"trail", "attraction", "activity"},
    SymbolKind{"tram", "attraction", "transport"},
    SymbolKind{"volcano", "attraction", "nature"},
};

}  // namespace

const SymbolKind* find_symbol_kind(std::string_view symbol) {
  const auto* row = std::ranges::find(symbol_kind_table, symbol, &SymbolKind::symbol);
  return row == symbol_kind_table.end() ? nullptr : row;
}

}  // namespace guidebook
