#pragma once

#include "guidebook/pdf/content.hpp"
#include "guidebook/pdf/haru.hpp"
#include "guidebook/typeset/layout.hpp"

namespace guidebook::pdf {

/// Embeds of each font the glyphs that are used, under their own numbers; returns the dictionary of
/// fonts for the pages' resources. Throws std::runtime_error if a font can't be cut down.
[[nodiscard]] Dict embed_fonts(PdfFile& file, const typeset::Layout& layout, const Usage& usage);

}  // namespace guidebook::pdf
