#pragma once

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <ranges>
#include <span>
#include <string>
#include <string_view>

namespace guidebook::text {

/// The row of a table whose `member` is `name`; nullptr if there is none. It lives as long as the
/// table.
template <std::ranges::contiguous_range Table, class Member>
[[nodiscard]] constexpr auto find_by_name(const Table& table, std::string_view name,
                                          Member member) {
  const auto row = std::ranges::find(table, name, member);
  return row == std::ranges::end(table) ? nullptr : std::to_address(row);
}

/// The same for rows whose member is called `name`.
template <std::ranges::contiguous_range Table>
[[nodiscard]] constexpr auto find_by_name(const Table& table, std::string_view name) {
  return find_by_name(table, name, &std::ranges::range_value_t<Table>::name);
}

/// A hint at the candidate nearest to `word`: "did you mean \"city\"?". `otherwise` if none is
/// near.
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       std::span<const std::string_view> candidates,
                                       std::string_view otherwise = {});

/// The same for a candidate that has been looked for already.
[[nodiscard]] std::string did_you_mean(std::optional<std::string_view> candidate,
                                       std::string_view otherwise);

}  // namespace guidebook::text
