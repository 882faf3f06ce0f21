#include "guidebook/bitmap/bitmap.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "guidebook/bitmap/format.hpp"
#include "guidebook/library/folder_walk.hpp"
#include "guidebook/source/source.hpp"

namespace guidebook {

bool is_sane_size(std::size_t width, std::size_t height, std::string& fault) {
  if (width == 0 || height == 0) {
    fault = "it has no pixels";
  } else if (std::max(width, height) > longest_side) {
    fault = fmt::format("{} × {} pixels, and no side of more than {} is read", width, height,
                        longest_side);
  } else if (width > most_pixels / height) {
    fault = fmt::format("{} × {} pixels, and no more than {} million are read", width, height,
                        most_pixels / 1'000'000);
  } else {
    return true;
  }
  return false;
}

std::optional<Bitmap> decode_bitmap(std::string_view bytes, std::size_t most_side,
                                    std::string& fault) {
  const PictureFormat* format = require_picture_format(bytes, fault);
  return format != nullptr ? format->read(bytes, most_side, fault) : std::nullopt;
}

std::optional<std::string> read_picture_bytes(const std::string& file, const std::string& root,
                                              std::string& fault) {
  const auto path = path_beneath(root, file);
  if (!path) {
    fault = "it is outside the library";
    return std::nullopt;
  }
  std::error_code error;
  if (!std::filesystem::is_regular_file(*path, error)) {
    fault = "there is no such file";
    return std::nullopt;
  }
  Diagnostics faults;
  auto bytes = read_file(*path, faults, most_picture_bytes);
  if (!bytes) fault = faults.back().message;
  return bytes;
}

std::optional<Bitmap> load_bitmap(const std::string& file, const std::string& root,
                                  std::size_t most_side, std::string& fault) {
  const auto bytes = read_picture_bytes(file, root, fault);
  return bytes ? decode_bitmap(*bytes, most_side, fault) : std::nullopt;
}

}  // namespace guidebook
