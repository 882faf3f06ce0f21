#include "picture_files.hpp"

#include <cstdio>  // jpeglib.h wants FILE
#include <cstdlib>
// clang-format off
#include <jpeglib.h>
#include <png.h>
// clang-format on

#include <vector>

namespace guidebook::pictures {
namespace {

const Rgb& colour_at(int x, int y, int width, int height) {
  return quarters[static_cast<std::size_t>((y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1))];
}

Rgb shade_at(int x, int y) {
  return {static_cast<unsigned char>(x), static_cast<unsigned char>(y),
          static_cast<unsigned char>(x + y)};
}

unsigned char grey_of(const Rgb& colour) {
  return static_cast<unsigned char>((colour[0] * 3 + colour[1] * 6 + colour[2]) / 10);
}

/// The rows of a JPEG file, samples of all channels side by side.
std::vector<unsigned char> jpeg_row(const Jpeg& what, int y) {
  std::vector<unsigned char> row;
  for (int x = 0; x < what.width; ++x) {
    const Rgb& colour = colour_at(x, y, what.width, what.height);
    if (what.channels == 1) {
      row.push_back(grey_of(colour));
      continue;
    }
    row.insert(row.end(), colour.begin(), colour.end());  // of CMYK: how much ink is left out
    if (what.channels == 4) {
      row.push_back(255);
    }
  }
  return row;
}

void put_16(std::string& bytes, unsigned value, bool little_endian) {
  const char high = static_cast<char>(value >> 8U);
  const char low = static_cast<char>(value & 0xFFU);
  bytes += little_endian ? low : high;
  bytes += little_endian ? high : low;
}

int png_type(Png::Kind kind) {
  switch (kind) {
    case Png::Kind::rgb:
      return PNG_COLOR_TYPE_RGB;
    case Png::Kind::rgba:
      return PNG_COLOR_TYPE_RGB_ALPHA;
    case Png::Kind::grey:
      return PNG_COLOR_TYPE_GRAY;
    case Png::Kind::grey_alpha:
      return PNG_COLOR_TYPE_GRAY_ALPHA;
    case Png::Kind::palette:
      return PNG_COLOR_TYPE_PALETTE;
  }
  return PNG_COLOR_TYPE_RGB;
}

std::vector<unsigned char> png_row(const Png& what, int y) {
  std::vector<unsigned char> row;
  const auto put = [&](unsigned char sample) {
    row.insert(row.end(), what.depth == 16 ? 2 : 1, sample);
  };
  for (int x = 0; x < what.width; ++x) {
    const Rgb& drawn = colour_at(x, y, what.width, what.height);
    const auto index = static_cast<unsigned char>(&drawn - quarters.data());
    const Rgb colour = what.shaded ? shade_at(x, y) : drawn;
    if (what.kind == Png::Kind::palette) {
      put(index);
      continue;
    }
    if (what.kind == Png::Kind::grey || what.kind == Png::Kind::grey_alpha) {
      put(grey_of(colour));
    } else {
      for (const unsigned char part : colour) put(part);
    }
    if (what.kind == Png::Kind::rgba || what.kind == Png::Kind::grey_alpha) {
      put(index == 3 ? 0 : 255);
    }
  }
  return row;
}

}  // namespace

std::string make(const Jpeg& what) {
  jpeg_compress_struct info{};
  jpeg_error_mgr errors{};
  info.err = jpeg_std_error(&errors);
  jpeg_create_compress(&info);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&info, &bytes, &size);
  info.image_width = static_cast<JDIMENSION>(what.width);
  info.image_height = static_cast<JDIMENSION>(what.height);
  info.input_components = what.channels;
  info.in_color_space = what.channels == 1   ? JCS_GRAYSCALE
                        : what.channels == 3 ? JCS_RGB
                                             : JCS_CMYK;
  jpeg_set_defaults(&info);
  jpeg_set_quality(&info, 95, TRUE);
  info.restart_in_rows = what.restart_rows;
  if (what.progressive) {
    jpeg_simple_progression(&info);
  }
  jpeg_start_compress(&info, TRUE);
  if (!what.profile.empty()) {
    jpeg_write_icc_profile(&info, reinterpret_cast<const JOCTET*>(what.profile.data()),
                           static_cast<unsigned>(what.profile.size()));
  }
  for (int y = 0; y < what.height; ++y) {
    std::vector<unsigned char> row = jpeg_row(what, y);
    unsigned char* at = row.data();
    jpeg_write_scanlines(&info, &at, 1);
  }
  jpeg_finish_compress(&info);
  std::string file(reinterpret_cast<const char*>(bytes), size);
  std::free(bytes);
  jpeg_destroy_compress(&info);
  return file;
}

std::string with_orientation(const std::string& jpeg, int orientation, bool little_endian) {
  std::string exif("Exif\0\0", 6);
  exif += little_endian ? "II" : "MM";
  const auto put = [&](unsigned value) { put_16(exif, value, little_endian); };
  const auto put_long = [&](unsigned value) {
    put(little_endian ? value : 0);
    put(little_endian ? 0 : value);
  };
  put(42);
  put_long(8);
  put(2);
  put(0x010F);  // the maker, before it
  put(2);
  put_long(4);
  exif += "abc";
  exif += '\0';
  put(0x0112);
  put(3);
  put_long(1);
  put(static_cast<unsigned>(orientation));
  put(0);
  put_long(0);
  std::string segment = "\xFF\xE1";
  put_16(segment, static_cast<unsigned>(exif.size() + 2), false);
  return jpeg.substr(0, 2) + segment + exif + jpeg.substr(2);
}

std::string make(const Png& what) {
  std::string file;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  png_set_write_fn(
      png, &file,
      [](png_structp self, png_bytep bytes, png_size_t size) {
        static_cast<std::string*>(png_get_io_ptr(self))
            ->append(reinterpret_cast<const char*>(bytes), size);
      },
      nullptr);
  png_set_IHDR(png, info, static_cast<png_uint_32>(what.width),
               static_cast<png_uint_32>(what.height), what.depth, png_type(what.kind),
               what.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  std::array<png_color, quarters.size()> palette{};
  for (std::size_t i = 0; i < quarters.size(); ++i) {
    palette[i] = {quarters[i][0], quarters[i][1], quarters[i][2]};
  }
  if (what.kind == Png::Kind::palette) {
    png_set_PLTE(png, info, palette.data(), static_cast<int>(palette.size()));
  }
  png_write_info(png, info);
  if (what.depth < 8) {
    png_set_packing(png);
  }
  const int passes = png_set_interlace_handling(png);
  constexpr int few = 16;
  if (what.cut_short) png_set_compression_level(png, 0);  // so that these are in the file
  const int rows = what.cut_short ? few : what.height;
  for (int pass = 0; pass < passes; ++pass) {
    for (int y = 0; y < rows; ++y) {
      std::vector<unsigned char> row = png_row(what, y);
      png_write_row(png, row.data());
    }
  }
  if (!what.cut_short) png_write_end(png, nullptr);
  png_destroy_write_struct(&png, &info);
  return file;
}

}  // namespace guidebook::pictures
