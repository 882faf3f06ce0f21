#include <fmt/core.h>
#include <utf8proc.h>

#include <cstring>

#include "guidebook/source/source.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook {
namespace {

/// Bytes from `at` on that are printable ASCII, eight at a time: nearly all of most files.
std::size_t skip_plain(std::string_view text, std::size_t at) {
  constexpr std::uint64_t high = 0x8080808080808080U;
  constexpr std::uint64_t ones = 0x0101010101010101U;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, 8);
    const std::uint64_t below_space = (word - ones * 0x20) & ~word & high;
    const std::uint64_t is_delete =
        ((word ^ (ones * 0x7f)) - ones) & ~(word ^ (ones * 0x7f)) & high;
    if (((word & high) | below_space | is_delete) != 0) break;
  }
  return at;
}

/// YAML 1.2, section 5.1: what may stand in a file as it is.
bool is_printable(utf8proc_int32_t c) {
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  if (c >= 0x7f && c < 0xa0) return c == 0x85;
  return c != 0xfffe && c != 0xffff;
}

bool looks_like_utf16(std::string_view text) {
  if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff")) return true;
  if (text.size() < 4) return false;
  const auto nul = [&](std::size_t i) { return text[i] == '\0'; };
  return nul(0) == nul(2) && nul(1) == nul(3) && nul(0) != nul(1);
}

}  // namespace

bool check_encoding(const Source& source, Diagnostics& diagnostics) {
  const std::string_view text = source.text();
  if (looks_like_utf16(text)) {
    diagnostics.push_back(source.error("encoding-invalid", 0, 0, "UTF-16 or UTF-32, not UTF-8",
                                       "save the file as UTF-8"));
    return false;
  }
  for (std::size_t at = skip_plain(text, 0); at < text.size(); at = skip_plain(text, at)) {
    utf8proc_int32_t c = 0;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + at;
    const auto left = static_cast<utf8proc_ssize_t>(text.size() - at);
    const utf8proc_ssize_t size = utf8proc_iterate(bytes, left, &c);
    if (size < 0) {
      diagnostics.push_back(source.error("encoding-invalid", at, at + 1,
                                         fmt::format("byte 0x{:02X} is not valid UTF-8", *bytes),
                                         "save the file as UTF-8"));
      return false;
    }
    if (!is_printable(c)) {
      diagnostics.push_back(
          source.error("control-character", at, at + static_cast<std::size_t>(size),
                       fmt::format("control character U+{:04X}", c), "remove it"));
      return false;
    }
    at += static_cast<std::size_t>(size);
  }
  return true;
}

std::optional<char32_t> first_control_character(std::string_view utf8) {
  for (std::size_t at = skip_plain(utf8, 0); at < utf8.size(); at = skip_plain(utf8, at)) {
    const auto [c, size] = utf8::decode(utf8.substr(at));
    if (c == '\r' || !is_printable(static_cast<utf8proc_int32_t>(c))) return c;
    at += size;
  }
  return std::nullopt;
}

}  // namespace guidebook
