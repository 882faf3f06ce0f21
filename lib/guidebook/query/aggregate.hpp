#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "guidebook/query/operand.hpp"

namespace guidebook::query {

/// What is known of a column within one group: of its values, and of the records without one only
/// how many they are.
struct Tally {
  std::size_t records = 0;
  std::size_t present = 0;
  double percent = 50;          ///< Which percentile is asked for.
  std::vector<double> numbers;  ///< Of durations their seconds, of prices their lowest amount.
  Value least;
  Value greatest;

  /// Counts a record with this value, which may be missing.
  void add(const Value& value);
};

/// What a function makes of a column of values.
struct Aggregate {
  enum class Takes { anything, ordered, numbers };

  std::string_view name;
  std::string_view usage;  ///< "mean(FIELD)"
  std::string_view doc;    ///< One sentence without its full stop.
  Takes takes;
  bool of_records;  ///< May stand without a field: "count()".
  /// The result in one group, where `all` is the tally of all records; null of no values.
  Value (*of)(const Tally& group, const Tally& all);
};

/// count, sum, mean, median, percentile, min, max, share.
[[nodiscard]] std::span<const Aggregate> aggregates();

/// nullptr if there is none of that name.
[[nodiscard]] const Aggregate* find_aggregate(std::string_view name);

/// Whether the values of a domain are what the function takes.
[[nodiscard]] bool accepts(const Aggregate& aggregate, Domain domain);

}  // namespace guidebook::query
