#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/query/selection.hpp"

namespace guidebook::query {

/// Which rows of some guides are selected, what of them is shown, and who takes them.
struct Request {
  Query& query;
  Projection& columns;
  std::string_view columns_text = {};  ///< As the user wrote them, for an error.
  bool cells = true;                   ///< Whether the cells of rows are wanted, or only the rows.
  bool keeps_guides = false;  ///< Whether rows are looked at after they are taken, in the result's
                              ///< library; else only their cells may be.

  /// Takes the rows in their order; no more are wanted once it returns false. It is called from
  /// several threads, one at a time.
  std::function<bool(ResultRow&& row)> take = {};
  /// Takes what is wrong with the files, as it is found, in their order.
  std::function<void(Diagnostics&& faults)> report = {};

  /// The references that its expressions name.
  [[nodiscard]] std::vector<std::string> references() const;

  /// What must be known before it can be evaluated on a row.
  [[nodiscard]] Requirements requirements() const;

  /// Looks up the records that its expressions name; the error if one leads nowhere.
  [[nodiscard]] std::optional<UserError> bind(const Library& library);
};

}  // namespace guidebook::query
