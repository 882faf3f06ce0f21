#include "guidebook/text/collation.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <functional>
#include <iterator>
#include <ranges>
#include <span>
#include <vector>

#include "guidebook/text/ascii.hpp"
#include "guidebook/text/character_set.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook::text {
namespace {

struct Expansion {
  char32_t letter;
  std::string_view base;
};

/// Lower-case letters without a decomposition, in order. Those of DUCET that differ from their
/// bases at no primary level, the other Latin letters whose name ends in "with stroke", and the
/// dotless i, which is typed without its difference as often.
constexpr auto expansions = std::to_array<Expansion>({
    {0x00E6, "ae"}, {0x00F0, "d"},  {0x00F8, "o"}, {0x0111, "d"}, {0x0127, "h"}, {0x0131, "i"},
    {0x0142, "l"},  {0x0153, "oe"}, {0x0167, "t"}, {0x0180, "b"}, {0x01B6, "z"}, {0x01E5, "g"},
    {0x023C, "c"},  {0x0247, "e"},  {0x0249, "j"}, {0x024D, "r"}, {0x024F, "y"}, {0x0268, "i"},
    {0x1D7D, "p"},  {0x2C65, "a"},  {0x2C66, "t"}, {0xA741, "k"}, {0xA7A1, "g"}, {0xA7A3, "k"},
    {0xA7A5, "n"},  {0xA7A7, "r"},  {0xA7A9, "s"},
});
static_assert(std::ranges::is_sorted(expansions, std::less{}, &Expansion::letter));

/// Whether a decomposed character makes no difference at base level: marks by their canonical
/// combining classes, which are those of accents, of points of Hebrew, Arabic and Syriac, and of
/// the voicing of kana; the tatweel, which only makes a word wider.
bool is_ignored(char32_t c) {
  if (c == 0x0640) return true;
  const int combining = utf8proc_get_property(static_cast<utf8proc_int32_t>(c))->combining_class;
  return combining == 1 || combining == 8 || (combining >= 10 && combining <= 36) ||
         combining >= 200;
}

/// Makes the folded form of a text, character by character.
class Folder {
 public:
  void add(char32_t code_point) {
    constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                            UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    std::array<utf8proc_int32_t, 32> parts{};  // The longest in Unicode, U+FDFA, has 18.
    int boundary = UTF8PROC_BOUNDCLASS_START;
    const auto count =
        utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code_point), parts.data(),
                                static_cast<utf8proc_ssize_t>(parts.size()), options, &boundary);
    assert(count >= 0 && count <= static_cast<utf8proc_ssize_t>(parts.size()));
    for (const utf8proc_int32_t part : std::span(parts).first(static_cast<std::size_t>(count)))
      append(static_cast<char32_t>(part));
  }

  [[nodiscard]] std::string& folded() { return folded_; }

 private:
  void append(char32_t c) {
    constexpr char32_t i = 0x0438;
    constexpr char32_t breve = 0x0306;
    const bool is_short_i = c == breve && last_ == i;
    last_ = c;
    if (!is_short_i && is_ignored(c)) return;
    const auto* expansion = std::ranges::lower_bound(expansions, c, {}, &Expansion::letter);
    if (expansion != expansions.end() && expansion->letter == c) {
      folded_ += expansion->base;
    } else {
      utf8::append(folded_, c);
    }
  }

  std::string folded_;
  char32_t last_ = 0;
};

/// Takes a run of digits from the front of `text`; returns it without its leading zeros.
std::string_view take_number(std::string_view& text) {
  const auto size =
      static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
  std::string_view number = text.substr(0, size);
  text.remove_prefix(size);
  number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
  return number;
}

/// Orders texts that are folded, or ASCII.
std::weak_ordering compare_folded(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    if (is_digit(a.front()) && is_digit(b.front())) {
      const std::string_view m = take_number(a);
      const std::string_view n = take_number(b);
      if (const auto order = m.size() <=> n.size(); order != 0) return order;
      if (const auto order = m <=> n; order != 0) return order;
      continue;
    }
    const auto c = static_cast<unsigned char>(to_lower(a.front()));
    const auto d = static_cast<unsigned char>(to_lower(b.front()));
    if (c != d) return c <=> d;
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  return a.size() <=> b.size();
}

