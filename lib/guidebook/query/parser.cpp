#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "guidebook/query/syntax_tree.hpp"

namespace guidebook::query {
namespace {

using Kind = SyntaxNode::Kind;

constexpr std::size_t max_depth = 200;
constexpr std::array<std::string_view, 10> comparisons{
    "=", "==", "!=", "<", "<=", ">", ">=", "~", "!~", ":"};

/// Recursive descent, one function a rule of the grammar. A rule that fails sets the error and
/// gives nullptr.
class Parser {
 public:
  explicit Parser(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

  SyntaxPtr whole() {
    SyntaxPtr tree = either();
    if (tree != nullptr && now().kind != TokenKind::end) {
      return fail("this does not belong here", "join two conditions with \"and\" or \"or\"");
    }
    return tree;
  }

  [[nodiscard]] const std::optional<Error>& error() const { return error_; }

 private:
  [[nodiscard]] const Token& now() const { return tokens_[at_]; }

  bool accept(std::string_view symbol_or_keyword) {
    if (!now().is(symbol_or_keyword)) return false;
    ++at_;
    return true;
  }

  SyntaxPtr fail(std::string message, std::string hint = {}) {
    if (!error_) {
      const Token& token = now();
      if (token.kind == TokenKind::end) message = "the expression ends too early";
      error_ = Error{std::move(message), std::move(hint), token.begin,
                     std::max(token.end, token.begin + 1)};
    }
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
    ++at_;
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
    if (left == nullptr) return nullptr;
    const auto* comparison = std::find_if(comparisons.begin(), comparisons.end(),
                                          [&](std::string_view op) { return now().is(op); });
    if (comparison != comparisons.end()) return compare(std::move(left));
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
      return fail("\"in\" or \"has\" should follow \"not\"");
    } else {
      return left;
    }
    if (made == nullptr || !negated) return made;
    return node(Kind::negation, std::move(made));
  }

  SyntaxPtr compare(SyntaxPtr left) {
    std::string op = now().text == "==" ? "=" : now().text;
    ++at_;
    SyntaxPtr right = sum();
    if (right == nullptr) return nullptr;
    SyntaxPtr made = node(Kind::binary, std::move(left), std::move(right));
    made->op = std::move(op);
    const bool chained = std::any_of(comparisons.begin(), comparisons.end(),
                                     [&](std::string_view symbol) { return now().is(symbol); });
    if (chained) {
      return fail("a comparison cannot be compared", "write two comparisons joined with \"and\"");
    }
    return made;
  }

  SyntaxPtr is_null(SyntaxPtr left) {
    const bool negated = accept("not");
    const std::size_t end = now().end;
    if (!accept("null")) return fail("\"null\" should stand here", "write \"is null\"");
    SyntaxPtr made = node(Kind::is_null, std::move(left));
    made->end = end;
    return negated ? node(Kind::negation, std::move(made)) : std::move(made);
  }

  SyntaxPtr in(SyntaxPtr left) {
    if (!accept("(")) {
      SyntaxPtr low = sum();
      return low == nullptr ? nullptr : range(std::move(left), std::move(low));
    }
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
    while (left != nullptr && now().kind == TokenKind::symbol && now().text.size() == 1 &&
           ops.find(now().text[0]) != std::string_view::npos) {
      if (left->depth > max_depth) return fail("too many terms");
      std::string op = now().text;
      ++at_;
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
        return tokens_[at_ + 1].is("(") ? call() : leaf(Kind::field);
      case TokenKind::string:
      case TokenKind::number:
      case TokenKind::date:
      case TokenKind::duration:
        return leaf(Kind::constant);
      case TokenKind::keyword:
        for (const std::string_view word : {"null", "true", "false", "today", "free"}) {
          if (token.text == word) return leaf(Kind::constant);
        }
        return fail(fmt::format("\"{}\" is a word of the language", token.text),
                    "a field of that name is written in backquotes");
      default:
        return fail("a field or a value should stand here");
    }
  }

  SyntaxPtr call() {
    SyntaxPtr made = leaf(Kind::call);
    ++at_;  // (
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

  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::optional<Error> error_;
};

}  // namespace

std::optional<Error> parse(std::string_view text, SyntaxPtr& out) {
  std::vector<Token> tokens;
  if (auto error = tokenize(text, tokens)) return error;
  Parser parser(std::move(tokens));
  out = parser.whole();
  return parser.error();
}

}  // namespace guidebook::query
