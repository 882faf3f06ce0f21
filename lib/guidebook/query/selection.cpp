#include "guidebook/query/selection.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "guidebook/query/compare_values.hpp"
#include "guidebook/query/operand.hpp"
#include "guidebook/query/projection.hpp"

namespace guidebook::query {
namespace {

struct SortKey {
  FieldPath field;
  bool descending = false;
  std::size_t begin = 0;
  std::size_t end = 0;
};

std::optional<std::vector<SortKey>> parse_sort(std::string_view text, const Types& types,
                                               std::optional<Error>& error) {
  std::vector<SortKey> keys;
  if (text.empty()) return keys;
  for (const auto& [item, begin] : split_list(text)) {
    const std::size_t end = begin + item.size();
    const std::size_t colon = item.find(':');
    const std::string_view direction =
        colon == std::string_view::npos ? std::string_view("asc") : item.substr(colon + 1);
    if (direction != "asc" && direction != "desc") {
      error = Error{fmt::format("\"{}\" is no direction", direction), "write :asc or :desc",
                    begin + colon + 1, end};
      return std::nullopt;
    }
    auto field = require_field(item.substr(0, colon), begin, types, error);
    if (!field) return std::nullopt;
    if (field->is_list() || domain_of(*field) == Domain::map) {
      const bool list = field->is_list();
      error = Error{fmt::format("{} {}: it has no order", field->name(),
                                list ? "is a list" : "has parts of its own"),
                    list ? "" : fmt::format("write {}.… for a part", field->name()), begin, end};
      return std::nullopt;
    }
    keys.push_back({std::move(*field), direction == "desc", begin, end});
  }
  return keys;
}

/// A price is sorted by its lower end, which wants one currency in all of them.
std::optional<Error> reduce_prices(const SortKey& key, std::vector<Value>& values) {
  std::optional<std::string> currency;
  for (Value& value : values) {
    const auto* price = value.as<Map>();
    if (price == nullptr) continue;
    const Value* code = find(*price, "currency");
    const std::string found = code == nullptr ? std::string() : *code->as<std::string>();
    if (currency.value_or(found) != found) {
      return Error{"the prices are in several currencies",
                   "sort by price.from for the numbers alone, or group with -g price.currency",
                   key.begin, key.end};
    }
    currency = found;
    const Value* from = find(*price, "from");
    value = from == nullptr ? Value{} : Value(*from);
  }
  return std::nullopt;
}

std::optional<Error> sort_rows(std::vector<Row>& rows, const std::vector<SortKey>& keys) {
  std::vector<std::vector<Value>> columns;
  for (const SortKey& key : keys) {
    auto& column = columns.emplace_back();
    for (const Row& row : rows) column.push_back(key.field.get(row));
    if (key.field.type() != Type::price) continue;
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

bool is_asked(const Types& types, const RecordType* type) {
  return types.empty() || std::find(types.begin(), types.end(), type) != types.end();
}

/// All rows that fulfil all conditions.
std::vector<Row> matching(const Library& library, const Selection& selection,
                          const std::vector<Expression>& conditions,
                          std::optional<Mistake>& mistake) {
  std::vector<Row> rows;
  std::vector<Context> contexts(conditions.size(), Context{.today = selection.today});
  const auto selects = [&](const Row& row) {
    for (std::size_t i = 0; i < conditions.size(); ++i) {
      if (!conditions[i].selects(row, contexts[i])) return false;
    }
    return true;
  };
  for (const Guide* guide : library.guides()) {
    for_each_row(*guide, [&](const Row& row) {
      if (is_asked(selection.types, row.type) && selects(row)) rows.push_back(row);
    });
  }
  for (std::size_t i = 0; i < conditions.size() && !mistake; ++i) {
    if (contexts[i].error) mistake = Mistake{selection.where[i], std::move(*contexts[i].error)};
  }
  return rows;
}

}  // namespace

std::vector<Row> select(const Library& library, const Selection& selection,
                        std::optional<Mistake>& mistake) {
  std::optional<Error> error;
  std::vector<Expression> conditions;
  for (const std::string& where : selection.where) {
    auto condition = Expression::compile(where, selection.types, error);
    if (!condition) {
      mistake = Mistake{where, std::move(*error)};
      return {};
    }
    conditions.push_back(std::move(*condition));
  }
  auto keys = parse_sort(selection.sort, selection.types, error);
  std::vector<Row> rows;
  if (keys) {
    for (SortKey& key : *keys) key.field.speak(selection.language);
    rows = matching(library, selection, conditions, mistake);
    if (!mistake) error = sort_rows(rows, *keys);
  }
  if (error) mistake = Mistake{selection.sort, std::move(*error)};
  if (mistake) return {};
  rows.erase(rows.begin(),
             rows.begin() + static_cast<std::ptrdiff_t>(std::min(selection.offset, rows.size())));
  if (rows.size() > selection.limit) rows.resize(selection.limit);
  return rows;
}

}  // namespace guidebook::query
