#include "guidebook/text/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <iterator>

#include "guidebook/text/utf8.hpp"

namespace guidebook::text {
namespace {

constexpr std::string_view ellipsis = "…";

constexpr char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

void append_folded(std::string& folded, char32_t code_point) {
  // No normal ordering afterwards: it only moves combining marks, and those are gone.
  constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                          UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK);
  std::array<utf8proc_int32_t, 32> parts{};  // The longest in Unicode, U+FDFA, has 18.
  int boundary = UTF8PROC_BOUNDCLASS_START;
  const auto count =
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(code_point), parts.data(),
                              static_cast<utf8proc_ssize_t>(parts.size()), options, &boundary);
  assert(count >= 0 && count <= static_cast<utf8proc_ssize_t>(parts.size()));
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    utf8::append(folded, static_cast<char32_t>(parts.at(static_cast<std::size_t>(i))));
  }
}

/// Takes a run of digits from the front of `text`; answers without its leading zeros.
std::string_view take_number(std::string_view& text) {
  const auto size =
      static_cast<std::size_t>(std::ranges::find_if_not(text, is_digit) - text.begin());
  std::string_view number = text.substr(0, size);
  text.remove_prefix(size);
  number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
  return number;
}

/// Orders texts that are folded, or ASCII.
std::strong_ordering compare_folded(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    if (is_digit(a.front()) && is_digit(b.front())) {
      const std::string_view m = take_number(a);
      const std::string_view n = take_number(b);
      if (const auto order = m.size() <=> n.size(); order != 0) return order;
      if (const auto order = m <=> n; order != 0) return order;
      continue;
    }
    const auto c = static_cast<unsigned char>(lower_ascii(a.front()));
    const auto d = static_cast<unsigned char>(lower_ascii(b.front()));
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

constexpr bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

/// Embeddings, overrides and isolates (UAX #9), and the separators that end a line.
constexpr bool redirects(char32_t c) {
  return (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

void append_escape(std::string& text, char32_t c) {
  constexpr std::string_view hex = "0123456789abcdef";
  text += c < 0x80 ? "\\x" : "\\u";
  for (int shift = c < 0x80 ? 4 : 12; shift >= 0; shift -= 4) text += hex[(c >> shift) & 0xF];
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  text.remove_prefix(std::min(text.find_first_not_of(space), text.size()));
  return text.substr(0, text.find_last_not_of(space) + 1);
}

std::size_t length(std::string_view utf8) {
  std::size_t count = 0;
  for (; !utf8.empty(); utf8.remove_prefix(utf8::decode(utf8).size)) ++count;
  return count;
}

std::size_t width(std::string_view utf8) {
  if (utf8::is_printable_ascii(utf8)) return utf8.size();
  std::size_t columns = 0;
  while (!utf8.empty()) {
    const utf8::Cluster cluster = utf8::first_cluster(utf8);
    columns += cluster.width;
    utf8.remove_prefix(cluster.size);
  }
  return columns;
}

std::string pad_right(std::string_view utf8, std::size_t columns) {
  std::string padded(utf8);
  padded.append(columns - std::min(columns, width(utf8)), ' ');
  return padded;
}

std::string pad_left(std::string_view utf8, std::size_t columns) {
  std::string padded(columns - std::min(columns, width(utf8)), ' ');
  return padded.append(utf8);
}

std::string truncate(std::string_view utf8, std::size_t columns) {
  if (width(utf8) <= columns) return std::string(utf8);
  if (columns == 0) return {};
  std::size_t size = 0;
  for (std::size_t room = columns - 1;;) {
    const utf8::Cluster cluster = utf8::first_cluster(utf8.substr(size));
    if (cluster.width > room) break;
    room -= cluster.width;
    size += cluster.size;
  }
  return std::string(utf8.substr(0, size)).append(ellipsis);
}

std::string fold(std::string_view utf8) {
  std::string folded;
  folded.reserve(utf8.size());
  if (utf8::is_ascii(utf8)) {
    std::ranges::transform(utf8, std::back_inserter(folded), lower_ascii);
    return folded;
  }
  while (!utf8.empty()) {
    const auto [value, size] = utf8::decode(utf8);
    append_folded(folded, value);
    utf8.remove_prefix(size);
  }
  return folded;
}

std::string lower(std::string_view utf8) {
  std::string lowered;
  lowered.reserve(utf8.size());
  while (!utf8.empty()) {
    const auto [value, size] = utf8::decode(utf8);
    const auto small = utf8proc_tolower(static_cast<utf8proc_int32_t>(value));
    utf8::append(lowered, static_cast<char32_t>(small));
    utf8.remove_prefix(size);
  }
  return lowered;
}

std::strong_ordering natural_compare(std::string_view a, std::string_view b) {
  const auto order = utf8::is_ascii(a) && utf8::is_ascii(b) ? compare_folded(a, b)
                                                            : compare_folded(fold(a), fold(b));
  return order != 0 ? order : a <=> b;
}

void append_natural_key(std::string& key, std::string_view utf8) {
  std::string folded;
  if (!utf8::is_ascii(utf8)) folded = fold(utf8);
  key.reserve(key.size() + folded.size() + 2 * utf8.size() + 4);
  for (std::string_view rest = folded.empty() ? utf8 : folded; !rest.empty();) {
    if (!is_digit(rest.front())) {
      key += lower_ascii(rest.front());
      rest.remove_prefix(1);
      continue;
    }
    const std::string_view number = take_number(rest);
    key += '0';  // where a number meets a letter, any digit will do
    append_length(key, number.size());
    key += number;
  }
  key += '\0';
  key += utf8;
  key += '\0';
}

std::string visible(std::string_view utf8) {
  if (utf8::is_printable_ascii(utf8)) return std::string(utf8);
  std::string safe;
  safe.reserve(utf8.size());
  while (!utf8.empty()) {
    const auto [value, size] = utf8::decode(utf8);
    if (is_control(value) || redirects(value)) {
      append_escape(safe, value);
    } else {
      utf8::append(safe, value);
    }
    utf8.remove_prefix(size);
  }
  return safe;
}

}  // namespace guidebook::text
