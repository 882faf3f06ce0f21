#include "guidebook/bitmap/picture_file.hpp"

#include "guidebook/bitmap/bitmap.hpp"
#include "guidebook/bitmap/format.hpp"

namespace guidebook {

std::optional<PictureFile> keep_picture(std::string_view bytes, std::string& fault) {
  const PictureFormat* format = require_picture_format(bytes, fault);
  auto kept = format != nullptr ? format->keep(bytes, fault) : std::nullopt;
  if (!kept) return std::nullopt;
  kept->media_type = format->media_type;
  kept->ending = format->ending;
  return kept;
}

std::optional<PictureFile> load_picture_file(const std::string& file, const std::string& root,
                                             std::string& fault) {
  const auto bytes = read_picture_bytes(file, root, fault);
  return bytes ? keep_picture(*bytes, fault) : std::nullopt;
}

}  // namespace guidebook
