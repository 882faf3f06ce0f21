#pragma once

#include <string_view>
#include <vector>

namespace guidebook::text {

/// A stretch of two texts: the same in both, or what one of them has in place of the other's.
struct WordChange {
  std::string_view before;
  std::string_view after;

  [[nodiscard]] bool is_same() const { return before == after; }
};

/// Two texts as stretches of whole words, with the fewest words in those that differ. What differs
/// around nothing but white space is one stretch; every Han, kana or Hangul character is a word.
/// The stretches are views of the texts, which they make up front to back.
[[nodiscard]] std::vector<WordChange> word_changes(std::string_view before, std::string_view after);

}  // namespace guidebook::text
