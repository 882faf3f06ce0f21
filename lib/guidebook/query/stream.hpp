#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>

#include "guidebook/library/inputs.hpp"
#include "guidebook/query/selection.hpp"

namespace guidebook::query {

/// What to ask of the guides in some files, and who takes the answer.
struct Request {
  Query& query;
  Projection& columns;
  std::string_view columns_text;  ///< As the user wrote them, for a mistake.
  bool cells = true;              ///< Whether the cells of rows are wanted, or only the rows.
  bool keeps_guides = false;  ///< Whether rows are looked at after they are taken, in the answer's
                              ///< library; else only their cells may be.

  /// Takes the rows in their order; no more are wanted once it answers false. It is called from
  /// several threads, one at a time.
  std::function<bool(ResultRow&& row)> take;
  /// Takes what is wrong with the files, as it is found, in their order.
  std::function<void(Diagnostics&& faults)> report;
};

struct Result {
  std::size_t guides = 0;            ///< Sound ones among the files.
  std::optional<UserError> mistake;  ///< Why there is no answer. Rows may have been taken before.
  double seconds = 0;                ///< Computing that rows took, and not reading.
  Library library;                   ///< What rows that are kept stand in.
};

/// Whether the answer may fail once rows were taken: then they must not be shown before it is
/// whole.
[[nodiscard]] bool may_fail_late(const Request& question);

/// Reads the files side by side, asks each guide for its rows as soon as it is read, and lets it
/// go.
///
/// A row that more must be known for than is known by then, because something that it refers to is
/// still to come, waits until all is read, and so do those behind it. Of guides that others may
/// refer to, no more is kept than the question asks of them (`Keep`).
[[nodiscard]] Result ask(const Inputs& inputs, Request& question);

}  // namespace guidebook::query
