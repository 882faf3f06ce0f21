#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "guidebook/bitmap/bitmap.hpp"

namespace guidebook {

/// Reads a JPEG file as decode_bitmap() does. One that is small enough, and in a form that PDF
/// knows, is passed on byte for byte, without what cameras and programs add to it.
[[nodiscard]] std::optional<Bitmap> read_jpeg(std::string_view file, std::size_t most_side,
                                              std::string& fault);

/// A JPEG file of samples: grey, RGB or CMYK.
[[nodiscard]] std::optional<std::string> encode_jpeg(const Samples& samples, std::string& fault);

}  // namespace guidebook
