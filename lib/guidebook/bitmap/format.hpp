#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "guidebook/bitmap/bitmap.hpp"

namespace guidebook {

/// A format of picture files that can be printed.
struct PictureFormat {
  std::string_view name;       ///< "JPEG"
  std::string_view signature;  ///< What its files begin with.
  std::optional<Bitmap> (*read)(std::string_view file, std::size_t most_side, std::string& fault);
};

/// The format of a file by its first bytes; nullptr if it is none of them.
[[nodiscard]] const PictureFormat* picture_format(std::string_view beginning);

/// "it is neither JPEG nor PNG"
[[nodiscard]] std::string no_picture_format();

/// How many bytes identify the format.
inline constexpr std::size_t signature_size = 8;

}  // namespace guidebook
