#include "guidebook/query/token_reader.hpp"

#include <algorithm>
#include <array>

namespace guidebook::query {
namespace {

constexpr std::array<std::string_view, 10> comparisons{
    "=", "==", "!=", "<", "<=", ">", ">=", "~", "!~", ":"};

bool is_operator(const Token& token, std::string_view operators) {
  return token.kind == TokenKind::symbol && token.text.size() == 1 &&
         operators.find(token.text[0]) != std::string_view::npos;
}

}  // namespace

bool TokenReader::accept(std::string_view symbol_or_keyword) {
  if (!now().is(symbol_or_keyword)) return false;
  ++at_;
  return true;
}

bool TokenReader::at_comparison() const {
  return std::any_of(comparisons.begin(), comparisons.end(),
                     [&](std::string_view op) { return now().is(op); });
}

bool TokenReader::at_operator(std::string_view operators) const {
  return is_operator(now(), operators);
}

bool TokenReader::bracket_begins_sum() const {
  std::size_t open = 0;
  for (std::size_t at = at_; at + 1 < tokens_.size(); ++at) {
    if (tokens_[at].is("(")) ++open;
    if (tokens_[at].is(")") && --open == 0) {
      return tokens_[at + 1].is("..") || is_operator(tokens_[at + 1], "+-*/%");
    }
  }
  return false;
}

void TokenReader::fail(std::string message, std::string hint) {
  const Token& token = now();
  if (token.kind == TokenKind::end) message = "the expression ends too early";
  fail(std::move(message), std::move(hint), token.begin, std::max(token.end, token.begin + 1));
}

void TokenReader::fail(std::string message, std::string hint, std::size_t begin, std::size_t end) {
  if (!error_) error_ = UserError{std::move(message), std::move(hint), {begin, end}};
}

}  // namespace guidebook::query
