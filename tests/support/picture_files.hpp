#pragma once

#include <array>
#include <cstddef>
#include <string>

/// Picture files that tests make for themselves, all of the same: a red quarter at the upper left,
/// green beside it, blue and white below.
namespace guidebook::pictures {

using Rgb = std::array<unsigned char, 3>;
inline constexpr std::array<Rgb, 4> quarters{Rgb{230, 20, 30}, Rgb{20, 200, 40}, Rgb{30, 40, 220},
                                             Rgb{250, 250, 250}};

struct Jpeg {
  int width = 64;
  int height = 48;
  int channels = 3;  ///< 1 is grey; 4 CMYK, as Adobe's programs write it.
  bool progressive = false;
  std::string profile{};
  int restart_rows = 0;  ///< A restart marker after so many rows of blocks; 0 for none.
};
[[nodiscard]] std::string make(const Jpeg& what);

/// The file with what a camera adds: EXIF data with an orientation, in big or little endian.
[[nodiscard]] std::string with_orientation(const std::string& jpeg, int orientation,
                                           bool little_endian = false);

struct Png {
  enum class Kind { rgb, rgba, grey, grey_alpha, palette };
  int width = 64;
  int height = 48;
  Kind kind = Kind::rgb;
  int depth = 8;  ///< Bits of a sample.
  bool interlaced = false;
  bool shaded = false;     ///< As in a photograph: hardly two neighbours are of one colour.
  bool cut_short = false;  ///< The file ends behind its first rows.
};
/// With alpha the white quarter is clear.
[[nodiscard]] std::string make(const Png& what);

}  // namespace guidebook::pictures
