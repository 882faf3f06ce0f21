#include "guidebook/codes/calling_codes.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

namespace guidebook::codes {
namespace {

struct CallingCode {
  std::string_view country;
  unsigned code;
  std::string_view example;
  std::string_view trunk;
};

// Ordered by country; write_calling_codes.cpp writes them.
constexpr auto calling_code_table = std::to_array<CallingCode>({
#include "calling_codes.inc"
});

struct CodeLengths {
  unsigned code;
  std::uint32_t lengths;  ///< Bit n: n digits behind the code.
};

constexpr auto length_table = std::to_array<CodeLengths>({
#include "calling_code_lengths.inc"
});
static_assert(std::ranges::is_sorted(length_table, {}, &CodeLengths::code));

const CallingCode* find(std::string_view country) {
  const auto* row =
      std::lower_bound(calling_code_table.begin(), calling_code_table.end(), country,
                       [](const CallingCode& a, std::string_view b) { return a.country < b; });
  return row == calling_code_table.end() || row->country != country ? nullptr : row;
}

}  // namespace

std::optional<unsigned> calling_code_of(std::string_view country) {
  const CallingCode* row = find(country);
  return row == nullptr ? std::nullopt : std::optional(row->code);
}

std::string_view example_number_of(std::string_view country) {
  const CallingCode* row = find(country);
  return row == nullptr ? std::string_view() : row->example;
}

std::string number_from_abroad(std::string_view local, std::string_view country) {
  constexpr std::size_t fewest_digits = 6;
  constexpr unsigned north_america = 1;  // where people leave the trunk prefix out
  const CallingCode* row = find(country);
  std::string number(local);
  std::erase_if(number, [](char c) { return c == '(' || c == ')'; });
  const bool is_number = number.find_first_not_of("0123456789 -./") == std::string::npos;
  if (row == nullptr || !is_number || number.empty()) return {};
  const bool has_trunk = !row->trunk.empty() && number.starts_with(row->trunk);
  if (!row->trunk.empty() && !has_trunk && row->code != north_america) return {};
  if (has_trunk) number.erase(0, row->trunk.size());
  number.erase(0, number.find_first_not_of(" -./"));
  std::string digits = "+" + std::to_string(row->code);
  const std::string whole = digits + " " + number;
  const std::size_t code_digits = digits.size();
  std::ranges::copy_if(number, std::back_inserter(digits), [](char c) { return c >= '0'; });
  const bool is_possible =
      digits.size() >= code_digits + fewest_digits && length_of(digits).possible;
  return is_possible ? whole : std::string();
}

NumberLength length_of(std::string_view number) {
  // No calling code begins another one.
  number.remove_prefix(std::min<std::size_t>(number.size(), 1));
  unsigned code = 0;
  for (std::size_t digits = 1; digits <= std::min<std::size_t>(number.size(), 3); ++digits) {
    code = code * 10 + static_cast<unsigned>(number[digits - 1] - '0');
    const auto* row = std::ranges::lower_bound(length_table, code, {}, &CodeLengths::code);
    if (row == length_table.end() || row->code != code) continue;
    const std::size_t length = number.size() - digits;
    return {code, length, length < 32 && (row->lengths >> length & 1U) != 0};
  }
  return {};
}

std::optional<unsigned> calling_code_in(std::string_view number) {
  const unsigned code = length_of(number).code;
  const bool is_of_country = std::any_of(calling_code_table.begin(), calling_code_table.end(),
                                         [&](const CallingCode& row) { return row.code == code; });
  return is_of_country ? std::optional(code) : std::nullopt;
}

}  // namespace guidebook::codes
