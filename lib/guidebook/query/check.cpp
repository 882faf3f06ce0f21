#include <fmt/format.h>

#include <algorithm>

#include "guidebook/query/operand.hpp"
#include "guidebook/query/projection.hpp"

namespace guidebook::query {
namespace {

using Kind = SyntaxNode::Kind;

class Junction final : public Node {
 public:
  Junction(bool all, std::vector<NodePtr> conditions)
      : all_(all), conditions_(std::move(conditions)) {}

  /// Kleene: one false makes `and` false, one true makes `or` true, else one unknown makes it
  /// unknown.
  [[nodiscard]] Value value(const Row& row, Context& context) const override {
    bool unknown = false;
    for (const NodePtr& condition : conditions_) {
      const Value value = condition->value(row, context);
      const bool* truth = value.as<bool>();
      if (truth == nullptr) {
        unknown = true;
      } else if (*truth != all_) {
        return !all_;
      }
    }
    return unknown ? Value{} : Value{all_};
  }

 private:
  bool all_;
  std::vector<NodePtr> conditions_;
};

class Negation final : public Node {
 public:
  explicit Negation(NodePtr condition) : condition_(std::move(condition)) {}
  [[nodiscard]] Value value(const Row& row, Context& context) const override {
    const Value value = condition_->value(row, context);
    const bool* truth = value.as<bool>();
    return truth == nullptr ? Value{} : Value{!*truth};
  }

 private:
  NodePtr condition_;
};

/// The types that the conditions of an `and` leave: those of its `type = "…"`.
Types narrowed(const SyntaxNode& junction, const Types& types) {
  for (const auto& operand : junction.operands) {
    const bool compares_type = operand->kind == Kind::binary && operand->op == "=" &&
                               operand->operands[0]->kind == Kind::field &&
                               operand->operands[0]->token.text == "type" &&
                               operand->operands[1]->kind == Kind::constant;
    const RecordType* type =
        compares_type ? find_record_type(operand->operands[1]->token.text) : nullptr;
    if (type != nullptr) return {type};
  }
  return types;
}

/// Checks a syntax tree from the leaves up. What fails sets the error, the first one wins.
class Checker {
 public:
  Operand check(const SyntaxNode& syntax, const Types& types) {
    switch (syntax.kind) {
      case Kind::constant:
        return constant_operand(syntax);
      case Kind::field:
        return field(syntax, types);
      case Kind::both:
        return junction(syntax, narrowed(syntax, types), true);
      case Kind::either:
        return junction(syntax, types, false);
      case Kind::negation:
        return negation(syntax, types);
      case Kind::one_of:
        return one_of(syntax, types);
      case Kind::between:
        return between(syntax, types);
      case Kind::negate:
        return negate(syntax, types);
      case Kind::call:
        return call(syntax, types);
      case Kind::is_null:
        return take(build_is_null(syntax, check(*syntax.operands[0], types)));
      case Kind::has:
        return pair(syntax, types, build_has);
      case Kind::binary:
        return pair(syntax, types,
                    std::string_view("+-*/%").find(syntax.op) != std::string_view::npos
                        ? build_arithmetic
                        : build_comparison);
    }
    return {};
  }

  NodePtr condition(const SyntaxNode& syntax, const Types& types) {
    Operand operand = check(syntax, types);
    if (error_) return nullptr;
    const bool is_condition = operand.domain == Domain::boolean || operand.domain == Domain::null;
    if (!is_condition) {
      fail({fmt::format("{} is no condition", name(operand.domain)),
            "compare it: =, !=, <, <=, >, >=, :, ~, in, has, is null", syntax.begin, syntax.end});
    }
    return std::move(operand.node);
  }

  [[nodiscard]] std::optional<Error> take_error() { return std::move(error_); }

 private:
  Operand fail(Error error) {
    if (!error_) error_ = std::move(error);
    return {};
  }

  Operand take(Built built) {
    if (error_) return {};
    return built.error ? fail(std::move(*built.error)) : std::move(built.operand);
  }

  Operand field(const SyntaxNode& syntax, const Types& types) {
    std::optional<Error> error;
    auto path = require_field(syntax.token.text, syntax.begin, types, error);
    if (path) return field_operand(syntax, std::move(*path));
    error->end = syntax.end;
    return fail(std::move(*error));
  }

