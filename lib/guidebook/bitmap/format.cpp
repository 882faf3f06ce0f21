#include "guidebook/bitmap/format.hpp"

#include <algorithm>
#include <array>

#include "guidebook/bitmap/jpeg.hpp"
#include "guidebook/bitmap/png.hpp"

namespace guidebook {
namespace {

constexpr std::array formats{
    PictureFormat{"JPEG", "image/jpeg", ".jpg", "\xFF\xD8\xFF", read_jpeg, keep_jpeg},
    PictureFormat{"PNG", "image/png", ".png", "\x89PNG\r\n\x1A\n", read_png, keep_png},
};

}  // namespace

const PictureFormat* picture_format(std::string_view beginning) {
  const auto* found = std::find_if(
      formats.begin(), formats.end(),
      [&](const PictureFormat& format) { return beginning.starts_with(format.signature); });
  return found == formats.end() ? nullptr : found;
}

const PictureFormat* require_picture_format(std::string_view bytes, std::string& fault) {
  const PictureFormat* format = picture_format(bytes);
  if (format == nullptr) fault = bytes.empty() ? "the file is empty" : no_picture_format();
  return format;
}

std::string no_picture_format() {
  std::string text = "it is ";
  for (const PictureFormat& format : formats) {
    text += &format == formats.begin() ? "neither " : " nor ";
    text += format.name;
  }
  return text;
}

}  // namespace guidebook
