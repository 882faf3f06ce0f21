#pragma once

#include <optional>

#include "guidebook/query/expression.hpp"
#include "guidebook/query/syntax_tree.hpp"

namespace guidebook::query {

/// What an operand's values can be compared and computed with.
enum class Domain {
  boolean,
  number,
  length,  ///< A number of kilometres.
  text,
  date,
  duration,
  price,
  map,  ///< Coordinates, season and the like: only there or missing.
  null,
};

[[nodiscard]] std::string_view name(Domain domain);

/// What a field's values are; of a list its items.
[[nodiscard]] Domain domain_of(const FieldPath& field);

/// A checked part of an expression with what the check of its surroundings needs to know.
struct Operand {
  NodePtr node;
  Domain domain = Domain::null;
  bool is_list = false;
  const SyntaxNode* syntax = nullptr;
  std::optional<FieldPath> field;   ///< If it is a field.
  const Token* constant = nullptr;  ///< If it is a literal.

  [[nodiscard]] Error error(std::string message, std::string hint = {}) const {
    return {std::move(message), std::move(hint), syntax->begin, syntax->end};
  }
};

[[nodiscard]] Operand constant_operand(const SyntaxNode& syntax);
[[nodiscard]] Operand field_operand(const SyntaxNode& syntax, FieldPath path);

/// Gives a literal the meaning it has beside `other`: `m` is minutes beside a duration, 2026 a year
/// beside a date; checks that an enumeration knows it. The error if it does not fit there.
[[nodiscard]] std::optional<Error> fit(Operand& literal, const Operand& other);

/// Operators and functions: each checks its operands and makes the node that evaluates them.
struct Built {
  Operand operand;
  std::optional<Error> error;
};
/// A node whose value is true, false or null.
[[nodiscard]] Built condition(const SyntaxNode& syntax, NodePtr node);
[[nodiscard]] Built build_comparison(const SyntaxNode& syntax, Operand left, Operand right);
/// `:`, `~` and `!~`.
[[nodiscard]] Built build_text_test(const SyntaxNode& syntax, Operand left, Operand right);
[[nodiscard]] Built build_has(const SyntaxNode& syntax, Operand list, Operand item);
[[nodiscard]] Built build_is_null(const SyntaxNode& syntax, Operand operand);
[[nodiscard]] Built build_arithmetic(const SyntaxNode& syntax, Operand left, Operand right);
[[nodiscard]] Built build_call(const SyntaxNode& syntax, std::vector<Operand> arguments);

/// "count(list)": the functions that expressions know.
[[nodiscard]] std::vector<std::string_view> function_usages();

/// and, or, not.
[[nodiscard]] NodePtr make_junction(bool all, std::vector<NodePtr> conditions);
[[nodiscard]] NodePtr make_negation(NodePtr condition);

}  // namespace guidebook::query
