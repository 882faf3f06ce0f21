#pragma once

namespace guidebook::text {

/// Whether a character is not seen but obeyed: control characters (C0, DEL, C1); embeddings,
/// overrides and isolates (UAX #9); and the separators that end a line.
[[nodiscard]] constexpr bool is_hidden(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

}  // namespace guidebook::text
