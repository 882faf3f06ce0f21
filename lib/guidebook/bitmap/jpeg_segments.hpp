#pragma once

#include <string>
#include <string_view>

namespace guidebook {

/// A JPEG file without what is not needed to show it: places and cameras, comments, small copies,
/// profiles, and whatever comes after its end. Empty if it has no end. The picture itself stays as
/// it is, byte for byte.
[[nodiscard]] std::string bare_jpeg(std::string_view file);

/// How the camera was held, from 1 (upright) to 8, as tag 0x0112 of EXIF 2.3 has it; `segment` is
/// the content of a JPEG file's APP1 segment. 1 where it does not say or can't be read.
[[nodiscard]] int exif_orientation(std::string_view segment);

}  // namespace guidebook