  Operand junction(const SyntaxNode& syntax, const Types& types, bool all) {
    std::vector<NodePtr> conditions;
    for (const auto& operand : syntax.operands) {
      conditions.push_back(condition(*operand, types));
      if (error_) return {};
    }
    return {.node = make_junction(all, std::move(conditions)),
            .domain = Domain::boolean,
            .syntax = &syntax};
  }

  Operand negation(const SyntaxNode& syntax, const Types& types) {
    NodePtr inner = condition(*syntax.operands[0], types);
    if (error_) return {};
    return {.node = make_negation(std::move(inner)), .domain = Domain::boolean, .syntax = &syntax};
  }

  /// `a in (b, c)` is `a = b or a = c`.
  Operand one_of(const SyntaxNode& syntax, const Types& types) {
    return compare_with_each(syntax, types, false, {"=", "="});
  }

  /// `a in b..c` is `a >= b and a <= c`.
  Operand between(const SyntaxNode& syntax, const Types& types) {
    return compare_with_each(syntax, types, true, {">=", "<="});
  }

  Operand compare_with_each(const SyntaxNode& syntax, const Types& types, bool all,
                            const std::pair<std::string, std::string>& ops) {
    std::vector<NodePtr> conditions;
    for (std::size_t i = 1; i < syntax.operands.size(); ++i) {
      SyntaxNode comparison;
      comparison.kind = Kind::binary;
      comparison.op = i == 1 ? ops.first : ops.second;
      comparison.begin = syntax.begin;
      comparison.end = syntax.end;
      Operand left = check(*syntax.operands[0], types);
      Operand right = check(*syntax.operands[i], types);
      if (error_) return {};
      if (left.domain == Domain::boolean) {  // and checked once for each: two to the power of depth
        return fail(left.error("a condition cannot stand before \"in\"", "a field should"));
      }
      Operand made = take(build_comparison(comparison, std::move(left), std::move(right)));
      if (error_) return {};
      conditions.push_back(std::move(made.node));
    }
    return {.node = make_junction(all, std::move(conditions)),
            .domain = Domain::boolean,
            .syntax = &syntax};
  }

  /// `-a` is `0 - a`.
  Operand negate(const SyntaxNode& syntax, const Types& types) {
    SyntaxNode zero;
    zero.token.kind = TokenKind::number;
    SyntaxNode difference;
    difference.op = "-";
    difference.begin = syntax.begin;
    difference.end = syntax.end;
    Operand right = check(*syntax.operands[0], types);
    if (error_) return {};
    if (right.domain != Domain::number && right.domain != Domain::length) {
      return fail(right.error("only a number can be negative"));
    }
    Operand left = constant_operand(zero);
    Operand made = take(build_arithmetic(difference, std::move(left), std::move(right)));
    made.syntax = &syntax;
    return made;
  }

  Operand call(const SyntaxNode& syntax, const Types& types) {
    std::vector<Operand> arguments;
    for (const auto& argument : syntax.operands) {
      arguments.push_back(check(*argument, types));
      if (error_) return {};
    }
    return take(build_call(syntax, std::move(arguments)));
  }

  Operand pair(const SyntaxNode& syntax, const Types& types,
               Built (*build)(const SyntaxNode&, Operand, Operand)) {
    Operand left = check(*syntax.operands[0], types);
    Operand right = check(*syntax.operands[1], types);
    return error_ ? Operand{} : take(build(syntax, std::move(left), std::move(right)));
  }

  std::optional<Error> error_;
};

}  // namespace

NodePtr make_junction(bool all, std::vector<NodePtr> conditions) {
  return std::make_unique<Junction>(all, std::move(conditions));
}

NodePtr make_negation(NodePtr condition) {
  return std::make_unique<Negation>(std::move(condition));
}

std::optional<Expression> Expression::compile(std::string_view text, const Types& types,
                                              std::optional<Error>& error) {
  SyntaxPtr syntax;
  error = parse(text, syntax);
  if (error) return std::nullopt;
  Checker checker;
  Expression expression;
  expression.root_ = checker.condition(*syntax, types);
  error = checker.take_error();
  return error ? std::nullopt : std::optional(std::move(expression));
}

bool Expression::selects(const Row& row, Context& context) const {
  const Value value = root_->value(row, context);
  const bool* truth = value.as<bool>();
  return truth != nullptr && *truth && !context.error;
}

}  // namespace guidebook::query
