#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

#include "guidebook/hours/correction.hpp"

namespace guidebook::hours {

/// Goes through opening hours. A function that takes something answers whether it stood there;
/// after a failure nothing more does.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

 protected:
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }
  static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  void skip_spaces() {
    while (peek() == ' ') ++at_;
  }

  bool take(std::string_view what) {
    if (!text_.substr(at_).starts_with(what)) return false;
    at_ += what.size();
    return true;
  }

  bool word(std::string_view what) {
    if (is_letter(peek(what.size()))) return false;
    return take(what);
  }

  /// The place among `words` of the one that stands here.
  std::optional<unsigned> one_of(std::span<const std::string_view> words) {
    for (unsigned i = 0; i < words.size(); ++i) {
      if (word(words[i])) return i;
    }
    return std::nullopt;
  }

  /// A number of at most `most_digits`, if it is from `least` to `most` and begins no time.
  std::optional<int> number(std::size_t most_digits, int least, int most) {
    std::size_t digits = 0;
    int value = 0;
    for (; is_digit(peek(digits)) && digits <= most_digits; ++digits) {
      value = value * 10 + (peek(digits) - '0');
    }
    const bool begins_time = peek(digits) == ':' && is_digit(peek(digits + 1));
    if (digits == 0 || digits > most_digits || begins_time || value < least || value > most)
      return std::nullopt;
    at_ += digits;
    return value;
  }

  /// Items parted by commas. A comma that no item follows is left for others.
  template <class Item>
  bool list(Item item) {
    if (!item()) return false;
    while (true) {
      const std::size_t before = at_;
      if (!take(",")) return true;
      skip_spaces();
      if (item()) continue;
      if (!fault_) at_ = before;
      return true;
    }
  }

  bool fail(std::string_view expected) { return fail(fault_at(text_, at_, expected)); }

  bool fail(Fault fault) {
    if (!fault_) fault_ = std::move(fault);
    at_ = text_.size();
    return false;
  }

  bool must(bool found, std::string_view expected) { return found || fail(expected); }

  // NOLINTBEGIN(misc-non-private-member-variables-in-classes): the grammar's rules move them.
  std::string_view text_;
  std::size_t at_ = 0;
  std::optional<Fault> fault_;
  // NOLINTEND(misc-non-private-member-variables-in-classes)
};

}  // namespace guidebook::hours
