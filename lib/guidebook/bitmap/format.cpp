#include "guidebook/bitmap/format.hpp"

#include <algorithm>
#include <array>

#include "guidebook/bitmap/jpeg.hpp"
#include "guidebook/bitmap/png.hpp"

namespace guidebook {
namespace {

constexpr std::array formats{
    PictureFormat{"JPEG", "\xFF\xD8\xFF", read_jpeg},
    PictureFormat{"PNG", "\x89PNG\r\n\x1A\n", read_png},
};

}  // namespace

const PictureFormat* picture_format(std::string_view beginning) {
  const auto* found = std::find_if(
      formats.begin(), formats.end(),
      [&](const PictureFormat& format) { return beginning.starts_with(format.signature); });
  return found == formats.end() ? nullptr : found;
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
