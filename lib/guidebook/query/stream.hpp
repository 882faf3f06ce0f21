#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "guidebook/library/inputs.hpp"
#include "guidebook/query/request.hpp"

namespace guidebook::query {

struct Result {
  std::size_t guides = 0;          ///< Sound ones among the files.
  std::optional<UserError> error;  ///< Why there are no rows. Some may have been taken before.
  double seconds = 0;              ///< Computing that rows took, and not reading.
  Library library;                 ///< What rows that are kept stand in.
};

/// Whether the request may fail once rows were taken: then they must not be shown before all are
/// there.
[[nodiscard]] bool may_fail_late(const Request& request);

/// Reads the files side by side, evaluates the request on the rows of each guide as soon as it is
/// read, and evicts it. Stops reading when it has the rows that are wanted, if they are not sorted.
///
/// A row that more must be known for than is known by then, because something that it refers to is
/// still to come, waits until all is read, and so do those behind it. Of guides that others may
/// refer to, no more is kept than the request requires (`Retention`).
[[nodiscard]] Result execute(const Inputs& inputs, Request& request);

/// The rows that the query selects in a library that is loaded, in order. Leaves the error, and
/// returns no rows, if it cannot be evaluated. The rows point into the library.
[[nodiscard]] std::vector<RecordRef> execute(const Library& library, Query& query,
                                             std::optional<UserError>& error);

}  // namespace guidebook::query
