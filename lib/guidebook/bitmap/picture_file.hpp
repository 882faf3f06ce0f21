#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace guidebook {

/// A picture for programs that show picture files.
struct PictureFile {
  std::size_t width = 0;  ///< In pixels, seen upright.
  std::size_t height = 0;
  std::string bytes;
  std::string_view media_type;  ///< "image/jpeg"
  std::string_view ending;      ///< ".jpg"
};

/// Reads a picture file as load_bitmap() does, and passes it on with the pixels that it has: with
/// what they need to look right, but without metadata that is nobody's business.
[[nodiscard]] std::optional<PictureFile> load_picture_file(const std::string& file,
                                                           const std::string& root,
                                                           std::string& fault);

/// The same from the bytes of a file.
[[nodiscard]] std::optional<PictureFile> keep_picture(std::string_view bytes, std::string& fault);

}  // namespace guidebook
