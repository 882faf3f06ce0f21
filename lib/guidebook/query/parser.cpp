#include <fmt/core.h>

#include <algorithm>

#include "guidebook/query/parser_errors.hpp"
#include "guidebook/query/syntax_tree.hpp"
#include "guidebook/query/token_reader.hpp"

namespace guidebook::query {
namespace {

using Kind = SyntaxNode::Kind;

constexpr std::size_t max_depth = 200;

/// Recursive descent, one function a rule of the grammar. A rule that fails sets the error and
/// gives nullptr.
class Parser {
 public:
  Parser(std::string_view text, std::vector<Token> tokens)
      : text_(text), tokens_(std::move(tokens)) {}

  SyntaxPtr whole_condition() {
    SyntaxPtr tree = either();
    return tree == nullptr ? nullptr
                           : whole(std::move(tree), "join two conditions with \"and\" or \"or\"");
  }

  SyntaxPtr whole_sum() {
    SyntaxPtr tree = sum();
    if (tree == nullptr) return nullptr;
    for (const std::string_view word : {"and", "or", "not", "in", "has", "is", "&&", "||"}) {
      if (now().is(word)) return compared();
    }
    return tokens_.at_comparison() ? compared()
                                   : whole(std::move(tree), "part two columns by a comma");
  }

  [[nodiscard]] const std::optional<UserError>& error() const { return tokens_.error(); }

 private:
  [[nodiscard]] const Token& now() const { return tokens_.now(); }

  SyntaxPtr compared() { return fail("a condition goes in brackets here", "as in (stars >= 3)"); }

  /// The tree, if nothing follows it.
  SyntaxPtr whole(SyntaxPtr tree, std::string hint) {
    if (now().kind == TokenKind::end) return tree;
    return fail("this does not belong here", std::move(hint));
  }

  bool accept(std::string_view symbol_or_keyword) { return tokens_.accept(symbol_or_keyword); }

  SyntaxPtr fail(std::string message, std::string hint = {}) {
    tokens_.fail(std::move(message), std::move(hint));
    return nullptr;
  }

  static void add(SyntaxNode& parent, SyntaxPtr operand) {
    parent.depth = std::max(parent.depth, operand->depth + 1);
    parent.operands.push_back(std::move(operand));
  }

  static SyntaxPtr node(Kind kind, SyntaxPtr first, SyntaxPtr second = nullptr) {
    auto made = std::make_unique<SyntaxNode>();
    made->kind = kind;
    made->begin = first->begin;
    made->end = second == nullptr ? first->end : second->end;
    add(*made, std::move(first));
    if (second != nullptr) add(*made, std::move(second));
    return made;
  }

  SyntaxPtr leaf(Kind kind) {
    auto made = std::make_unique<SyntaxNode>();
    made->kind = kind;
    made->token = now();
    made->begin = now().begin;
    made->end = now().end;
    tokens_.advance();
    return made;
  }

  /// `next { (word|symbol) next }`, all as operands of one node.
  SyntaxPtr chain(Kind kind, SyntaxPtr (Parser::*next)(), std::string_view word,
                  std::string_view symbol) {
    SyntaxPtr first = (this->*next)();
    if (first == nullptr || (!now().is(word) && !now().is(symbol))) return first;
    SyntaxPtr made = node(kind, std::move(first));
    while (accept(word) || accept(symbol)) {
      SyntaxPtr operand = (this->*next)();
      if (operand == nullptr) return nullptr;
      made->end = operand->end;
      add(*made, std::move(operand));
    }
    return made;
  }

  SyntaxPtr either() { return chain(Kind::either, &Parser::both, "or", "||"); }
  SyntaxPtr both() { return chain(Kind::both, &Parser::negation, "and", "&&"); }

  SyntaxPtr negation() {
    const std::size_t begin = now().begin;
    if (!accept("not") && !accept("!")) return predicate();
    if (++depth_ > max_depth) return fail("nested too deep");
    SyntaxPtr operand = negation();
    --depth_;
    if (operand == nullptr) return nullptr;
    SyntaxPtr made = node(Kind::negation, std::move(operand));
    made->begin = begin;
    return made;
  }

  SyntaxPtr predicate() {
    SyntaxPtr left = sum();
    if (left == nullptr || reject_foreign_operator(tokens_) || reject_prefix(tokens_, *left)) {
      return nullptr;
    }
    if (tokens_.at_comparison()) return compare(std::move(left));
    if (accept("is")) return is_null(std::move(left));
    const bool negated = accept("not");
    SyntaxPtr made;
    if (accept("in")) {
      made = in(std::move(left));
    } else if (accept("has")) {
      SyntaxPtr item = sum();
      if (item == nullptr) return nullptr;
      made = node(Kind::has, std::move(left), std::move(item));
    } else if (negated) {
      return fail("\"in\" or \"has\" should follow \"not\"",
                  "write not before the field, as in not stars = 3");
    } else {
      return left;
    }
    if (made == nullptr || !negated) return made;
    return node(Kind::negation, std::move(made));
  }

