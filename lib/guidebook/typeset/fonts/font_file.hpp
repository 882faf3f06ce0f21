#pragma once

#include <set>
#include <string>

#include "guidebook/typeset/fonts/face.hpp"

namespace guidebook::typeset {

/// A font file of those characters and all forms that they take in words, for programs that shape
/// texts themselves; the same bytes each time. Throws std::runtime_error if the font can't be cut
/// down.
[[nodiscard]] std::string font_file(const Face& face, const std::set<char32_t>& characters);

}  // namespace guidebook::typeset
