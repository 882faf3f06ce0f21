#include "guidebook/query/stats.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "guidebook/query/projection.hpp"
#include "guidebook/text/nearest.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook::query {
namespace {

/// "mean(price.from * 2)", taken apart.
struct Item {
  std::string_view function;
  std::string_view inside;  ///< Between the brackets.
  bool distinct = false;
  ListItem value;     ///< Empty for none.
  ListItem argument;  ///< After a comma.
};

constexpr std::string_view distinct_word = "distinct ";

std::optional<Item> parse_item(const ListItem& item) {
  const std::size_t open = item.text.find('(');
  if (open == std::string_view::npos || !item.text.ends_with(')')) return std::nullopt;
  const std::string_view inside = item.text.substr(open + 1, item.text.size() - open - 2);
  const std::string_view value = text::trimmed(inside);
  Item parsed{.function = text::trimmed(item.text.substr(0, open)),
              .inside = value,
              .distinct = value.starts_with(distinct_word)};
  const std::string_view list = value.substr(parsed.distinct ? distinct_word.size() : 0);
  const std::size_t skipped =
      list.empty() ? open + 1 : static_cast<std::size_t>(list.data() - item.text.data());
  const std::size_t begin = item.begin + skipped;
  const std::vector<ListItem> items = split_list(list);
  parsed.value = items.front();
  if (items.size() > 1) parsed.argument = items[1];
  if (items.size() > 2) parsed.argument.text = list.substr(items[1].begin);
  parsed.value.begin += begin;
  parsed.argument.begin += begin;
  return parsed;
}

UserError unknown_function(std::string_view name, std::size_t begin, std::size_t end) {
  std::vector<std::string_view> names;
  for (const Aggregate& row : aggregates()) names.push_back(row.name);
  return {fmt::format("there is no function \"{}\" of groups", name),
          text::did_you_mean(
              name, names,
              "write count(), sum(FIELD), mean(FIELD), median(FIELD), percentile(FIELD, 90), "
              "min(FIELD), max(FIELD) or share()"),
          {begin, end}};
}

std::optional<UserError> check_value(const Aggregate& aggregate, const Expression& value,
                                     const ListItem& item) {
  const std::size_t end = item.begin + item.text.size();
  if (aggregate.takes == Aggregate::Takes::anything) return std::nullopt;
  const std::string_view shown = item.text;
  if (value.is_list()) {
    return UserError{fmt::format("{} is a list, and {} takes single values", shown, aggregate.name),
                     value.field() ? fmt::format("group by it with -g {}", shown) : "",
                     {item.begin, end}};
  }
  if (accepts(aggregate, value.domain())) return std::nullopt;
  if (value.domain() == Domain::map) {
    return UserError{fmt::format("{} has parts of its own", shown),
                     fmt::format("write {}.… for a part", shown),
                     {item.begin, end}};
  }
  return UserError{
      fmt::format("{} wants numbers or durations, and {} is {}", aggregate.name, shown,
                  name(value.domain())),
      value.domain() == Domain::date ? "min and max take dates" : "count takes any field",
      {item.begin, end}};
}

void add_group(Stats& stats, Expression value, std::string name, std::string heading) {
  stats.groups.push_back({std::move(name), heading, value.type()});
  stats.columns.items.push_back({std::move(value), std::move(heading)});
}

std::optional<UserError> add_groups(Stats& stats, std::string_view text, const Types& types) {
  for (const ListItem& item : split_list(text)) {
    std::optional<UserError> error;
    auto value = compile_item(item, types, error);
    if (!value) return error;
    const Domain domain = value->domain();
    if (domain == Domain::map || domain == Domain::price) {
      return UserError{fmt::format("{} has parts of its own: it makes no groups", item.text),
                       domain == Domain::price
                           ? fmt::format("write {0}.from or {0}.currency", item.text)
                           : fmt::format("write {}.… for a part", item.text),
                       {item.begin, item.begin + item.text.size()}};
    }
    add_group(stats, std::move(*value), std::string(item.text), heading(item));
  }
  return std::nullopt;
}

/// The value that a measure takes becomes a column.
std::optional<UserError> add_value(Stats& stats, Stats::Measure& measure, const ListItem& item,
                                   const Types& types) {
  std::optional<UserError> error;
  auto value = compile_item(item, types, error);
  if (!value) return error;
  error = check_value(*measure.aggregate, *value, item);
  if (error) return error;
  measure.domain = value->domain();
  measure.type = value->type();
  measure.column = stats.columns.items.size();
  stats.columns.items.push_back({std::move(*value), measure.name});
  return std::nullopt;
}

/// Which percentile: "90".
std::optional<UserError> set_percent(Stats::Measure& measure, const ListItem& argument) {
  const char* const end = argument.text.data() + argument.text.size();
  const auto [stop, error] = std::from_chars(argument.text.data(), end, measure.percent);
  const bool good = error == std::errc{} && stop == end && !argument.text.empty() &&
                    measure.percent >= 0 && measure.percent <= 100;
  if (good) return std::nullopt;
  if (argument.text.empty()) {
    return UserError{"percentile wants to know which",
                     fmt::format("write {}", measure.aggregate->usage),
                     {measure.begin, measure.end}};
  }
  return UserError{fmt::format("\"{}\" is no number from 0 to 100", argument.text),
                   fmt::format("write {}", measure.aggregate->usage),
                   {argument.begin, argument.begin + argument.text.size()}};
}

/// What follows the value, if anything should.
std::optional<UserError> add_argument(Stats::Measure& measure, const ListItem& argument) {
  if (measure.aggregate->name == "percentile") return set_percent(measure, argument);
  if (argument.text.empty()) return std::nullopt;
  return UserError{fmt::format("{} takes one value", measure.aggregate->name),
                   fmt::format("write {}", measure.aggregate->usage),
                   {argument.begin, argument.begin + argument.text.size()}};
}

/// The measure that an item of the list asks for.
std::optional<UserError> add_measure(Stats& stats, const ListItem& item, const Types& types) {
  Stats::Measure& measure = stats.measures.emplace_back();
  measure.begin = item.begin;
  measure.end = item.begin + item.text.size();
  const auto parsed = parse_item(item);
  if (!parsed) {
    return UserError{item.text.empty() ? "a function of groups should stand here"
                                       : fmt::format("\"{}\" is no function of groups", item.text),
                     "write it as in count() or mean(price.from)",
                     {measure.begin, measure.end}};
  }
  const auto& [function, inside, distinct, value, argument] = *parsed;
  measure.aggregate = find_aggregate(function);
  if (measure.aggregate == nullptr) {
    return unknown_function(function, item.begin, item.begin + function.size());
  }
  measure.name = fmt::format("{}({})", function, inside);
  measure.heading = item.has_colon ? heading(item) : measure.name;
  measure.distinct = distinct;
  if (auto error = add_argument(measure, argument)) return error;
  if (!value.text.empty()) return add_value(stats, measure, value, types);
  if (measure.aggregate->of_records) return std::nullopt;
  return UserError{fmt::format("{} wants a field", function),
                   fmt::format("write {}", measure.aggregate->usage),
                   {measure.begin, measure.end}};
}

std::optional<UserError> add_measures(Stats& stats, std::string_view text, const Types& types) {
  stats.measures_text = text;
  for (const ListItem& item : split_list(text)) {
    if (auto error = add_measure(stats, item, types)) return error;
  }
  return std::nullopt;
}

std::optional<std::size_t> find_column(const Stats& stats, std::string_view name) {
  for (std::size_t i = 0; i < stats.groups.size(); ++i) {
    if (stats.groups[i].heading == name || stats.groups[i].name == name) return i;
  }
  for (std::size_t i = 0; i < stats.measures.size(); ++i) {
    const bool by_function = stats.measures[i].name.starts_with(fmt::format("{}(", name));
    if (stats.measures[i].heading == name || stats.measures[i].name == name || by_function) {
      return stats.groups.size() + i;
    }
  }
  return std::nullopt;
}

std::optional<UserError> add_sort_keys(Stats& stats, std::string_view text) {
  std::optional<UserError> error;
  for (const ListItem& item : split_list(text)) {
    const auto descending = read_direction(item, error);
    if (!descending) return error;
    const std::string_view name = item.text;
    if (const auto column = find_column(stats, name)) {
      stats.keys.push_back({*column, *descending});
      continue;
    }
    std::vector<std::string_view> names;
    for (const Stats::Group& group : stats.groups) names.push_back(group.heading);
    for (const Stats::Measure& measure : stats.measures) names.push_back(measure.heading);
    return UserError{
        fmt::format("the result has no column \"{}\"", name),
        text::did_you_mean(name, names, "it has those of -g and -a, by their headings"),
        {item.begin, item.begin + item.text.size()}};
  }
  return std::nullopt;
}

/// What the results of a measure can be compared with.
Domain result_domain(const Stats::Measure& measure) {
  const std::string_view name = measure.aggregate->name;
  const bool number = name == "count" || name == "share" || measure.domain == Domain::price;
  return number ? Domain::number : measure.domain;
}

std::optional<UserError> set_having(Stats& stats, std::string_view text) {
  std::vector<ResultColumn> columns;
  for (std::size_t i = 0; i < stats.groups.size(); ++i) {
    const Stats::Group& group = stats.groups[i];
    columns.push_back({{group.heading, group.name}, stats.columns.items[i].value.domain()});
  }
  for (const Stats::Measure& measure : stats.measures) {
    columns.push_back({{measure.heading, measure.name}, result_domain(measure)});
  }
  std::optional<UserError> error;
  stats.having = Expression::compile_having(text, columns, error);
  return error;
}

void sort_by_default(Stats& stats) {
  if (stats.measures.front().aggregate->takes != Aggregate::Takes::ordered) {
    stats.keys.push_back({stats.groups.size(), true});
  }
  for (std::size_t i = 0; i < stats.groups.size(); ++i) stats.keys.push_back({i, false});
}

/// What is asked where the user asks for nothing: how many there are of what.
void group_by_default(Stats& stats, const Types& types) {
  const bool one_type = types.size() == 1;
  const std::string field = one_type ? "@kind" : "type";
  add_group(stats, Expression::of_field(*FieldPath::find(field, types)), field,
            one_type ? std::string(types[0]->kind_field) : field);
}

}  // namespace

bool Stats::Measure::counts_money() const {
  return domain == Domain::price && aggregate->takes != Aggregate::Takes::anything;
}

std::optional<Stats> Stats::compile(const StatsRequest& request, std::optional<UserError>& error) {
  Stats stats;
  stats.offset = request.offset;
  stats.limit = request.limit;
  stats.today = request.today;
  const Types& types = request.types;
  const bool nothing_named = !request.group && !request.aggregates;
  std::string text = request.group.value_or("");
  error = request.group ? add_groups(stats, text, types) : std::nullopt;
  if (nothing_named) group_by_default(stats, types);
  if (!error) {
    text = request.aggregates.value_or(nothing_named ? "count(),share()" : "count()");
    error = add_measures(stats, text, types);
  }
  if (!error && request.having) {
    text = *request.having;
    error = set_having(stats, text);
  }
  if (!error && request.sort.empty()) sort_by_default(stats);
  if (!error && !request.sort.empty()) {
    text = request.sort;
    error = add_sort_keys(stats, text);
  }
  if (!error) return stats;
  error->text = std::move(text);
  return std::nullopt;
}

}  // namespace guidebook::query
