#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "guidebook/bitmap/bitmap.hpp"
#include "guidebook/bitmap/picture_file.hpp"

namespace guidebook {

/// A format of picture files.
struct PictureFormat {
  std::string_view name;        ///< "JPEG"
  std::string_view media_type;  ///< "image/jpeg"
  std::string_view ending;      ///< ".jpg"
  std::string_view signature;   ///< What its files begin with.
  /// As decode_bitmap() does.
  std::optional<Bitmap> (*read)(std::string_view file, std::size_t most_side, std::string& fault);
  /// As keep_picture() does, but for what is said of the format.
  std::optional<PictureFile> (*keep)(std::string_view file, std::string& fault);
};

/// The format of a file by its first bytes; nullptr if it is none of them.
[[nodiscard]] const PictureFormat* picture_format(std::string_view beginning);

/// The same for all bytes of a file; why it is none of them in `fault`.
[[nodiscard]] const PictureFormat* require_picture_format(std::string_view bytes,
                                                          std::string& fault);

/// "it is neither JPEG nor PNG"
[[nodiscard]] std::string no_picture_format();

/// How many bytes identify the format.
inline constexpr std::size_t signature_size = 8;

}  // namespace guidebook
