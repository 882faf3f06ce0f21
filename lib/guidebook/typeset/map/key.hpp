#pragma once

#include <string>

#include "guidebook/typeset/flow/composition.hpp"

namespace guidebook::typeset {

/// Adds what the lines and signs of a map mean below it.
void draw_key(Composition& to, Strip& strip, const PlaceMap& map);

/// Adds who made the base map, below that.
void draw_credit(Composition& to, Strip& strip, const std::string& credit);

}  // namespace guidebook::typeset
