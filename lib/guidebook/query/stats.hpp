#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "guidebook/query/aggregate.hpp"
#include "guidebook/query/selection.hpp"
#include "guidebook/table.hpp"

namespace guidebook::query {

/// How rows are put into groups, and what is said of each.
struct StatsRequest {
  Types types;                            ///< Of the rows; empty: all.
  std::optional<std::string> group;       ///< "kind,guide.country"
  std::optional<std::string> aggregates;  ///< "count(), mean(price.from):Average"
  std::string sort;                       ///< Columns of the result, as "count():desc,kind".
  std::size_t offset = 0;
  std::size_t limit = std::numeric_limits<std::size_t>::max();
};

/// A request that is checked. Where it names no groups there is one of all rows; where it names
/// nothing at all, rows are counted by type, or those of one type by their kind.
///
/// Values that are missing make a group of their own, and are left out of every aggregate. A record
/// stands once in the group of each item of a list that rows are grouped by. Groups come with the
/// largest first aggregate first unless they are sorted.
struct Stats {
  struct Group {
    FieldPath field;
    std::string heading;
  };
  struct Measure {
    const Aggregate* aggregate = nullptr;
    std::optional<FieldPath> field;
    std::string name;     ///< "mean(price.from)"
    std::string heading;  ///< The same, or what the user calls it.
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
  std::vector<SortKey> keys;  ///< Of the result's columns: groups, then measures.
  std::size_t offset = 0;
  std::size_t limit = 0;

  /// Leaves the mistake if the request is wrong.
  [[nodiscard]] static std::optional<Stats> compile(const StatsRequest& request,
                                                    std::optional<Mistake>& mistake);

  /// A row for each group. Leaves the mistake if there is no answer: prices in several currencies.
  [[nodiscard]] Table apply(const std::vector<Row>& rows, const Context& context,
                            std::optional<Mistake>& mistake) const;
};

}  // namespace guidebook::query
