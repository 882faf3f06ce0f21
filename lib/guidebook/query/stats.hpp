#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "guidebook/query/aggregate.hpp"
#include "guidebook/query/selection.hpp"
#include "guidebook/query/table.hpp"

namespace guidebook::query {

/// How rows are put into groups, and what is said of each.
struct StatsRequest {
  Types types;                            ///< Of the rows; empty: all.
  std::optional<std::string> group;       ///< "kind,guide.country"
  std::optional<std::string> aggregates;  ///< "count(), mean(price.from):Average"
  std::optional<std::string> having;      ///< A condition on the groups, by their columns.
  std::string sort;                       ///< Columns of the result, as "count():desc,kind".
  std::size_t offset = 0;
  std::size_t limit = std::numeric_limits<std::size_t>::max();
  Date today;  ///< In `having`.
};

/// A request that is checked. Where it names no groups there is one of all rows; where it names
/// nothing at all, rows are counted by type, or those of one type by their kind.
///
/// Values that are missing make a group of their own, and are left out of every aggregate. A record
/// stands once in the group of each item of a list that rows are grouped by. Groups come with the
/// largest first aggregate first unless they are sorted.
struct Stats {
  struct Group {
    std::string name;  ///< "kind", "checked - today"
    std::string heading;
    Type type = Type::string;
  };
  struct Measure {
    const Aggregate* aggregate = nullptr;
    std::optional<std::size_t> column;  ///< Of the value it takes, among `columns`.
    Domain domain = Domain::null;       ///< Of the value.
    bool distinct = false;              ///< Equal values count once.
    double percent = 50;                ///< Of a percentile.
    Type type = Type::number;           ///< Of the value as it is printed.
    std::string name;                   ///< "mean(price.from * 2)"
    std::string heading;                ///< The same, or what the user calls it.
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] bool counts_money() const;
  };
  struct SortKey {
    std::size_t column = 0;
    bool descending = false;
  };

  std::vector<Group> groups;
  std::vector<Measure> measures;
  std::string measures_text;  ///< In which they have their places.
  Projection columns;  ///< What to ask of rows: the groups' fields, then the measures' values.
  std::optional<Expression> having;  ///< Of the result's rows.
  Date today;
  std::vector<SortKey> keys;  ///< Of the result's columns: groups, then measures.
  std::size_t offset = 0;
  std::size_t limit = 0;

  /// Leaves the error, with the text it stands in, if the request is wrong.
  [[nodiscard]] static std::optional<Stats> compile(const StatsRequest& request,
                                                    std::optional<UserError>& error);
};

/// Rows put into groups as they come, by the cells that they have in the columns of the stats.
class Grouping {
 public:
  /// The stats must stay.
  explicit Grouping(const Stats& stats);

  /// The error if there is no answer any more: prices in several currencies.
  [[nodiscard]] std::optional<UserError> add(const std::vector<Value>& cells);

  /// A row for each group so far, in order.
  [[nodiscard]] Table table() const;

 private:
  using Key = std::vector<Value>;
  struct Group {
    explicit Group(const Stats& stats);
    Key key;
    std::vector<Tally> tallies;
    std::vector<std::unordered_set<std::string>> seen;   // of the values of which each counts once
    std::vector<std::optional<std::string>> currencies;  // of the prices so far
  };

  [[nodiscard]] std::vector<Key> keys_of(const std::vector<Value>& cells) const;
  std::optional<UserError> add(const Value& value, std::size_t index, Group& group) const;
  std::optional<UserError> add_one(const Value& value, std::size_t index, Group& group) const;
  [[nodiscard]] Value result(std::size_t index, const Group& group) const;
  void take_those_having(std::vector<std::vector<Value>>& rows) const;
  void order(std::vector<std::vector<Value>>& rows) const;

  const Stats& stats_;
  bool by_currency_;
  std::vector<Group> groups_;
  std::unordered_map<std::string, std::size_t> places_;
  Group all_;
};

}  // namespace guidebook::query
