#pragma once

#include <string>

#include "guidebook/typeset/layout.hpp"

namespace guidebook::pdf {

/// Writes the six numbers of the matrix that brings the unit square, a picture as it is stored,
/// upright onto its area (ISO 32000-1, 8.3.4).
void put_placement(std::string& out, const typeset::Picture& picture,
                   const typeset::Layout& layout);

}  // namespace guidebook::pdf
