#pragma once

#include <string>
#include <string_view>

/// Characters of ASCII, whatever the locale says. Bytes of other characters are none of these.
namespace guidebook::text {

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_letter(char c) { return is_lower(c) || is_upper(c); }
[[nodiscard]] constexpr bool is_alphanumeric(char c) { return is_letter(c) || is_digit(c); }
[[nodiscard]] constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

[[nodiscard]] constexpr char to_lower(char c) {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] constexpr char to_upper(char c) {
  return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

[[nodiscard]] inline std::string to_lower(std::string_view text) {
  std::string changed(text);
  for (char& c : changed) c = to_lower(c);
  return changed;
}

[[nodiscard]] inline std::string to_upper(std::string_view text) {
  std::string changed(text);
  for (char& c : changed) c = to_upper(c);
  return changed;
}

/// a == b, quicker where texts of one size mostly differ in their first byte.
[[nodiscard]] constexpr bool equal(std::string_view a, std::string_view b) {
  return a.size() == b.size() && (a.empty() || (a.front() == b.front() && a == b));
}

}  // namespace guidebook::text
