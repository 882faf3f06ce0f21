#include "guidebook/query/aggregate.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "guidebook/query/compare_values.hpp"
#include "guidebook/text/nearest.hpp"

namespace guidebook::query {
namespace {

/// To six decimals, so that 0.1 and 0.2 make 0.3.
double rounded(double number) {
  constexpr double decimals = 1e6;
  constexpr double largest = 1e9;  // beyond it a double has no six decimals to speak of
  return std::abs(number) < largest ? std::round(number * decimals) / decimals : number;
}

double sum_of(const std::vector<double>& numbers) {
  double sum = 0;
  double lost = 0;  // to rounding on the way (Neumaier)
  for (const double number : numbers) {
    const double next = sum + number;
    lost += std::abs(sum) >= std::abs(number) ? (sum - next) + number : (number - next) + sum;
    sum = next;
  }
  return sum + lost;
}

/// Between two values in proportion, as SQL's percentile_cont.
Value percentile_of(std::vector<double> numbers, double percent) {
  if (numbers.empty()) return {};
  const double at = percent / 100 * static_cast<double>(numbers.size() - 1);
  const auto below = numbers.begin() + static_cast<std::ptrdiff_t>(at);
  std::nth_element(numbers.begin(), below, numbers.end());
  const auto above = std::min_element(below + 1, numbers.end());
  if (above == numbers.end()) return rounded(*below);
  return rounded(*below + ((*above - *below) * (at - std::floor(at))));
}

Value share_of(double part, double whole) {
  return whole == 0 ? Value{} : Value{rounded(part / whole)};
}

// clang-format off
constexpr std::array aggregate_table{
    Aggregate{"count", "count()", "How many records there are; of a field, how many have it", Aggregate::Takes::anything, true,
              [](const Tally& group, const Tally&) -> Value { return static_cast<std::int64_t>(group.present); }},
    Aggregate{"sum", "sum(FIELD)", "All values together", Aggregate::Takes::numbers, false,
              [](const Tally& group, const Tally&) -> Value {
                return group.numbers.empty() ? Value{} : Value{rounded(sum_of(group.numbers))};
              }},
    Aggregate{"mean", "mean(FIELD)", "The sum divided by the number of values", Aggregate::Takes::numbers, false,
              [](const Tally& group, const Tally&) -> Value {
                const auto count = static_cast<double>(group.numbers.size());
                return group.numbers.empty() ? Value{} : Value{rounded(sum_of(group.numbers) / count)};
              }},
    Aggregate{"median", "median(FIELD)", "The value in the middle, or the mean of the two there", Aggregate::Takes::numbers, false,
              [](const Tally& group, const Tally&) -> Value { return percentile_of(group.numbers, 50); }},
    Aggregate{"percentile", "percentile(FIELD, 90)", "The value that so many percent of them do not exceed", Aggregate::Takes::numbers, false,
              [](const Tally& group, const Tally&) -> Value { return percentile_of(group.numbers, group.percent); }},
    Aggregate{"min", "min(FIELD)", "The smallest, earliest or first value", Aggregate::Takes::ordered, false,
              [](const Tally& group, const Tally&) -> Value { return group.least; }},
    Aggregate{"max", "max(FIELD)", "The largest, latest or last value", Aggregate::Takes::ordered, false,
              [](const Tally& group, const Tally&) -> Value { return group.greatest; }},
    Aggregate{"share", "share()", "The part that the group's records are of all; of a field, its sum of the sum of all", Aggregate::Takes::numbers, true,
              [](const Tally& group, const Tally& all) -> Value {
                return share_of(sum_of(group.numbers), sum_of(all.numbers));
              }},
};
// clang-format on

}  // namespace

void Tally::add(const Value& value) {
  ++records;
  if (value.is_null()) return;
  ++present;
  const auto* duration = value.as<Duration>();
  const auto number = duration == nullptr ? number_of(value)
                                          : std::optional(static_cast<double>(duration->seconds));
  if (number) numbers.push_back(*number);
  if (least.is_null() || compare(value, least).value_or(std::partial_ordering::equivalent) < 0) {
    least = value;
  }
  if (greatest.is_null() ||
      compare(value, greatest).value_or(std::partial_ordering::equivalent) > 0) {
    greatest = value;
  }
}

std::span<const Aggregate> aggregates() { return aggregate_table; }

const Aggregate* find_aggregate(std::string_view name) {
  return text::find_by_name(aggregate_table, name);
}

bool accepts(const Aggregate& aggregate, Domain domain) {
  if (aggregate.takes == Aggregate::Takes::anything) return true;
  const bool counts = domain == Domain::number || domain == Domain::length ||
                      domain == Domain::duration || domain == Domain::price ||
                      domain == Domain::own;
  if (counts || aggregate.takes == Aggregate::Takes::numbers) return counts;
  return domain == Domain::text || domain == Domain::date || domain == Domain::boolean;
}

}  // namespace guidebook::query
