#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "guidebook/query/sort.hpp"
#include "options/settings.hpp"
#include "terminal.hpp"

namespace guidebook::cli {

/// Takes rows in their order and prints what the settings want of them: part by part where the
/// format lets that happen, else at the end.
class RowSink {
 public:
  /// The settings and the title must stay. Nothing is printed before the end if `at_end`.
  RowSink(const Settings& settings, Table columns, std::string_view title, bool at_end);

  /// Whether rows are printed as whole guides rather than as a table.
  [[nodiscard]] static bool wants_guides(const Settings& settings);

  /// Whether rows are more to it than their number.
  [[nodiscard]] static bool wants_cells(const Settings& settings);

  /// False once nobody reads any more, or those that are not repeated are as many as are wanted.
  bool take(query::ResultRow&& row);

  /// How many rows there are, once those that are repeated, skipped or too many are gone.
  [[nodiscard]] std::size_t rows() const { return rows_; }

  /// Prints what is left; the exit.
  [[nodiscard]] int finish();

 private:
  [[nodiscard]] bool is_repeated(const std::vector<Value>& cells);
  [[nodiscard]] std::string part(bool last);

  const Settings& settings_;
  RowOptions options_;
  bool ends_early_;
  bool in_parts_;
  Table table_;                    // of the rows that are not written yet
  std::vector<RecordRef> guides_;  // the same, where whole guides are wanted
  std::unordered_set<std::string> seen_;
  std::size_t skipped_ = 0;
  std::size_t rows_ = 0;
  Output output_;
};

}  // namespace guidebook::cli
