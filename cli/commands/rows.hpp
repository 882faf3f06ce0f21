#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "guidebook/diagnostic/user_error.hpp"
#include "guidebook/library/library.hpp"
#include "guidebook/query/projection.hpp"
#include "guidebook/query/selection.hpp"
#include "options/settings.hpp"

namespace guidebook::cli {

/// The options of the commands that print records.
inline constexpr std::array<std::string_view, 26> row_command_options{
    "type",      "where",  "explain", "fields",       "sort",        "limit",       "offset",
    "distinct",  "count",  "quiet",   "null",         "format",      "csv-dialect", "lists",
    "no-header", "output", "lenient", "max-findings", "files0-from", "root",        "lang",
    "today",     "color",  "width",   "verbose",      "help"};

/// What came of selecting and printing rows.
struct RowsResult {
  bool matched = false;  ///< Whether there was a row.
  int exit = 0;          ///< Of what was tried; success unless something went wrong.
};

/// Which rows the settings select, and in which order.
[[nodiscard]] query::Selection selected(const Settings& settings);

/// Selects rows of the guides that the operands after the first name, and prints them.
[[nodiscard]] RowsResult run_query(query::Selection selection, const Settings& settings);

/// How rows are to be written.
[[nodiscard]] RowOptions row_options(const Settings& settings);

/// Prints what is wrong with an expression, marked in its text; the exit.
int fail(const UserError& error);

}  // namespace guidebook::cli
