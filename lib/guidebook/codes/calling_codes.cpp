#include "guidebook/codes/calling_codes.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace guidebook::codes {
namespace {

struct CallingCode {
  std::string_view country;
  unsigned code;
  std::string_view example;
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
