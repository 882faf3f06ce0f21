#pragma once

#include <vector>

#include "guidebook/library/library.hpp"
#include "guidebook/query/projection.hpp"
#include "guidebook/query/selection.hpp"
#include "options/settings.hpp"

namespace guidebook::cli {

/// What list and filter have in common: select rows, print them.
struct RowAnswer {
  bool matched = false;
  int exit = 0;  ///< Of what was tried; success unless something went wrong.
};

/// Selects rows of the guides named from operand `first` on by the settings, and prints them.
[[nodiscard]] RowAnswer answer_rows(const Settings& settings, std::size_t first);

/// How rows are to be written.
[[nodiscard]] RowOptions row_options(const Settings& settings);

/// Says what is wrong with a query, where it is a part of the command line called `what`.
int fail(const query::UserError& mistake);

}  // namespace guidebook::cli
