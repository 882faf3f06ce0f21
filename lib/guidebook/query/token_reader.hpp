#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/query/token.hpp"

namespace guidebook::query {

/// The tokens of an expression, from one to the next, and the first error met on the way.
class TokenReader {
 public:
  /// The last of the tokens must be of kind `end`.
  explicit TokenReader(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  [[nodiscard]] const Token& now() const { return tokens_[at_]; }
  [[nodiscard]] const Token& next() const { return tokens_[at_ + 1]; }
  void advance() { ++at_; }

  /// Whether the token is this one; goes on to the next if so.
  bool accept(std::string_view symbol_or_keyword);

  /// Whether the token compares: =, <, ~ …
  [[nodiscard]] bool at_comparison() const;

  /// Whether the token is an operator of these, each of one character.
  [[nodiscard]] bool at_operator(std::string_view operators) const;

  /// Whether the bracket that opens here begins a sum, not a list: "(a + b) * 2..c".
  [[nodiscard]] bool bracket_begins_sum() const;

  /// Keeps the error that the token is none that can stand here, if it is the first.
  void fail(std::string message, std::string hint);

  /// The same of what stands from `begin` to `end`.
  void fail(std::string message, std::string hint, std::size_t begin, std::size_t end);

  [[nodiscard]] const std::optional<UserError>& error() const { return error_; }

 private:
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::optional<UserError> error_;
};

}  // namespace guidebook::query
