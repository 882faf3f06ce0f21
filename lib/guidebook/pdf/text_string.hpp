#pragma once

#include <string>
#include <string_view>

/// What strings in PDF hold (ISO 32000-1, 7.9.2).
namespace guidebook::pdf {

/// UTF-8 as big-endian UTF-16.
[[nodiscard]] std::string utf16(std::string_view utf8);

/// Whether it is ASCII without control characters, which PDF's strings may hold as it is.
[[nodiscard]] bool is_plain(std::string_view text);

/// What a string object holds for text that a reader sees: plain text as it is, other in UTF-16.
[[nodiscard]] std::string text_bytes(std::string_view utf8);

}  // namespace guidebook::pdf
