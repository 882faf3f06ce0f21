#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "guidebook/bitmap/bitmap.hpp"
#include "guidebook/bitmap/picture_file.hpp"

namespace guidebook {

/// Reads a JPEG file as decode_bitmap() does. One that is small enough, and in a form that PDF
/// knows, is passed on byte for byte, without what cameras and programs add to it.
[[nodiscard]] std::optional<Bitmap> read_jpeg(std::string_view file, std::size_t most_side,
                                              std::string& fault);

/// Passes a JPEG file on as keep_picture() does: byte for byte, with its colour profile and how the
/// camera was held.
[[nodiscard]] std::optional<PictureFile> keep_jpeg(std::string_view file, std::string& fault);

/// A JPEG file of samples: grey, RGB or CMYK.
[[nodiscard]] std::optional<std::string> encode_jpeg(const Samples& samples, std::string& fault);

}  // namespace guidebook
