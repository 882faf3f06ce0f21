#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "guidebook/diagnostic/user_error.hpp"

namespace guidebook::query {

/// That prices in two currencies, of which one may not be named, cannot be taken together.
[[nodiscard]] std::string several_currencies(std::string_view first, std::string_view second);

/// The currencies of the prices that one price in an expression was compared with.
struct CurrenciesMet {
  bool wanted = false;           ///< Whether some were in that of the one.
  std::set<std::string> others;  ///< A price whose currency is not named has none: "".
};

/// The error if there were prices, and none in the currency `wanted` at `begin` to `end`.
[[nodiscard]] std::optional<UserError> never_in(std::string_view wanted, const CurrenciesMet& met,
                                                std::size_t begin, std::size_t end);

}  // namespace guidebook::query
