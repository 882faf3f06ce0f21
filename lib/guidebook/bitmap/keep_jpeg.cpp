#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "guidebook/bitmap/bitmap.hpp"
#include "guidebook/bitmap/jpeg.hpp"
#include "guidebook/bitmap/picture_file.hpp"

namespace guidebook {
namespace {

constexpr std::size_t most_profile_bytes = 65'519;  // in a segment (ICC.1, B.4)
constexpr char exif_segment = '\xE1';
constexpr char profile_segment = '\xE2';

char low_byte(std::size_t number) { return static_cast<char>(number & 0xFFU); }

std::string segment(char marker, const std::string& content) {
  const std::size_t size = content.size() + 2;
  return std::string{'\xFF', marker, low_byte(size >> 8U), low_byte(size)} + content;
}

/// EXIF data of one entry.
std::string orientation_segment(int orientation) {
  std::string content("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0", 25);
  content += static_cast<char>(orientation);
  content.append(6, '\0');
  return segment(exif_segment, content);
}

std::string profile_segments(const std::string& profile) {
  const std::size_t count = (profile.size() + most_profile_bytes - 1) / most_profile_bytes;
  std::string segments;
  for (std::size_t i = 0; i < count; ++i) {
    std::string content("ICC_PROFILE\0", 12);
    content += low_byte(i + 1);
    content += low_byte(count);
    content += profile.substr(i * most_profile_bytes, most_profile_bytes);
    segments += segment(profile_segment, content);
  }
  return segments;
}

/// Where segments may be added: behind the head of JFIF, which comes first.
std::size_t end_of_head(std::string_view jpeg) {
  if (jpeg.substr(2, 2) != "\xFF\xE0") return 2;
  return 4 + (std::size_t{static_cast<unsigned char>(jpeg[4])} << 8U |
              static_cast<unsigned char>(jpeg[5]));
}

}  // namespace

std::optional<PictureFile> keep_jpeg(std::string_view file, std::string& fault) {
  auto bitmap = read_jpeg(file, longest_side, fault);
  if (!bitmap) return std::nullopt;
  PictureFile kept{.width = bitmap->upright_width(),
                   .height = bitmap->upright_height(),
                   .bytes = std::move(bitmap->data)};
  std::string added;
  if (bitmap->orientation != 1) added += orientation_segment(bitmap->orientation);
  added += profile_segments(bitmap->profile);
  kept.bytes.insert(end_of_head(kept.bytes), added);
  return kept;
}

}  // namespace guidebook