/// How long a number is, in bytes that are ordered as the lengths are and never 0.
void append_length(std::string& key, std::size_t length) {
  constexpr std::size_t short_enough = 0xFD;
  if (length <= short_enough) {
    key += static_cast<char>(length + 1);
    return;
  }
  key += '\xFF';
  for (int shift = 56; shift >= 0; shift -= 7) {
    key += static_cast<char>(0x80U | ((length >> static_cast<unsigned>(shift)) & 0x7FU));
  }
}

/// Punctuation and white space.
bool is_variable(char32_t c) {
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return (category >= UTF8PROC_CATEGORY_PC && category <= UTF8PROC_CATEGORY_PO) ||
         (category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_ZP);
}

}  // namespace

std::string fold(std::string_view utf8) {
  if (utf8::is_ascii(utf8)) return to_lower(utf8);
  Folder folder;
  folder.folded().reserve(utf8.size());
  while (!utf8.empty()) {
    const auto [value, size] = utf8::decode(utf8);
    folder.add(value);
    utf8.remove_prefix(size);
  }
  return std::move(folder.folded());
}

std::string fold_shifted(std::string_view utf8) {
  constexpr CharacterSet variable_in_ascii(R"( !"#%&'()*,-./:;?@[\]_{})");
  std::string folded = fold(utf8);
  std::string rest;
  if (utf8::is_ascii(folded)) {
    std::ranges::copy_if(folded, std::back_inserter(rest),
                         [&](char c) { return !variable_in_ascii.has(c); });
    return rest.empty() ? folded : rest;
  }
  for (std::string_view text = folded; !text.empty();) {
    const auto [value, size] = utf8::decode(text);
    if (!is_variable(value)) rest += text.substr(0, size);
    text.remove_prefix(size);
  }
  return rest.empty() ? folded : rest;
}

bool equal_folded(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (!utf8::is_ascii(a) || !utf8::is_ascii(b)) return fold(a) == fold(b);
  return std::ranges::equal(a, b, [](char x, char y) { return to_lower(x) == to_lower(y); });
}

bool contains_folded(std::string_view utf8, std::string_view folded) {
  if (utf8::is_ascii(utf8)) return fold(utf8).find(folded) != std::string::npos;
  Folder folder;
  std::vector<std::size_t> boundaries{0};
  while (!utf8.empty()) {
    const std::size_t size = utf8::first_cluster(utf8).size;
    for (std::string_view cluster = utf8.substr(0, size); !cluster.empty();) {
      const auto [value, bytes] = utf8::decode(cluster);
      folder.add(value);
      cluster.remove_prefix(bytes);
    }
    boundaries.push_back(folder.folded().size());
    utf8.remove_prefix(size);
  }
  const auto is_boundary = [&](std::size_t at) {
    return std::ranges::binary_search(boundaries, at);
  };
  const std::string& text = folder.folded();
  for (std::size_t at = text.find(folded); at != std::string::npos;
       at = text.find(folded, at + 1)) {
    if (is_boundary(at) && is_boundary(at + folded.size())) return true;
  }
  return false;
}

std::weak_ordering collate(std::string_view a, std::string_view b) {
  return utf8::is_ascii(a) && utf8::is_ascii(b) ? compare_folded(a, b)
                                                : compare_folded(fold(a), fold(b));
}

std::strong_ordering natural_compare(std::string_view a, std::string_view b) {
  const std::weak_ordering order = collate(a, b);
  if (order < 0) return std::strong_ordering::less;
  return order > 0 ? std::strong_ordering::greater : a <=> b;
}

void append_collation_key(std::string& key, std::string_view utf8) {
  const std::string folded = utf8::is_ascii(utf8) ? std::string() : fold(utf8);
  key.reserve(key.size() + utf8.size() + folded.size() + 4);
  for (std::string_view rest = utf8::is_ascii(utf8) ? utf8 : folded; !rest.empty();) {
    if (!is_digit(rest.front())) {
      key += to_lower(rest.front());
      rest.remove_prefix(1);
      continue;
    }
    const std::string_view number = take_number(rest);
    key += '0';  // where a number meets a letter, any digit will do
    append_length(key, number.size());
    key += number;
  }
  key += '\0';
}

}  // namespace guidebook::text
