#include <fmt/core.h>
#include <utf8proc.h>

#include "guidebook/source/source.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook {
namespace {

/// Whether the byte is anything but printable ASCII and the line feed: 1 if so.
constexpr unsigned char is_odd(char c) {
  const auto beyond =
      static_cast<unsigned char>(static_cast<unsigned char>(c - ' ') >= '\x7f' - ' ');
  const auto other = static_cast<unsigned char>(c != '\n');
  return beyond & other;
}

/// The first odd byte from `at` on. Most files have few: bytes are looked at in blocks, without a
/// branch for each, which compilers turn into vector instructions.
std::size_t skip_plain(std::string_view text, std::size_t at) {
  constexpr std::size_t block = 32;
  for (; at + block <= text.size(); at += block) {
    const char* bytes = text.data() + at;
    unsigned char odd = 0;
    for (std::size_t i = 0; i < block; ++i) odd |= is_odd(bytes[i]);
    if (odd != 0) break;
  }
  while (at < text.size() && is_odd(text[at]) == 0) ++at;
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
