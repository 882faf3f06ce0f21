#include "guidebook/pdf/deflate.hpp"

#include <libdeflate.h>

#include <memory>
#include <new>

namespace guidebook::pdf {
namespace {

constexpr int level = 4;  // of 12; the default, 6, takes half as long again to save a fiftieth

struct Free {
  void operator()(libdeflate_compressor* compressor) const {
    libdeflate_free_compressor(compressor);
  }
};
using Compressor = std::unique_ptr<libdeflate_compressor, Free>;

/// Its tables take longer to make than a page to pack, so each thread keeps one.
libdeflate_compressor* compressor() {
  thread_local const Compressor own(libdeflate_alloc_compressor(level));
  if (own == nullptr) throw std::bad_alloc();
  return own.get();
}

}  // namespace

std::string deflated(std::string_view data) {
  std::string packed(libdeflate_zlib_compress_bound(compressor(), data.size()), '\0');
  packed.resize(libdeflate_zlib_compress(compressor(), data.data(), data.size(), packed.data(),
                                         packed.size()));
  return packed;
}

}  // namespace guidebook::pdf
