#include "guidebook/bitmap/png.hpp"

#include <fmt/core.h>
#include <png.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <numeric>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "guidebook/bitmap/format.hpp"
#include "guidebook/bitmap/jpeg.hpp"
#include "guidebook/bitmap/resample.hpp"

namespace guidebook {
namespace {

constexpr std::size_t most_drawn_colours = 10'000;  // a picture of more is a photograph
constexpr std::size_t drawn_shades = 16;            // in grey a drawing is mostly of so many

struct PngImage {
  png_image control{};

  PngImage() { control.version = PNG_IMAGE_VERSION; }
  PngImage(const PngImage&) = delete;
  PngImage& operator=(const PngImage&) = delete;
  ~PngImage() { png_image_free(&control); }
};

std::optional<Samples> decode(std::string_view file, std::string& fault) {
  PngImage image;
  png_image& control = image.control;
  if (png_image_begin_read_from_memory(&control, file.data(), file.size()) == 0) {
    fault = control.message;
    return std::nullopt;
  }
  if (!is_sane_size(control.width, control.height, fault)) return std::nullopt;
  // Without the flags for other orders of colours and for samples that are not sRGB of 8 bits.
  control.format &= PNG_FORMAT_FLAG_ALPHA | PNG_FORMAT_FLAG_COLOR;
  control.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;  // where a file of 16 bits names no gamma
  Samples samples{control.width,
                  control.height,
                  PNG_IMAGE_SAMPLE_CHANNELS(control.format),
                  (control.format & PNG_FORMAT_FLAG_ALPHA) != 0,
                  {}};
  const std::size_t size = samples.width * samples.height * samples.channels;
  if (size > most_picture_memory) {
    fault = fmt::format("it takes {} MiB of memory; {} are the most", size >> 20U,
                        most_picture_memory >> 20U);
    return std::nullopt;
  }
  samples.bytes.resize(size);
  if (png_image_finish_read(&control, nullptr, samples.bytes.data(), 0, nullptr) == 0) {
    fault = control.message;
    return std::nullopt;
  }
  return samples;
}

/// Of a picture in grey, where there are but 256 shades to count.
bool is_grey_photograph(std::string_view shades) {
  std::array<std::size_t, 256> counts{};
  for (const char shade : shades) ++counts[static_cast<unsigned char>(shade)];
  std::ranges::sort(counts, std::greater());
  const std::size_t drawn =
      std::accumulate(counts.begin(), counts.begin() + drawn_shades, std::size_t{0});
  return drawn < shades.size() / 2;
}

bool is_photograph(const Samples& samples) {
  if (samples.channels == 1) return is_grey_photograph(samples.bytes);
  std::unordered_set<std::uint32_t> colours;
  for (std::size_t i = 0; i + samples.channels <= samples.bytes.size(); i += samples.channels) {
    std::uint32_t colour = 0;
    for (std::size_t c = 0; c < samples.channels; ++c) {
      colour = colour << 8U | static_cast<unsigned char>(samples.bytes[i + c]);
    }
    colours.insert(colour);
    if (colours.size() > most_drawn_colours) return true;
  }
  return false;
}

/// Colours and alpha apart; without alpha where nothing shines through.
void part_alpha(Bitmap& bitmap, const Samples& samples) {
  const std::size_t colours = samples.channels - 1;
  bitmap.channels = colours;
  bitmap.data.reserve(samples.width * samples.height * colours);
  bitmap.alpha.reserve(samples.width * samples.height);
  bool opaque = true;
  for (std::size_t i = 0; i < samples.bytes.size(); i += samples.channels) {
    bitmap.data.append(samples.bytes, i, colours);
    bitmap.alpha += samples.bytes[i + colours];
    opaque = opaque && samples.bytes[i + colours] == '\xFF';
  }
  if (opaque) bitmap.alpha.clear();
}

constexpr std::size_t chunk_frame = 12;  // length, name and checksum around the data
constexpr std::array<std::string_view, 11> shown_chunks{
    "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP"};

/// A PNG file of which all that it takes to show it is kept.
std::string bare_png(std::string_view file) {
  std::string bare(file.substr(0, signature_size));
  for (std::size_t at = signature_size; at + chunk_frame <= file.size();) {
    std::size_t length = 0;
    for (const char byte : file.substr(at, 4))
      length = length << 8U | static_cast<unsigned char>(byte);
    const std::string_view chunk = file.substr(at, length + chunk_frame);
    if (std::ranges::find(shown_chunks, chunk.substr(4, 4)) != shown_chunks.end()) bare += chunk;
    if (chunk.substr(4, 4) == "IEND") break;
    at += chunk.size();
  }
  return bare;
}

}  // namespace

std::optional<PictureFile> keep_png(std::string_view file, std::string& fault) {
  const auto whole = decode(file, fault);
  if (!whole) return std::nullopt;
  return PictureFile{.width = whole->width, .height = whole->height, .bytes = bare_png(file)};
}

std::optional<Bitmap> read_png(std::string_view file, std::size_t most_side, std::string& fault) {
  auto whole = decode(file, fault);
  if (!whole) return std::nullopt;
  const std::size_t width = whole->width;
  Samples samples = shrunk(std::move(*whole), most_side);
  Bitmap bitmap;
  bitmap.width = samples.width;
  bitmap.height = samples.height;
  bitmap.channels = samples.channels;
  bitmap.reduced = samples.width < width;
  if (samples.has_alpha) {
    part_alpha(bitmap, samples);
  } else if (is_photograph(samples)) {
    auto data = encode_jpeg(samples, fault);
    if (!data) return std::nullopt;
    bitmap.data = std::move(*data);
    bitmap.jpeg = true;
  } else {
    bitmap.data = std::move(samples.bytes);
  }
  return bitmap;
}

}  // namespace guidebook
