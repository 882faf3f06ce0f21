#pragma once

#include <memory>
#include <string>
#include <vector>

#include "guidebook/query/token.hpp"

namespace guidebook::query {

/// An expression as written, before anything is known of its fields.
struct SyntaxNode {
  enum class Kind {
    constant,  ///< token
    field,     ///< token
    call,      ///< token names the function
    negate,    ///< - operand
    binary,    ///< comparison or arithmetic: `op`
    both,      ///< and
    either,    ///< or
    negation,  ///< not
    one_of,    ///< operand in (list): the list follows it
    between,   ///< operand in low..high
    has,       ///< list has item
    is_null,
  };
  Kind kind = Kind::constant;
  Token token;
  std::string op;
  std::vector<std::unique_ptr<SyntaxNode>> operands;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t depth = 1;  ///< Of the tree that begins here.
};

using SyntaxPtr = std::unique_ptr<SyntaxNode>;

/// What a text as a whole should be: "expression" or "sum" of the grammar.
enum class Part { condition, sum };

/// The tree of an expression by the grammar of guidebook-expressions(5); or what is wrong with it.
[[nodiscard]] std::optional<UserError> parse(std::string_view text, Part part, SyntaxPtr& out);

}  // namespace guidebook::query
