#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace guidebook {

/// A JPEG file without what is not needed to show it: places and cameras, comments, small copies,
/// profiles, and whatever comes after its end. Empty if it has no end. The picture itself stays as
/// it is, byte for byte.
[[nodiscard]] std::string bare_jpeg(std::string_view file);

/// Whether a JPEG file has more than `most` segments: libjpeg takes longer for each one that it
/// keeps.
[[nodiscard]] bool has_many_segments(std::string_view file, std::size_t most);

/// How the camera was held, from 1 (upright) to 8, as tag 0x0112 of EXIF 2.3 has it; `segment` is
/// the content of a JPEG file's APP1 segment. 1 where it does not say or can't be read; nothing
/// where it is not EXIF but something else that is kept in an APP1 segment, such as XMP.
[[nodiscard]] std::optional<int> exif_orientation(std::string_view segment);

}  // namespace guidebook
