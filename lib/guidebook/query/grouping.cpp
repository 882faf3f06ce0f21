#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "guidebook/query/compare_values.hpp"
#include "guidebook/query/currencies.hpp"
#include "guidebook/query/stats.hpp"
#include "guidebook/value/json.hpp"

namespace guidebook::query {
namespace {

std::string currency_of(const Value& price) {
  const auto* parts = price.as<Map>();
  const Value* code = parts == nullptr ? nullptr : find(*parts, "currency");
  return code == nullptr ? std::string() : to_text(*code);
}

Value amount_of(const Value& price) {
  const auto* parts = price.as<Map>();
  const Value* from = parts == nullptr ? nullptr : find(*parts, "from");
  return from == nullptr ? Value{} : *from;
}

/// A value, or each different item of a list.
List items_of(Value value) {
  auto* list = std::get_if<List>(&value);
  if (list == nullptr) return {std::move(value)};
  std::unordered_set<std::string> seen;
  std::erase_if(*list, [&](const Value& item) { return !seen.insert(to_json(item)).second; });
  return std::move(*list);
}

/// What the results of a measure are.
Column column_of(const Stats::Measure& measure) {
  Column column{.heading = measure.heading, .type = Type::number};
  column.is_share = measure.aggregate->name == "share";
  if (measure.aggregate->name == "count") column.type = Type::integer;
  if (column.is_share || column.type == Type::integer || measure.counts_money()) return column;
  // A mean has decimals.
  column.type = measure.type == Type::integer ? Type::number : measure.type;
  return column;
}

}  // namespace

Grouping::Group::Group(const Stats& stats)
    : tallies(stats.measures.size()),
      seen(stats.measures.size()),
      currencies(stats.measures.size()) {
  for (std::size_t i = 0; i < tallies.size(); ++i) tallies[i].percent = stats.measures[i].percent;
}

Grouping::Grouping(const Stats& stats)
    : stats_(stats),
      by_currency_(
          std::any_of(stats.groups.begin(), stats.groups.end(),
                      [](const Stats::Group& group) { return group.name == "price.currency"; })),
      all_(stats) {}

/// Every combination of the row's values of the fields that groups are made by.
std::vector<Grouping::Key> Grouping::keys_of(const std::vector<Value>& cells) const {
  std::vector<List> items;
  std::size_t combinations = 1;
  for (std::size_t i = 0; i < stats_.groups.size(); ++i) {
    items.push_back(items_of(cells[i]));
    combinations *= items.back().size();
  }
  std::vector<Key> keys(combinations);
  for (std::size_t i = 0; i < combinations; ++i) {
    std::size_t rest = i;
    keys[i].reserve(items.size());
    for (const List& list : items) {
      keys[i].push_back(list[rest % list.size()]);
      rest /= list.size();
    }
  }
  return keys;
}

std::optional<UserError> Grouping::add(const Value& value, std::size_t index, Group& group) const {
  if (!stats_.measures[index].distinct) return add_one(value, index, group);
  for (const Value& item : items_of(value)) {
    const bool is_new = !item.is_null() && group.seen[index].insert(to_json(item)).second;
    if (!is_new) continue;
    if (auto error = add_one(item, index, group)) return error;
  }
  return std::nullopt;
}

std::optional<UserError> Grouping::add_one(const Value& value, std::size_t index,
                                           Group& group) const {
  const Stats::Measure& measure = stats_.measures[index];
  if (!measure.counts_money()) {
    group.tallies[index].add(value);
    return std::nullopt;
  }
  const bool may_differ = &group == &all_ && by_currency_ && measure.aggregate->name != "share";
  auto& known = group.currencies[index];
  const std::string currency = currency_of(value);
  if (!value.is_null() && !may_differ && known.value_or(currency) != currency) {
    return UserError{several_currencies(*known, currency),
                     "group with -g price.currency, or take price.from for the numbers alone",
                     {measure.begin, measure.end}};
  }
  if (!value.is_null()) known = currency;
  group.tallies[index].add(amount_of(value));
  return std::nullopt;
}

std::optional<UserError> Grouping::add(const std::vector<Value>& cells) {
  std::vector<std::size_t> concerned;
  for (Key& key : keys_of(cells)) {
    const auto [place, is_new] =
        places_.try_emplace(to_json(List(key.begin(), key.end())), groups_.size());
    if (is_new) groups_.emplace_back(stats_).key = std::move(key);
    concerned.push_back(place->second);
  }
  for (std::size_t i = 0; i < stats_.measures.size(); ++i) {
    static const Value one{std::int64_t{1}};
    const auto column = stats_.measures[i].column;
    const Value& value = column ? cells[*column] : one;
    if (auto error = add(value, i, all_)) return error;
    for (const std::size_t place : concerned) {
      if (auto error = add(value, i, groups_[place])) return error;
    }
  }
  return std::nullopt;
}

Value Grouping::result(std::size_t index, const Group& group) const {
  const Stats::Measure& measure = stats_.measures[index];
  Value value = measure.aggregate->of(group.tallies[index], all_.tallies[index]);
  const auto* number = value.as<double>();
  const bool is_duration =
      number != nullptr && measure.domain == Domain::duration && measure.aggregate->name != "share";
  return is_duration ? Value{Duration{std::llround(*number)}} : value;
}

Table Grouping::table() const {
  Table table;
  for (const Stats::Group& group : stats_.groups) {
    table.columns.push_back({.heading = group.heading, .type = group.type});
  }
  for (const Stats::Measure& measure : stats_.measures) {
    table.columns.push_back(column_of(measure));
    const bool has_size = measure.aggregate->takes != Aggregate::Takes::ordered;
    if (has_size && !table.bar_column) table.bar_column = table.columns.size() - 1;
  }
  const auto add_row = [&](const Group& group) {
    auto& row = table.rows.emplace_back(group.key);
    for (std::size_t i = 0; i < stats_.measures.size(); ++i) row.push_back(result(i, group));
  };
  for (const Group& group : groups_) add_row(group);
  if (stats_.groups.empty() && groups_.empty()) add_row(all_);
  take_those_having(table.rows);
  order(table.rows);
  return table;
}

void Grouping::take_those_having(std::vector<std::vector<Value>>& rows) const {
  if (!stats_.having) return;
  const Library no_guides;
  Context context{.library = no_guides, .today = stats_.today};
  std::erase_if(rows, [&](const std::vector<Value>& row) {
    context.cells = &row;
    return !stats_.having->selects({}, context);
  });
}

/// Sorts and cuts.
void Grouping::order(std::vector<std::vector<Value>>& rows) const {
  std::stable_sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
    for (const Stats::SortKey& key : stats_.keys) {
      const int sign = compare_for_sort(a[key.column], b[key.column], key.descending);
      if (sign != 0) return sign < 0;
    }
    return false;
  });
  const auto skipped = static_cast<std::ptrdiff_t>(std::min(stats_.offset, rows.size()));
  rows.erase(rows.begin(), rows.begin() + skipped);
  if (rows.size() > stats_.limit) rows.resize(stats_.limit);
}

}  // namespace guidebook::query
