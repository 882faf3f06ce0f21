#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "guidebook/json.hpp"
#include "guidebook/query/compare_values.hpp"
#include "guidebook/query/stats.hpp"

namespace guidebook::query {
namespace {

using Key = std::vector<Value>;

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

Value value_of(const FieldPath& field, const Row& row, const Context& context) {
  return field.get(row, context.library, context.language);
}

/// Every combination of the row's values of the fields that groups are made by.
std::vector<Key> keys_of(const Row& row, const std::vector<Stats::Group>& groups,
                         const Context& context) {
  std::vector<Key> keys{{}};
  for (const Stats::Group& group : groups) {
    std::vector<Key> longer;
    for (const Value& item : items_of(value_of(group.field, row, context))) {
      for (const Key& key : keys) longer.emplace_back(key).push_back(item);
    }
    keys = std::move(longer);
  }
  return keys;
}

/// What the results of a measure are.
Column column_of(const Stats::Measure& measure) {
  Column column{.heading = measure.heading, .type = Type::number};
  column.is_share = measure.aggregate->name == "share";
  if (measure.aggregate->name == "count") column.type = Type::integer;
  if (column.is_share || column.type == Type::integer || measure.counts_money()) return column;
  const Type type = measure.field->type();
  column.type = type == Type::integer ? Type::number : type;  // a mean has decimals
  return column;
}

/// The groups as they are found, in the order of their first rows.
class Grouping {
 public:
  Grouping(const Stats& stats, const Context& context)
      : stats_(stats),
        context_(context),
        by_currency_(std::any_of(
            stats.groups.begin(), stats.groups.end(),
            [](const Stats::Group& group) { return group.field.name() == "price.currency"; })),
        all_(stats) {}

  /// The error if there is no answer any more.
  std::optional<Error> add(const Row& row);

  [[nodiscard]] Table table() const;

 private:
  struct Group {
    explicit Group(const Stats& stats)
        : tallies(stats.measures.size()), currencies(stats.measures.size()) {}
    Key key;
    std::vector<Tally> tallies;
    std::vector<std::optional<std::string>> currencies;  // of the prices so far
  };

  std::optional<Error> add(const Value& value, std::size_t index, Group& group) const;
  [[nodiscard]] Value result(std::size_t index, const Group& group) const;

  const Stats& stats_;
  const Context& context_;
  bool by_currency_;
  std::vector<Group> groups_;
  std::unordered_map<std::string, std::size_t> places_;
  Group all_;
};

std::optional<Error> Grouping::add(const Value& value, std::size_t index, Group& group) const {
  const Stats::Measure& measure = stats_.measures[index];
  if (!measure.counts_money()) {
    group.tallies[index].add(value);
    return std::nullopt;
  }
  const bool may_differ = &group == &all_ && by_currency_ && measure.aggregate->name != "share";
  auto& known = group.currencies[index];
  const std::string currency = currency_of(value);
  if (!value.is_null() && !may_differ && known.value_or(currency) != currency) {
    return Error{fmt::format("the prices are in several currencies ({} and {})", *known, currency),
                 "group with -g price.currency, or take price.from for the numbers alone",
                 measure.begin, measure.end};
  }
  if (!value.is_null()) known = currency;
  group.tallies[index].add(amount_of(value));
  return std::nullopt;
}

std::optional<Error> Grouping::add(const Row& row) {
  std::vector<std::size_t> concerned;
  for (Key& key : keys_of(row, stats_.groups, context_)) {
    const auto [place, is_new] =
        places_.try_emplace(to_json(List(key.begin(), key.end())), groups_.size());
    if (is_new) groups_.emplace_back(stats_).key = std::move(key);
    concerned.push_back(place->second);
  }
  for (std::size_t i = 0; i < stats_.measures.size(); ++i) {
    const auto& field = stats_.measures[i].field;
    const Value value = field ? value_of(*field, row, context_) : Value{std::int64_t{1}};
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
  const bool is_duration = number != nullptr && measure.field &&
                           measure.aggregate->name != "share" &&
                           domain_of(*measure.field) == Domain::duration;
  return is_duration ? Value{Duration{std::llround(*number)}} : value;
}

Table Grouping::table() const {
  Table table;
  for (const Stats::Group& group : stats_.groups) {
    table.columns.push_back({.heading = group.heading, .type = group.field.type()});
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
  return table;
}

}  // namespace

Table Stats::apply(const std::vector<Row>& rows, const Context& context,
                   std::optional<Mistake>& mistake) const {
  Grouping grouping(*this, context);
  for (const Row& row : rows) {
    if (auto error = grouping.add(row)) {
      mistake = Mistake{measures_text, std::move(*error)};
      return {};
    }
  }
  Table table = grouping.table();
  std::stable_sort(table.rows.begin(), table.rows.end(), [&](const auto& a, const auto& b) {
    for (const SortKey& key : keys) {
      const int sign = compare_for_sort(a[key.column], b[key.column], key.descending);
      if (sign != 0) return sign < 0;
    }
    return false;
  });
  const auto skipped = static_cast<std::ptrdiff_t>(std::min(offset, table.rows.size()));
  table.rows.erase(table.rows.begin(), table.rows.begin() + skipped);
  if (table.rows.size() > limit) table.rows.resize(limit);
  return table;
}

}  // namespace guidebook::query
