#pragma once

#include <string>
#include <vector>

namespace guidebook::query {

/// What a part of a checked expression is: how it was understood, and of which type it is.
struct Explanation {
  std::string what;  ///< "and", "stars", "20 EUR"
  std::string type;  ///< "condition", "number", "length in km"
  std::vector<Explanation> parts;
};

/// The tree, a node a line, parts two spaces further in than the whole, types in a column.
[[nodiscard]] std::string render(const Explanation& explanation);

}  // namespace guidebook::query
