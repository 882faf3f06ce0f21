#include "guidebook/text/word_diff.hpp"

#include <cstddef>

#include "guidebook/text/east_asian.hpp"
#include "guidebook/text/sequence_diff.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook::text {
namespace {

enum class Kind { space, word, character };

Kind kind_of(char32_t c) {
  if (c == ' ' || c == '\n' || c == '\t' || c == '\r') return Kind::space;
  return is_east_asian(c) ? Kind::character : Kind::word;
}

/// Words, and the white space between them.
std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  Kind last = Kind::character;
  while (!text.empty()) {
    const auto [value, size] = utf8::decode(text);
    const Kind kind = kind_of(value);
    if (kind == last && kind != Kind::character) {
      words.back() = {words.back().data(), words.back().size() + size};
    } else {
      words.push_back(text.substr(0, size));
    }
    last = kind;
    text.remove_prefix(size);
  }
  return words;
}

/// A text, taken word by word from its front.
class Front {
 public:
  explicit Front(std::string_view text) : rest_(text), words_(split_words(text)) {}

  [[nodiscard]] const std::vector<std::string_view>& words() const { return words_; }

  /// Up to the word at a position.
  std::string_view take(std::size_t end) {
    std::size_t size = 0;
    for (; taken_ < end; ++taken_) size += words_[taken_].size();
    const std::string_view stretch = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return stretch;
  }

 private:
  std::string_view rest_;
  std::vector<std::string_view> words_;
  std::size_t taken_ = 0;
};

std::string_view joined(std::string_view first, std::string_view second) {
  return {first.data(), first.size() + second.size()};
}

/// Adds a stretch that differs: to the one before it where only white space is between them.
void add_difference(std::vector<WordChange>& changes, WordChange change) {
  const std::size_t count = changes.size();
  if (count > 1 && changes.back().is_same() && trimmed(changes.back().before).empty()) {
    const WordChange space = changes.back();
    changes.pop_back();
    WordChange& first = changes.back();
    change = {joined(first.before, joined(space.before, change.before)),
              joined(first.after, joined(space.after, change.after))};
    changes.pop_back();
  }
  changes.push_back(change);
}

}  // namespace

std::vector<WordChange> word_changes(std::string_view before, std::string_view after) {
  Front old_text(before);
  Front new_text(after);
  std::vector<WordChange> changes;
  const auto add_same = [&](std::size_t old_end, std::size_t new_end) {
    const WordChange same{old_text.take(old_end), new_text.take(new_end)};
    if (!same.before.empty()) changes.push_back(same);
  };
  for (const SequenceChange& change : sequence_changes(old_text.words(), new_text.words())) {
    add_same(change.before, change.after);
    add_difference(changes, {old_text.take(change.before + change.removed),
                             new_text.take(change.after + change.added)});
  }
  add_same(old_text.words().size(), new_text.words().size());
  return changes;
}

}  // namespace guidebook::text
