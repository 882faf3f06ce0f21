#pragma once

#include <string>
#include <string_view>

#include "guidebook/document/document.hpp"
#include "guidebook/value/json.hpp"

namespace guidebook {

/// What names a place in JSON-LD: where it stands on its page.
[[nodiscard]] std::string place_id(std::string_view ref);

/// As schema.org has geographical positions.
void write_position(JsonWriter& json, const PlaceData::Position& position);

/// A way in or out as one of schema.org's trips, with its number, operator and stops; nothing
/// where its ends are not known.
void write_trip(JsonWriter& json, const RouteTable::Row& route);

}  // namespace guidebook
