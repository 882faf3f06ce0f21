#pragma once

#include <zlib.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace guidebook {

/// A PDF file, and behind it what its object streams hold.
inline std::string with_objects(std::string_view pdf) {
  constexpr std::string_view begin = "/Type/ObjStm";
  constexpr std::string_view data = ">>\nstream\n";
  std::string all(pdf);
  for (std::size_t at = 0; (at = pdf.find(begin, at)) != std::string_view::npos; ++at) {
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK) break;
    std::string packed(pdf.substr(pdf.find(data, at) + data.size()));
    stream.next_in = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    std::string unpacked(std::size_t{1} << 20, '\0');
    stream.next_out = reinterpret_cast<Bytef*>(unpacked.data());
    stream.avail_out = static_cast<uInt>(unpacked.size());
    inflate(&stream, Z_FINISH);
    all += unpacked.substr(0, stream.total_out);
    inflateEnd(&stream);
  }
  return all;
}

}  // namespace guidebook
