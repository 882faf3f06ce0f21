#include "guidebook/query/sort.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "guidebook/query/compare_values.hpp"
#include "guidebook/query/projection.hpp"

namespace guidebook::query {
namespace {

std::optional<Error> check_order(const SortKey& key, std::string_view shown) {
  const bool map = key.value.domain() == Domain::map;
  if (!key.value.is_list() && !map) return std::nullopt;
  const bool list = key.value.is_list();
  return Error{
      fmt::format("{} {}: it has no order", shown, list ? "is a list" : "has parts of its own"),
      list ? "" : fmt::format("write {}.… for a part", shown), key.begin, key.end};
}

/// A price is sorted by its lower end, which wants one currency in all of them.
std::optional<Error> reduce_prices(const SortKey& key, std::vector<Value>& values) {
  std::optional<std::string> currency;
  for (Value& value : values) {
    const auto* price = value.as<Map>();
    if (price == nullptr) continue;
    const Value* from = find(*price, "from");
    if (from == nullptr) {
      value = {};
      continue;
    }
    const Value* code = find(*price, "currency");
    const std::string found = code == nullptr ? std::string() : *code->as<std::string>();
    if (currency.value_or(found) != found) {
      return Error{"the prices are in several currencies",
                   "sort by price.from for the numbers alone, or group with -g price.currency",
                   key.begin, key.end};
    }
    currency = found;
    value = Value(*from);
  }
  return std::nullopt;
}

std::size_t end_of(const ListItem& key) {
  return key.has_colon ? key.appendix_begin + key.appendix.size() : key.begin + key.text.size();
}

}  // namespace

std::optional<bool> read_direction(const ListItem& key, std::optional<Error>& error) {
  if (!key.has_colon || key.appendix == "asc") return false;
  if (key.appendix == "desc") return true;
  error = Error{fmt::format("\"{}\" is no direction", key.appendix), "write :asc or :desc",
                key.appendix_begin, end_of(key)};
  return std::nullopt;
}

std::optional<std::vector<SortKey>> parse_sort(std::string_view text, const Types& types,
                                               std::optional<Error>& error) {
  std::vector<SortKey> keys;
  if (text.empty()) return keys;
  for (const ListItem& item : split_list(text)) {
    const auto descending = read_direction(item, error);
    auto value = descending ? compile_item(item, types, error) : std::nullopt;
    if (!value) return std::nullopt;
    SortKey key{std::move(*value), *descending, item.begin, end_of(item)};
    error = check_order(key, item.text);
    if (error) return std::nullopt;
    keys.push_back(std::move(key));
  }
  return keys;
}

std::optional<Error> sort_rows(std::vector<Row>& rows, const std::vector<SortKey>& keys,
                               Context& context) {
  if (keys.empty()) return std::nullopt;
  std::vector<std::vector<Value>> columns;
  for (const SortKey& key : keys) {
    auto& column = columns.emplace_back();
    column.reserve(rows.size());
    for (const Row& row : rows) column.push_back(key.value.value(row, context));
    if (context.error) return std::move(context.error);
    if (key.value.domain() != Domain::price) continue;
    if (auto error = reduce_prices(key, column)) return error;
  }
  std::vector<std::size_t> order(rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const int sign = compare_for_sort(columns[i][a], columns[i][b], keys[i].descending);
      if (sign != 0) return sign < 0;
    }
    return false;
  });
  std::vector<Row> sorted;
  sorted.reserve(rows.size());
  for (const std::size_t index : order) sorted.push_back(rows[index]);
  rows = std::move(sorted);
  return std::nullopt;
}

}  // namespace guidebook::query
