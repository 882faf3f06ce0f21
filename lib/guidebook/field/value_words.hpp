#pragma once

#include <array>
#include <span>
#include <string_view>

namespace guidebook {

/// What a value of an enumeration is called in the languages that documents are written in.
struct ValueWords {
  std::string_view value;  ///< Also its name in English; of the unit of a price after "per-".
  /// de, es, fr, it, ja, ko, pt, ru, zh and zh-Hant.
  std::array<std::string_view, 10> words;
};

[[nodiscard]] std::span<const ValueWords> value_words();

}  // namespace guidebook
