#pragma once

#include <string_view>

#include "guidebook/document/document.hpp"

namespace guidebook {

// Lengths that depend on how a map is drawn, for a document in a language (BCP 47).

/// What a scale bar stands for: "500 m", "12 km".
[[nodiscard]] Run scale_length(double metres, std::string_view language);

/// How far it is to a place beyond the map: "12,300 km", and one digit after the point where it
/// is near.
[[nodiscard]] Run distance_away(double metres, std::string_view language);

}  // namespace guidebook
