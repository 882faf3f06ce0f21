#pragma once

#include <cstdint>
#include <optional>

#include "guidebook/typeset/colour.hpp"
#include "guidebook/typeset/fonts/font_families.hpp"

namespace guidebook::typeset {

/// Fonts, colours and measures of printed pages. A theme file sets some of them; the others stay
/// those of the design.
struct Theme {
  struct Colours {
    Colour ink{0x21, 0x21, 0x26};
    Colour accent{0xB5, 0x40, 0x2A};
    Colour dark{0x17, 0x33, 0x47};
    Colour card{0xF6, 0xF1, 0xE8};
    Colour grey{0x6B, 0x6B, 0x70};
    Colour hairline{0xBF, 0xBD, 0xB8};
    Colour pale{0xC9, 0xD3, 0xDA};
    Colour highlight{0xF2, 0xC2, 0x80};
  };
  /// In points on the paper; what is missing goes by the paper.
  struct Measures {
    std::optional<double> size, inner, outer, top, bottom;
  };

  std::int64_t version = 1;
  FontFamilies fonts;  ///< Before the design's own.
  Colours colours;
  Measures measures;
};

}  // namespace guidebook::typeset
