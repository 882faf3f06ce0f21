#pragma once

#include <algorithm>
#include <array>

namespace guidebook::text {

/// Han, kana, Hangul, bopomofo and the punctuation and full-width forms set among them.
[[nodiscard]] constexpr bool is_east_asian(char32_t c) {
  struct Range {
    char32_t first;
    char32_t last;
  };
  constexpr std::array<Range, 9> blocks{{{0x1100, 0x11FF},
                                         {0x2E80, 0x9FFF},
                                         {0xA960, 0xA97F},
                                         {0xAC00, 0xD7FF},
                                         {0xF900, 0xFAFF},
                                         {0xFE30, 0xFE4F},
                                         {0xFF01, 0xFFEF},
                                         {0x1B000, 0x1B2FF},
                                         {0x20000, 0x3FFFD}}};
  return c >= 0x1100 &&
         std::ranges::any_of(blocks, [c](Range r) { return c >= r.first && c <= r.last; });
}

}  // namespace guidebook::text
