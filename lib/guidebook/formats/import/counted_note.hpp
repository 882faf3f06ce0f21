#pragma once

#include <cstddef>
#include <string_view>

#include "guidebook/source/source.hpp"

namespace guidebook {

/// Something that is reported once, at its first place, with how often it was the case.
class CountedNote {
 public:
  void add(std::size_t begin, std::size_t end);

  /// Adds a note to the diagnostics; none where it was never the case.
  void report(const Source& source, std::string_view message, Diagnostics& diagnostics) const;

 private:
  std::size_t count_ = 0;
  std::size_t begin_ = 0;  // of the first
  std::size_t end_ = 0;
};

}  // namespace guidebook
