#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace guidebook {

/// What somebody meant who wrote a value otherwise.
struct Correction {
  std::string text;      ///< A good value; empty where none is known.
  bool certain = false;  ///< It means the same to every reader.
  std::string hint;      ///< What to do where one value does not say it.
};

/// Whether a text is short enough to be a value that was written otherwise: longer ones take time,
/// and a hint that repeats them helps nobody.
[[nodiscard]] constexpr bool may_be_meant(std::string_view text) {
  constexpr std::size_t longest = 200;
  return text.size() <= longest;
}

}  // namespace guidebook
