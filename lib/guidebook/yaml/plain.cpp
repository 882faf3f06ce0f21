#include "guidebook/yaml/plain.hpp"

#include <algorithm>
#include <array>

#include "guidebook/text/ascii.hpp"
#include "guidebook/text/character_set.hpp"

namespace guidebook::yaml {
namespace {

using text::is_digit;

constexpr std::string_view a_number = "a number";

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_truth_value(std::string_view plain) {
  constexpr std::size_t longest = 5;
  constexpr text::CharacterSet first_letters("yYnNtTfFoO");
  if (plain.size() > longest || !first_letters.has(plain[0])) return false;
  constexpr std::array<std::string_view, 18> words{
      "yes",   "Yes",   "YES",   "no", "No", "NO", "true", "True", "TRUE",
      "false", "False", "FALSE", "on", "On", "ON", "off",  "Off",  "OFF"};
  return is_one_of(plain, words);
}

/// Takes digits from the front of `text`; how many.
std::size_t take_digits(std::string_view& text) {
  const std::string_view all = text;
  while (!text.empty() && is_digit(text[0])) text.remove_prefix(1);
  return all.size() - text.size();
}

/// 2026-11-23, also with a time behind it.
bool is_timestamp(std::string_view rest) {
  if (take_digits(rest) != 4) return false;
  for (int part = 0; part < 2; ++part) {
    if (!rest.starts_with('-')) return false;
    rest.remove_prefix(1);
    const std::size_t digits = take_digits(rest);
    if (digits != 1 && digits != 2) return false;
  }
  if (rest.empty()) return true;
  if (std::string_view("Tt ").find(rest[0]) == std::string_view::npos) return false;
  rest.remove_prefix(std::min(rest.find_first_not_of(" Tt"), rest.size()));
  return take_digits(rest) > 0 && rest.starts_with(':');
}

/// 12:30 is 750 in base 60.
bool is_base_60(std::string_view rest) {
  if (take_digits(rest) == 0 || !rest.starts_with(':')) return false;
  while (rest.starts_with(':')) {
    rest.remove_prefix(1);
    const char tens = rest.empty() ? '9' : rest[0];
    const std::size_t digits = take_digits(rest);
    if (digits == 0 || digits > 2 || (digits == 2 && tens > '5')) return false;
  }
  if (rest.starts_with('.')) {
    rest.remove_prefix(1);
    take_digits(rest);
  }
  return rest.empty();
}

bool has_prefix_of_base(std::string_view text) {
  const auto digits = [&](std::string_view allowed) {
    return text.size() > 2 && text.find_first_not_of(allowed, 2) == std::string_view::npos;
  };
  if (text.starts_with("0x")) return digits("0123456789abcdefABCDEF_");
  if (text.starts_with("0o")) return digits("01234567");
  return text.starts_with("0b") && digits("01_");
}

bool is_infinite(std::string_view text) {
  constexpr std::array<std::string_view, 6> words{".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN"};
  return is_one_of(text, words);
}

/// A decimal number, with or without fraction, exponent and underscores.
bool is_decimal(std::string_view rest) {
  if (!rest.empty() && rest[0] == '_') return false;
  std::size_t digits = 0;
  for (; !rest.empty() && (is_digit(rest[0]) || rest[0] == '_'); rest.remove_prefix(1)) ++digits;
  if (rest.starts_with('.')) {
    rest.remove_prefix(1);
    digits += take_digits(rest);
  }
  if (digits == 0) return false;
  if (rest.starts_with('e') || rest.starts_with('E')) {
    rest.remove_prefix(1);
    if (rest.starts_with('+') || rest.starts_with('-')) rest.remove_prefix(1);
    if (take_digits(rest) == 0) return false;
  }
  return rest.empty();
}

/// Whether a number is written as programs write it, so that nothing of it is lost.
bool is_written_back(std::string_view text) {
  constexpr std::size_t exact_digits = 15;
  if (text == "-0") return false;
  if (text.starts_with('-')) text.remove_prefix(1);
  if (text.find_first_not_of("0123456789.") != std::string_view::npos) return false;
  if (text.size() > exact_digits || text.starts_with('.')) return false;
  if (text.size() > 1 && text[0] == '0' && text[1] != '.') return false;
  return text.find('.') == std::string_view::npos || (text.back() != '0' && text.back() != '.');
}

}  // namespace

bool is_null(std::string_view plain) {
  if (plain.size() != 4) return plain.empty() || plain == "~";
  return plain == "null" || plain == "Null" || plain == "NULL";
}

std::string_view other_type(std::string_view plain) {
  if (plain.empty()) return "";
  if (is_truth_value(plain)) return "a truth value";
  if (plain == "=") return "a default value";
  if (plain == "<<") return "a merge key";
  const bool is_signed = plain[0] == '+' || plain[0] == '-';
  const std::string_view number = plain.substr(is_signed ? 1 : 0);
  if (number.empty() || !(is_digit(number[0]) || number[0] == '.')) return "";
  if (is_timestamp(plain)) return "a date";
  if (is_base_60(number)) return "a number in base 60";
  const bool is_number = is_decimal(number) || has_prefix_of_base(number) || is_infinite(number);
  return is_number ? a_number : "";
}

std::string_view mistaken_for(std::string_view plain) {
  const std::string_view type = other_type(plain);
  return type == a_number && is_written_back(plain) ? "" : type;
}

bool is_exact_number(std::string_view plain) {
  return other_type(plain) == a_number && is_written_back(plain);
}

}  // namespace guidebook::yaml
