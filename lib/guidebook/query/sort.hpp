#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
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
[[nodiscard]] std::optional<bool> read_direction(const ListItem& key,
                                                 std::optional<UserError>& error);

/// "stars:desc,name": keys in falling weight. Leaves the error, with its text, if one is wrong.
[[nodiscard]] std::optional<std::vector<SortKey>> parse_sort(std::string_view text,
                                                             const Types& types,
                                                             std::optional<UserError>& error);

/// A row that is selected, and what is to be shown of it.
struct ResultRow {
  RecordRef row;
  std::vector<Value> cells;
};

/// Orders rows by keys: those that are alike stay in their order, missing values come last in both
/// directions. Keeps no more than twice the rows that are wanted, or a thousand.
class Sorter {
 public:
  /// The keys must stay. No more than the first `most` rows are wanted.
  Sorter(const std::vector<SortKey>& keys, std::size_t most);

  /// Takes a row that stands at `position` where nothing is sorted, with the bytes that it is
  /// sorted by.
  void add(ResultRow row, std::string key, std::size_t position);

  /// The bytes that a row is sorted by. The error if prices are in several currencies.
  [[nodiscard]] std::optional<UserError> key_of(const RecordRef& row, Context& context,
                                                std::string& key);

  /// Whether a row with such a key is known not to be among those that are wanted.
  [[nodiscard]] bool drops(const std::string& key) const { return worst_ && key > *worst_; }

  /// The rows in order.
  [[nodiscard]] std::vector<ResultRow> take();

 private:
  struct Entry {
    std::uint64_t prefix = 0;  ///< Of the key: most comparisons end here.
    std::string key;
    std::size_t position = 0;
    ResultRow row;
  };

  /// Those that are wanted, in order.
  [[nodiscard]] std::vector<Entry*> ordered();

  const std::vector<SortKey>& keys_;
  std::size_t most_;
  std::vector<std::optional<std::string>> currencies_;  ///< Of the prices of each key so far.
  std::deque<Entry> entries_;
  std::optional<std::string> worst_;  ///< The last key of those wanted, once there are as many.
};

}  // namespace guidebook::query
