#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "guidebook/diagnostic/user_error.hpp"
#include "guidebook/query/expression.hpp"
#include "guidebook/query/sort.hpp"

namespace guidebook::query {

/// Which rows, and in which order.
struct Selection {
  Types types;                     ///< Empty: all.
  std::vector<std::string> where;  ///< Expressions that must all be true.
  std::string sort;                ///< "stars:desc,name"; empty: the order of the files.
  std::size_t offset = 0;
  std::size_t limit = std::numeric_limits<std::size_t>::max();
  Date today;
  std::string
      language;  ///< Of the texts to sort by, where they are there in several; may be empty.
};

/// A selection that is checked, and can be evaluated.
class Query {
 public:
  /// Leaves the error, with the text it stands in, if the selection is wrong.
  [[nodiscard]] static std::optional<Query> compile(Selection selection,
                                                    std::optional<UserError>& error);

  /// The types of its rows: those selected, or the one that an expression narrows them to.
  [[nodiscard]] const Types& types() const { return types_; }

  /// The references that its expressions name.
  [[nodiscard]] std::vector<std::string> references() const;

  /// How each of its expressions was understood.
  [[nodiscard]] std::vector<Explanation> explain() const;

  /// What must be known before it can be evaluated on a row.
  [[nodiscard]] Requirements needs() const;

  [[nodiscard]] const Selection& selection() const { return selection_; }
  [[nodiscard]] const std::vector<SortKey>& keys() const { return keys_; }

  /// Looks up the records that its expressions name; to be called before rows are evaluated.
  [[nodiscard]] std::optional<UserError> bind(const Library& library);

 private:
  friend class RowPredicate;

  Selection selection_;
  Types types_;
  std::vector<Expression> conditions_;
  std::vector<SortKey> keys_;
};

/// A query's conditions, evaluated on one row after the other.
class RowPredicate {
 public:
  /// The query and the library must stay.
  RowPredicate(const Query& query, const Library& library);

  /// Whether rows of a type may be selected at all.
  [[nodiscard]] bool wants(const RecordType& type) const;

  /// Whether a row of such a type is selected.
  [[nodiscard]] bool selects(const RecordRef& row);

  /// Why the query cannot be evaluated, once that has turned out; after the last row also why it
  /// selects none, if it compares prices in a currency that none is in.
  [[nodiscard]] std::optional<UserError> error() const;

 private:
  const Query& query_;
  std::vector<Context> contexts_;  ///< Of each condition.
  bool selects_none_ = true;       ///< So far.
};

}  // namespace guidebook::query
