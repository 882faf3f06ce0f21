#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>

#include "guidebook/records/type.hpp"

namespace guidebook {

/// What to write for headings that are no fields of a type but known words for some: "--map
/// 'Preis=price,Breite=coordinates.lat'". Empty if none is known. `taken` are fields that have a
/// column.
[[nodiscard]] std::string map_proposal(const RecordType& type,
                                       std::span<const std::string_view> headings,
                                       std::set<std::string> taken);

}  // namespace guidebook
