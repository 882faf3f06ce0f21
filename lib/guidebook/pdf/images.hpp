#pragma once

#include <string>
#include <vector>

#include "guidebook/bitmap/bitmap.hpp"
#include "guidebook/pdf/haru.hpp"

namespace guidebook::pdf {

struct Images {
  std::vector<Dict> images;  ///< In the order of the bitmaps.
  std::string digest;        ///< Of what they show.
  bool device_inks = false;  ///< Some are CMYK, with no profile to define their colours.
};

/// Puts pictures and their colour profiles into a file, each once, and frees their bytes.
[[nodiscard]] Images embed_images(PdfFile& file, std::vector<Bitmap>& bitmaps);

}  // namespace guidebook::pdf
