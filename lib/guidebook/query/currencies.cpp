#include "guidebook/query/currencies.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <vector>

namespace guidebook::query {

std::string several_currencies(std::string_view first, std::string_view second) {
  if (!first.empty() && !second.empty()) {
    return fmt::format("the prices are in several currencies ({} and {})", first, second);
  }
  return fmt::format("some prices are in {}, others name no currency", std::max(first, second));
}

std::optional<UserError> never_in(std::string_view wanted, const CurrenciesMet& met,
                                  std::size_t begin, std::size_t end) {
  if (met.wanted || met.others.empty()) return std::nullopt;
  std::vector<std::string_view> named(met.others.begin(), met.others.end());
  std::erase(named, "");
  return UserError{fmt::format("no price is in {}", wanted),
                   named.empty() ? "they name no currency: write price.from for the numbers alone"
                                 : fmt::format("there are prices in {}", fmt::join(named, ", ")),
                   {begin, end}};
}

}  // namespace guidebook::query
