#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "guidebook/query/operand.hpp"

namespace guidebook::query {

/// A function of the language.
struct Function {
  std::string_view name;
  std::string_view usage;    ///< "count(list)"
  std::string_view doc;      ///< One sentence without its full stop.
  std::string_view example;  ///< An expression that uses it.
  std::size_t fewest;        ///< Arguments.
  std::size_t most;
  Built (*build)(const SyntaxNode& syntax, std::vector<Operand>& arguments, Anchors& anchors);
};

[[nodiscard]] std::span<const Function> functions();

}  // namespace guidebook::query
