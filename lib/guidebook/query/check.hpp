#pragma once

#include <optional>
#include <string_view>

#include "guidebook/query/operand.hpp"

namespace guidebook::query {

/// An expression that is parsed and checked against the field tables.
struct Checked {
  Operand operand;
  Anchors anchors;     ///< The records that it names.
  Requirements needs;  ///< Of all its parts.
  Types types;         ///< Those that it leaves of the types it was checked for.
};

/// Checks a condition, or a value to be computed, for rows of `types`. Leaves the error, with the
/// text it stands in, if it is wrong. With `columns` it is about these in place of fields.
[[nodiscard]] std::optional<Checked> check(std::string_view text, Part part, const Types& types,
                                           std::optional<UserError>& error,
                                           const std::vector<ResultColumn>* columns = nullptr);

}  // namespace guidebook::query
