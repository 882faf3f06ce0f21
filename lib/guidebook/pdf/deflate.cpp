#include "guidebook/pdf/deflate.hpp"

#include <fmt/format.h>
#include <zlib.h>

#include <stdexcept>

namespace guidebook::pdf {

std::string deflated(std::string_view data) {
  uLongf size = compressBound(static_cast<uLong>(data.size()));
  std::string packed(size, '\0');
  const int status =
      compress(reinterpret_cast<Bytef*>(packed.data()), &size,
               reinterpret_cast<const Bytef*>(data.data()), static_cast<uLong>(data.size()));
  if (status != Z_OK) {
    throw std::runtime_error(fmt::format("the PDF could not be made: zlib error {}", status));
  }
  packed.resize(size);
  return packed;
}

}  // namespace guidebook::pdf
