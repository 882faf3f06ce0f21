#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "guidebook/query/error.hpp"
#include "guidebook/query/field_path.hpp"

namespace guidebook::query {

/// What evaluating needs beside the row, and what it finds out on its way.
struct Context {
  Date today;
  std::optional<std::string> bare_currency;  ///< Of the prices compared with a bare number so far.
  std::optional<Error> error;                ///< Set once the question turns out to have no answer.
};

/// A part of a checked expression. A condition's value is true, false or null (unknown).
class Node {
 public:
  Node() = default;
  Node(const Node&) = delete;
  Node& operator=(const Node&) = delete;
  virtual ~Node() = default;
  [[nodiscard]] virtual Value value(const Row& row, Context& context) const = 0;
};
using NodePtr = std::unique_ptr<Node>;

/// A condition on rows: checked once against the field tables, then asked row by row.
class Expression {
 public:
  /// Checks `text` for rows of `types`; leaves the error if it is wrong.
  [[nodiscard]] static std::optional<Expression> compile(std::string_view text, const Types& types,
                                                         std::optional<Error>& error);

  /// Whether the row is selected: the condition is true, not false or unknown. False too once
  /// `context.error` is set.
  [[nodiscard]] bool selects(const Row& row, Context& context) const;

 private:
  NodePtr root_;
};

}  // namespace guidebook::query
