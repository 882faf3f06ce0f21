#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace guidebook {

/// Samples of 8 bits, rows from the top, without padding: grey (1 channel), grey and alpha (2), RGB
/// (3), RGB and alpha or the inks of CMYK (4).
struct Samples {
  std::size_t width = 0;
  std::size_t height = 0;
  std::size_t channels = 0;
  bool has_alpha = false;  ///< The last channel is alpha, not a colour.
  std::string bytes;
};

/// A picture ready to be printed.
struct Bitmap {
  std::size_t width = 0;  ///< In pixels, as stored.
  std::size_t height = 0;
  std::size_t channels = 3;  ///< 1 is grey, 3 sRGB, 4 CMYK, unless `profile` says more.
  int orientation = 1;       ///< How to turn it upright, from 1 to 8 as EXIF counts; 1 is upright.
  bool jpeg = false;         ///< `data` is a JPEG file; else samples.
  bool inverted = false;     ///< Of CMYK: the samples say how much of an ink is left out.
  bool reduced = false;      ///< Its file has more pixels.
  std::string data;
  std::string alpha;    ///< A byte for each pixel, 255 where nothing shines through; may be empty.
  std::string profile;  ///< An ICC profile of its colours; may be empty.

  /// Seen upright, in pixels.
  [[nodiscard]] std::size_t upright_width() const { return orientation < 5 ? width : height; }
  [[nodiscard]] std::size_t upright_height() const { return orientation < 5 ? height : width; }
};

/// Of pictures with more pixels, or with a longer side, nothing is looked at but the head.
inline constexpr std::size_t most_pixels = 100'000'000;
inline constexpr std::size_t longest_side = 65'500;  ///< As of JPEG files.
/// Bytes that a PNG file may take unpacked, and a progressive JPEG file while its scans are
/// gathered.
inline constexpr std::size_t most_picture_memory = std::size_t{256} << 20U;
/// Bytes of a picture file; of a larger one nothing is used.
inline constexpr std::size_t most_picture_bytes = std::size_t{128} << 20U;

/// Reads a picture file of a known format (format.hpp), made smaller until its longer side has
/// `most_side` pixels at most. A JPEG file of up to a quarter more is taken as it is, but for
/// metadata that is nobody's business. Of `file` nothing is opened that lies outside of `root`,
/// also through links. For what is missing, damaged, cut short or too large there is nothing, and
/// `fault` says why.
[[nodiscard]] std::optional<Bitmap> load_bitmap(const std::string& file, const std::string& root,
                                                std::size_t most_side, std::string& fault);

/// The same from the bytes of a file.
[[nodiscard]] std::optional<Bitmap> decode_bitmap(std::string_view bytes, std::size_t most_side,
                                                  std::string& fault);

/// The bytes of a picture file that lies in `root`, also when links are followed. Nothing if there
/// is no such file or it is too large; `fault` says so.
[[nodiscard]] std::optional<std::string> read_picture_bytes(const std::string& file,
                                                            const std::string& root,
                                                            std::string& fault);

/// Whether a picture of that size is looked into; else `fault` says so.
[[nodiscard]] bool is_sane_size(std::size_t width, std::size_t height, std::string& fault);

}  // namespace guidebook
