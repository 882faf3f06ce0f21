#include <array>
#include <exception>
#include <utility>

#include "guidebook/bitmap/jpeg.hpp"
#include "guidebook/bitmap/jpeg_errors.hpp"

namespace guidebook {
namespace {

constexpr int quality = 88;

/// Where a file goes that is being written. libjpeg's own destination in memory is of no use after
/// an error: what it points to may be gone.
struct Destination {
  jpeg_destination_mgr
      manager{};  // the first member: libjpeg's pointer to it is one to all of this
  std::array<JOCTET, 1U << 16U> buffer{};
  std::string file;

  void start() {
    manager.next_output_byte = buffer.data();
    manager.free_in_buffer = buffer.size();
  }
  /// False if there is no memory for it: an exception may not pass through libjpeg.
  bool keep(std::size_t size) {
    try {
      file.append(reinterpret_cast<const char*>(buffer.data()), size);
    } catch (const std::exception&) {
      return false;
    }
    start();
    return true;
  }
};

Destination& destination(j_compress_ptr info) {
  return *reinterpret_cast<Destination*>(info->dest);
}

void keep(j_compress_ptr info, std::size_t size) {
  if (!destination(info).keep(size)) {
    give_up(reinterpret_cast<j_common_ptr>(info), "there is not enough memory");
  }
}

struct Writing {
  JpegErrors errors;
  Destination to;
  jpeg_compress_struct info{};

  Writing() {
    info.err = errors.begin();
    to.manager.init_destination = [](j_compress_ptr self) { destination(self).start(); };
    to.manager.empty_output_buffer = [](j_compress_ptr self) -> boolean {
      keep(self, destination(self).buffer.size());
      return TRUE;
    };
    to.manager.term_destination = [](j_compress_ptr self) {
      keep(self, destination(self).buffer.size() - self->dest->free_in_buffer);
    };
  }
  Writing(const Writing&) = delete;
  Writing& operator=(const Writing&) = delete;
  ~Writing() { jpeg_destroy_compress(&info); }

  void begin() {
    jpeg_create_compress(&info);
    info.dest = &to.manager;
  }
};

bool write_rows(Writing& writing, const Samples& samples) {
  if (setjmp(writing.errors.giving_up) != 0) return false;  // NOLINT(cert-err52-cpp): its way
  auto& info = writing.info;
  writing.begin();
  info.image_width = static_cast<JDIMENSION>(samples.width);
  info.image_height = static_cast<JDIMENSION>(samples.height);
  info.input_components = static_cast<int>(samples.channels);
  info.in_color_space = samples.channels == 1   ? JCS_GRAYSCALE
                        : samples.channels == 3 ? JCS_RGB
                                                : JCS_CMYK;
  jpeg_set_defaults(&info);
  jpeg_set_quality(&info, quality, TRUE);
  info.optimize_coding = TRUE;
  jpeg_start_compress(&info, TRUE);
  const std::size_t row = samples.width * samples.channels;
  while (info.next_scanline < info.image_height) {
    // libjpeg takes no const pointer, and writes nothing there.
    auto* from = reinterpret_cast<unsigned char*>(
        const_cast<char*>(samples.bytes.data()) +  // NOLINT(cppcoreguidelines-pro-type-const-cast)
        info.next_scanline * row);
    jpeg_write_scanlines(&info, &from, 1);
  }
  jpeg_finish_compress(&info);
  return true;
}

}  // namespace

std::optional<std::string> encode_jpeg(const Samples& samples, std::string& fault) {
  Writing writing;
  if (write_rows(writing, samples)) return std::move(writing.to.file);
  fault = writing.errors.message.data();
  return std::nullopt;
}

}  // namespace guidebook
