#pragma once

#include <string>

#include "guidebook/document/document.hpp"

namespace guidebook {

/// The cover of the printed book as SVG: its landscape, title and subtitle.
[[nodiscard]] std::string epub_cover(const Document& document);

}  // namespace guidebook
