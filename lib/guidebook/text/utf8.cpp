#include "guidebook/text/utf8.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace guidebook::utf8 {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr char32_t emoji_presentation = 0xFE0F;

constexpr bool is_regional_indicator(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

std::size_t code_point_width(char32_t c) {
  return static_cast<std::size_t>(utf8proc_charwidth(static_cast<utf8proc_int32_t>(c)));
}

}  // namespace

CodePoint decode(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead < 0x80) return {lead, 1};
  utf8proc_int32_t value = 0;
  const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &value);
  if (size <= 0) return {replacement, 1};
  return {static_cast<char32_t>(value), static_cast<std::size_t>(size)};
}

bool is_valid(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
    } else {
      const std::size_t size = decode(text.substr(at)).size;
      if (size == 1) return false;
      at += size;
    }
  }
  return true;
}

std::string repaired(std::string_view text) {
  std::string valid;
  valid.reserve(text.size());
  while (!text.empty()) {
    const CodePoint next = decode(text);
    append(valid, next.value);
    text.remove_prefix(next.size);
  }
  return valid;
}

void append(std::string& text, char32_t code_point) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes.data());
  text.append(bytes.begin(), bytes.begin() + size);
}

Cluster first_cluster(std::string_view text) {
  auto [previous, size] = decode(text);
  Cluster cluster{previous, size, code_point_width(previous)};
  utf8proc_int32_t state = 0;
  while (cluster.size < text.size()) {
    const CodePoint next = decode(text.substr(cluster.size));
    if (utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(previous),
                                         static_cast<utf8proc_int32_t>(next.value), &state)) {
      break;
    }
    // Two narrow letters make one flag, and a narrow symbol asked to be an emoji becomes wide.
    const bool emoji = next.value == emoji_presentation || is_regional_indicator(next.value);
    cluster.width = std::max(cluster.width, emoji ? 2 : code_point_width(next.value));
    cluster.size += next.size;
    previous = next.value;
  }
  return cluster;
}

bool is_printable_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

bool is_ascii(std::string_view text) {
  // With no way out of a loop of so many steps, compilers look at all of a block at once.
  constexpr std::size_t block = 32;
  unsigned char all = 0;
  std::size_t at = 0;
  for (; at + block <= text.size(); at += block) {
    const char* bytes = text.data() + at;
    for (std::size_t i = 0; i < block; ++i) all |= static_cast<unsigned char>(bytes[i]);
  }
  for (; at < text.size(); ++at) all |= static_cast<unsigned char>(text[at]);
  return all < 0x80;
}

}  // namespace guidebook::utf8
