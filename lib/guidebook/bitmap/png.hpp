#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "guidebook/bitmap/bitmap.hpp"
#include "guidebook/bitmap/picture_file.hpp"

namespace guidebook {

/// Reads a PNG file as decode_bitmap() does: as sRGB or grey of 8 bits; interlaced, palette and
/// 16-bit files too. A photograph without alpha becomes a JPEG file, which is a tenth as large.
[[nodiscard]] std::optional<Bitmap> read_png(std::string_view file, std::size_t most_side,
                                             std::string& fault);

/// Passes a PNG file on as keep_picture() does: the chunks with pixels and colours.
[[nodiscard]] std::optional<PictureFile> keep_png(std::string_view file, std::string& fault);

}  // namespace guidebook
