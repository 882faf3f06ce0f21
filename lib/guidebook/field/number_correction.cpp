#include "guidebook/field/number_correction.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "guidebook/text/text.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook {
namespace {

constexpr std::size_t thousand = 3;  // Digits that a separator parts.

/// Runs of digits, and the character between each two.
struct Groups {
  std::vector<std::string> digits{""};
  std::u32string separators;

  /// Whether the groups from the second up to `end` are thousands, parted by one character.
  [[nodiscard]] bool are_thousands(std::size_t end) const {
    if (digits.front().empty() || digits.front().size() > thousand) return false;
    for (std::size_t i = 1; i < end; ++i) {
      if (digits[i].size() != thousand || separators[i - 1] != separators.front()) return false;
    }
    return true;
  }

  [[nodiscard]] std::string joined(std::size_t end) const {
    std::string all;
    for (std::size_t i = 0; i < end; ++i) all += digits[i];
    return all;
  }
};

bool parts_thousands(char32_t c) {
  return std::u32string_view(U",.'\u2019_ \u00A0\u2009\u202F").find(c) != std::u32string_view::npos;
}

std::optional<Groups> groups_of(std::string_view text) {
  Groups groups;
  while (!text.empty()) {
    const auto [c, size] = utf8::decode(text);
    text.remove_prefix(size);
    if (c >= '0' && c <= '9') {
      groups.digits.back() += static_cast<char>(c);
    } else if (parts_thousands(c) && !groups.digits.back().empty()) {
      groups.separators += c;
      groups.digits.emplace_back();
    } else {
      return std::nullopt;
    }
  }
  if (groups.digits.back().empty()) return std::nullopt;
  return groups;
}

bool may_be_decimal(char32_t c) { return c == ',' || c == '.'; }

/// As from_chars reads it; empty where that is not known.
std::string plain(const Groups& groups, NumberUse use) {
  const std::size_t count = groups.digits.size();
  if (count == 1) return groups.digits.front();
  const char32_t last = groups.separators.back();
  const bool one_kind = groups.separators.find_first_not_of(last) == std::u32string::npos;
  const bool thousands = groups.are_thousands(count) && use != NumberUse::bounded;
  const bool decimals = use != NumberUse::whole && may_be_decimal(last) &&
                        (count == 2 || (!one_kind && groups.are_thousands(count - 1)));
  if (thousands && decimals) return {};
  if (thousands) return groups.joined(count);
  if (decimals) return groups.joined(count - 1) + '.' + groups.digits.back();
  return {};
}

bool take(std::string_view& text, std::string_view what) {
  if (!text.starts_with(what)) return false;
  text.remove_prefix(what.size());
  return true;
}

}  // namespace

std::optional<double> meant_number(std::string_view text, NumberUse use) {
  text = text::trimmed(text);
  const bool negative = take(text, "-") || take(text, "\u2212");
  if (!negative) take(text, "+");
  const auto groups = groups_of(text);
  const std::string digits = groups ? plain(*groups, use) : "";
  double number = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number);
  if (digits.empty() || error != std::errc{} || stop != end) return std::nullopt;
  return negative ? -number : number;
}

}  // namespace guidebook
