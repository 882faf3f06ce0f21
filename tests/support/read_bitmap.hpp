#pragma once

#include <optional>
#include <string>
#include <utility>

#include "catch.hpp"
#include "guidebook/bitmap/bitmap.hpp"

/// Reading of picture files, as tests ask for it.
namespace guidebook {

/// The picture in a file, which must be sound.
inline Bitmap read(const std::string& file, std::size_t most_side = 1000) {
  std::string fault;
  auto bitmap = decode_bitmap(file, most_side, fault);
  INFO(fault);
  REQUIRE(bitmap);
  return std::move(*bitmap);
}

/// Why a file is no picture to print; "none" if it is one.
inline std::string fault_of(const std::string& file) {
  std::string fault;
  return decode_bitmap(file, 1000, fault) ? "none" : fault;
}

}  // namespace guidebook
