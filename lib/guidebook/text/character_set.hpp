#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace guidebook::text {

/// A set of bytes: characters of ASCII, or parts of others. Quicker to look for in a long text than
/// `find_first_of`, which goes through the characters for each byte.
class CharacterSet {
 public:
  consteval explicit CharacterSet(std::string_view characters) {
    for (const char c : characters) holds_[static_cast<unsigned char>(c)] = true;
  }

  [[nodiscard]] constexpr bool has(char c) const { return holds_[static_cast<unsigned char>(c)]; }

  /// The first of the set in `text` from the byte `at` on; the text's size if there is none.
  [[nodiscard]] constexpr std::size_t find_in(std::string_view text, std::size_t at = 0) const {
    while (at < text.size() && !has(text[at])) ++at;
    return at;
  }

 private:
  std::array<bool, 256> holds_{};
};

}  // namespace guidebook::text
