#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "guidebook/query/projection.hpp"

namespace guidebook::query {

/// What rows are ordered by: a field or a sum.
struct SortKey {
  Expression value;
  bool descending = false;
  std::size_t begin = 0;  ///< Where in the list of keys.
  std::size_t end = 0;
};

/// Whether an item of a list of keys asks for falling order. Leaves the error if it is no
/// direction.
[[nodiscard]] std::optional<bool> read_direction(const ListItem& key, std::optional<Error>& error);

/// "stars:desc,name": keys in falling weight. Leaves the error if one is wrong.
[[nodiscard]] std::optional<std::vector<SortKey>> parse_sort(std::string_view text,
                                                             const Types& types,
                                                             std::optional<Error>& error);

/// Orders rows by the keys; those that are alike stay in their order, missing values come last in
/// both directions. The error if prices are in several currencies.
[[nodiscard]] std::optional<Error> sort_rows(std::vector<Row>& rows,
                                             const std::vector<SortKey>& keys, Context& context);

}  // namespace guidebook::query
