#include "guidebook/text/text.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "guidebook/text/hidden.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook::text {
namespace {

constexpr std::string_view ellipsis = "…";

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

std::string visible(std::string_view utf8) {
  if (utf8::is_printable_ascii(utf8)) return std::string(utf8);
  std::string safe;
  safe.reserve(utf8.size());
  while (!utf8.empty()) {
    const auto [value, size] = utf8::decode(utf8);
    if (is_hidden(value)) {
      append_escape(safe, value);
    } else {
      utf8::append(safe, value);
    }
    utf8.remove_prefix(size);
  }
  return safe;
}

}  // namespace guidebook::text