  SyntaxPtr compare(SyntaxPtr left) {
    std::string op = now().text == "==" ? "=" : now().text;
    tokens_.advance();
    SyntaxPtr right = sum();
    if (right == nullptr || reject_foreign_operator(tokens_) ||
        reject_unquoted(tokens_, text_, *right)) {
      return nullptr;
    }
    SyntaxPtr made = node(Kind::binary, std::move(left), std::move(right));
    made->op = std::move(op);
    if (tokens_.at_comparison()) {
      return fail("a comparison cannot be compared", "write two comparisons joined with \"and\"");
    }
    return made;
  }

  SyntaxPtr is_null(SyntaxPtr left) {
    const bool negated = accept("not");
    const std::size_t end = now().end;
    if (!accept("null"))
      return fail("\"null\" should stand here", "write = to compare, is null for what is missing");
    SyntaxPtr made = node(Kind::is_null, std::move(left));
    made->end = end;
    return negated ? node(Kind::negation, std::move(made)) : std::move(made);
  }

  SyntaxPtr in(SyntaxPtr left) {
    if (!now().is("(") || tokens_.bracket_begins_sum()) {
      SyntaxPtr low = sum();
      return low == nullptr ? nullptr : range(std::move(left), std::move(low));
    }
    tokens_.advance();
    SyntaxPtr first = sum();
    if (first == nullptr) return nullptr;
    SyntaxPtr made = node(Kind::one_of, std::move(left), std::move(first));
    while (accept(",")) {
      SyntaxPtr item = sum();
      if (item == nullptr) return nullptr;
      add(*made, std::move(item));
    }
    made->end = now().end;
    if (!accept(")")) return fail("the list is not closed", "close it with ')'");
    return made;
  }

  SyntaxPtr range(SyntaxPtr left, SyntaxPtr low) {
    if (!accept(".."))
      return fail("a list or a range should follow \"in\"", "write (a, b) or a..b");
    SyntaxPtr high = sum();
    if (high == nullptr) return nullptr;
    SyntaxPtr made = node(Kind::between, std::move(left), std::move(low));
    made->end = high->end;
    add(*made, std::move(high));
    return made;
  }

  SyntaxPtr arithmetic(SyntaxPtr (Parser::*next)(), std::string_view ops) {
    SyntaxPtr left = (this->*next)();
    while (left != nullptr && tokens_.at_operator(ops)) {
      if (left->depth > max_depth) return fail("too many terms");
      std::string op = now().text;
      tokens_.advance();
      SyntaxPtr right = (this->*next)();
      if (right == nullptr) return nullptr;
      left = node(Kind::binary, std::move(left), std::move(right));
      left->op = std::move(op);
    }
    return left;
  }

  SyntaxPtr sum() { return arithmetic(&Parser::product, "+-"); }
  SyntaxPtr product() { return arithmetic(&Parser::unary, "*/%"); }

  SyntaxPtr unary() {
    const std::size_t begin = now().begin;
    if (!accept("-")) return atom();
    SyntaxPtr operand = atom();
    if (operand == nullptr) return nullptr;
    SyntaxPtr made = node(Kind::negate, std::move(operand));
    made->begin = begin;
    return made;
  }

  SyntaxPtr atom() {
    const Token& token = now();
    if (accept("(")) {
      if (++depth_ > max_depth) return fail("nested too deep");
      SyntaxPtr inner = either();
      --depth_;
      if (inner == nullptr) return nullptr;
      if (!accept(")")) return fail("this parenthesis is not closed", "close it with ')'");
      return inner;
    }
    switch (token.kind) {
      case TokenKind::word:
        return tokens_.next().is("(") ? call() : leaf(Kind::field);
      case TokenKind::string:
      case TokenKind::number:
      case TokenKind::date:
      case TokenKind::duration:
        return leaf(Kind::constant);
      case TokenKind::keyword:
        for (const std::string_view word : {"null", "true", "false", "today", "free"}) {
          if (token.text == word) return leaf(Kind::constant);
        }
        if (token.text == "not") return compared();
        return fail(fmt::format("\"{}\" is a word of the language", token.text),
                    fmt::format("if it is text, write \"{}\"", token.text));
      default:
        return fail("a field or a value should stand here");
    }
  }

  SyntaxPtr call() {
    SyntaxPtr made = leaf(Kind::call);
    tokens_.advance();  // (
    made->end = now().end;
    if (!accept(")")) {
      do {
        if (++depth_ > max_depth) return fail("nested too deep");
        SyntaxPtr argument = either();
        --depth_;
        if (argument == nullptr) return nullptr;
        add(*made, std::move(argument));
      } while (accept(","));
      made->end = now().end;
      if (!accept(")")) return fail("this parenthesis is not closed", "close it with ')'");
    }
    return made;
  }

  std::string_view text_;
  TokenReader tokens_;
  std::size_t depth_ = 0;
};

}  // namespace

std::optional<UserError> parse(std::string_view text, Part part, SyntaxPtr& out) {
  std::vector<Token> tokens;
  if (auto error = tokenize(text, tokens)) return error;
  Parser parser(text, std::move(tokens));
  out = part == Part::condition ? parser.whole_condition() : parser.whole_sum();
  return parser.error();
}

}  // namespace guidebook::query
