#pragma once

#include <string_view>
#include <vector>

namespace guidebook::codes {

/// A name in a licence expression; a view into its text.
struct LicenceName {
  std::string_view name;   ///< Without the "+" for later versions.
  bool exception = false;  ///< It stands behind WITH.
};

struct LicenceExpression {
  std::vector<LicenceName> names;
  std::string_view misplaced;  ///< The first word that can't stand where it does; else empty.
  bool unfinished = false;     ///< Something is missing at the end.

  [[nodiscard]] bool good() const { return misplaced.empty() && !unfinished; }
};

/// Takes an expression of SPDX 2.3 (annex D) apart: names, AND, OR, WITH and brackets. Whether the
/// names are known is not checked.
[[nodiscard]] LicenceExpression parse_licence_expression(std::string_view text);

/// Whether it is a name of one's own: LicenseRef-…, DocumentRef-…:LicenseRef-….
[[nodiscard]] bool is_own_licence(std::string_view name);

}  // namespace guidebook::codes
