#include "guidebook/bitmap/jpeg.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <utility>

#include "guidebook/bitmap/jpeg_errors.hpp"
#include "guidebook/bitmap/jpeg_segments.hpp"
#include "guidebook/bitmap/resample.hpp"

namespace guidebook {
namespace {

// Of a progressive file; more are made to keep a reader busy.
constexpr std::size_t most_segments = 2'000;
constexpr int most_scans = 200;
constexpr const char* too_many_scans = "it has more than 200 scans";
constexpr int exif_marker = JPEG_APP0 + 1;
constexpr int profile_marker = JPEG_APP0 + 2;
constexpr std::size_t profile_head = 128;

void on_progress(j_common_ptr info) {
  const auto* reading = reinterpret_cast<j_decompress_ptr>(info);
  if (info->is_decompressor != 0 && reading->input_scan_number > most_scans) {
    give_up(info, too_many_scans);
  }
}

struct Reading {
  JpegErrors errors;
  jpeg_progress_mgr progress{};
  jpeg_decompress_struct info{};

  Reading() {
    info.err = errors.begin();
    progress.progress_monitor = on_progress;
  }
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;
  ~Reading() { jpeg_destroy_decompress(&info); }

  /// Reads the head; by a function that has called setjmp.
  void begin(std::string_view file) {
    jpeg_create_decompress(&info);
    info.progress = &progress;
    jpeg_mem_src(&info, reinterpret_cast<const unsigned char*>(file.data()), file.size());
    jpeg_save_markers(&info, exif_marker, 0xFFFF);
    jpeg_save_markers(&info, profile_marker, 0xFFFF);
    jpeg_read_header(&info, TRUE);
    info.mem->max_memory_to_use = most_picture_memory;  // what progressive files are gathered in
  }
};

bool read_head(Reading& reading, std::string_view file) {
  if (setjmp(reading.errors.giving_up) != 0) return false;  // NOLINT(cert-err52-cpp): its way
  reading.begin(file);
  return true;
}

/// Asks for a picture as small as libjpeg can make it without its longer side falling below
/// `least_side`.
void choose_scale(jpeg_decompress_struct& info, std::size_t least_side) {
  const std::size_t side = std::max(info.image_width, info.image_height);
  info.scale_num = 8;
  info.scale_denom = 8;
  while (info.scale_num > 1 && side * (info.scale_num - 1) / 8 >= least_side) --info.scale_num;
}

bool has_inks(const jpeg_decompress_struct& info) {
  return info.jpeg_color_space == JCS_CMYK || info.jpeg_color_space == JCS_YCCK;
}

bool start_decoding(Reading& reading, std::string_view file, std::size_t least_side) {
  if (setjmp(reading.errors.giving_up) != 0) return false;  // NOLINT(cert-err52-cpp): its way
  reading.begin(file);
  auto& info = reading.info;
  choose_scale(info, least_side);
  info.out_color_space = has_inks(info)             ? JCS_CMYK
                         : info.num_components == 1 ? JCS_GRAYSCALE
                                                    : JCS_RGB;
  jpeg_start_decompress(&info);
  return true;
}

bool read_rows(Reading& reading, unsigned char* bytes) {
  if (setjmp(reading.errors.giving_up) != 0) return false;  // NOLINT(cert-err52-cpp): its way
  auto& info = reading.info;
  const std::size_t row =
      std::size_t{info.output_width} * static_cast<std::size_t>(info.output_components);
  while (info.output_scanline < info.output_height) {
    unsigned char* to = bytes + info.output_scanline * row;
    jpeg_read_scanlines(&info, &to, 1);
  }
  jpeg_finish_decompress(&info);
  return true;
}

/// Whether a program that shows PDF knows these colours and this coding.
bool is_printable(const jpeg_decompress_struct& info) {
  const bool adobe = info.saw_Adobe_marker != 0;
  const bool colours =
      info.jpeg_color_space == JCS_GRAYSCALE || info.jpeg_color_space == JCS_YCbCr ||
      info.jpeg_color_space == JCS_CMYK ||
      (adobe && (info.jpeg_color_space == JCS_RGB || info.jpeg_color_space == JCS_YCCK));
  return colours && info.arith_code == 0;
}

int orientation_of(const jpeg_decompress_struct& info) {
  for (const auto* marker = info.marker_list; marker != nullptr; marker = marker->next) {
    if (marker->marker != exif_marker) continue;
    const auto orientation =
        exif_orientation({reinterpret_cast<const char*>(marker->data), marker->data_length});
    if (orientation) return *orientation;
  }
  return 1;
}

bool read_profile(Reading& reading, JOCTET*& bytes, unsigned& size) {
  if (setjmp(reading.errors.giving_up) != 0) return false;  // NOLINT(cert-err52-cpp): its way
  return jpeg_read_icc_profile(&reading.info, &bytes, &size) != 0;
}

/// The colour profile in a file, if it is one for colours such as its own (ICC.1, 7.2).
std::string profile_of(Reading& reading) {
  const auto& info = reading.info;
  JOCTET* bytes = nullptr;
  unsigned size = 0;
  if (!read_profile(reading, bytes, size)) return {};
  const std::unique_ptr<JOCTET, decltype(&std::free)> owner(bytes, std::free);
  std::string profile(reinterpret_cast<const char*>(bytes), size);
  const std::string_view head(profile);
  if (size < profile_head || head.substr(36, 4) != "acsp") return {};
  std::size_t stated = 0;
  for (const char byte : head.substr(0, 4))
    stated = stated << 8U | static_cast<unsigned char>(byte);
  const std::string_view space = has_inks(info)             ? "CMYK"
                                 : info.num_components == 1 ? "GRAY"
                                                            : "RGB ";
  constexpr std::array<std::string_view, 4> classes{"scnr", "mntr", "prtr", "spac"};
  const bool fits = stated == size && head.substr(16, 4) == space &&
                    std::ranges::find(classes, head.substr(12, 4)) != classes.end();
  return fits ? profile : std::string();
}

/// Decodes a file; to find out whether it is sound, as little of it as possible.
std::optional<Samples> decode(std::string_view file, std::size_t least_side, std::string& fault) {
  Reading reading;
  Samples samples;
  bool good = start_decoding(reading, file, least_side);
  if (good) {
    samples.width = reading.info.output_width;
    samples.height = reading.info.output_height;
    samples.channels = static_cast<std::size_t>(reading.info.output_components);
    samples.bytes.resize(samples.width * samples.height * samples.channels);
    good = read_rows(reading, reinterpret_cast<unsigned char*>(samples.bytes.data()));
  }
  if (good) return samples;
  fault = reading.errors.message.data();
  return std::nullopt;
}

bool fill_small(Bitmap& bitmap, std::string_view file, std::string& fault) {
  if (!decode(file, 1, fault)) return false;
  bitmap.data = bare_jpeg(file);
  if (bitmap.data.empty()) fault = "the file has no end";
  return !bitmap.data.empty();
}

bool fill_reduced(Bitmap& bitmap, std::string_view file, std::size_t most_side,
                  std::string& fault) {
  auto decoded = decode(file, most_side, fault);
  if (!decoded) return false;
  const Samples samples = shrunk(std::move(*decoded), most_side);
  auto data = encode_jpeg(samples, fault);
  if (!data) return false;
  bitmap.data = std::move(*data);
  bitmap.reduced = samples.width < bitmap.width;
  bitmap.width = samples.width;
  bitmap.height = samples.height;
  return true;
}

}  // namespace

std::optional<Bitmap> read_jpeg(std::string_view file, std::size_t most_side, std::string& fault) {
  Bitmap bitmap;
  bitmap.jpeg = true;
  if (has_many_segments(file, most_segments)) {
    fault = fmt::format("it has more than {} segments", most_segments);
    return std::nullopt;
  }
  bool printable = false;
  {
    Reading reading;
    if (!read_head(reading, file)) {
      fault = reading.errors.message.data();
      return std::nullopt;
    }
    const auto& info = reading.info;
    if (!is_sane_size(info.image_width, info.image_height, fault)) return std::nullopt;
    bitmap.width = info.image_width;
    bitmap.height = info.image_height;
    bitmap.channels = has_inks(info) ? 4 : info.num_components == 1 ? 1 : 3;
    bitmap.inverted = has_inks(info) && info.saw_Adobe_marker != 0;
    bitmap.orientation = orientation_of(info);
    bitmap.profile = profile_of(reading);
    printable = is_printable(info);
  }
  // A little more than is wanted does no harm; decoding and coding again would.
  const bool fits = std::max(bitmap.width, bitmap.height) <= most_side + most_side / 4;
  const bool good = fits && printable ? fill_small(bitmap, file, fault)
                                      : fill_reduced(bitmap, file, most_side, fault);
  return good ? std::optional(std::move(bitmap)) : std::nullopt;
}

}  // namespace guidebook
