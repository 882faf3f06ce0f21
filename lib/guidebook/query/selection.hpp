#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "guidebook/query/error.hpp"
#include "guidebook/query/expression.hpp"

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

/// A selection that turned out to be wrong: in which of its texts, and why.
struct Mistake {
  std::string text;
  Error error;
};

/// The rows of the library's guides that are selected, in order. Leaves the mistake, and gives
/// nothing, if the selection is wrong or has no answer.
[[nodiscard]] std::vector<Row> select(const Library& library, const Selection& selection,
                                      std::optional<Mistake>& mistake);

}  // namespace guidebook::query
