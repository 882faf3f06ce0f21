#include "guidebook/query/check.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "guidebook/query/projection.hpp"

namespace guidebook::query {
namespace {

using Kind = SyntaxNode::Kind;

/// The type in `type = "hotel"`; nullptr if the condition is another.
const RecordType* named_type(const SyntaxNode& condition) {
  if (condition.kind != Kind::binary || condition.op != "=") return nullptr;
  const SyntaxNode* field = condition.operands[0].get();
  const SyntaxNode* constant = condition.operands[1].get();
  if (field->kind == Kind::constant) std::swap(field, constant);
  const bool names = field->kind == Kind::field && field->token.text == "type" &&
                     constant->kind == Kind::constant && constant->token.kind == TokenKind::string;
  return names ? find_record_type(constant->token.text) : nullptr;
}

/// The types that a condition leaves.
Types narrowed(const SyntaxNode& condition, const Types& types) {
  const RecordType* type = named_type(condition);
  if (condition.kind == Kind::both) {
    for (const auto& operand : condition.operands) {
      if (type == nullptr) type = named_type(*operand);
    }
  }
  const bool asked = types.empty() || std::find(types.begin(), types.end(), type) != types.end();
  return type != nullptr && asked ? Types{type} : types;
}

/// Checks a syntax tree from the leaves up. What fails sets the error, the first one wins.
class Checker {
 public:
  Checker(std::string_view text, const std::vector<ResultColumn>* columns)
      : text_(text), columns_(columns) {}

  Operand check(const SyntaxNode& syntax, const Types& types) {
    if (columns_ != nullptr) {
      const std::string_view written = text_.substr(syntax.begin, syntax.end - syntax.begin);
      if (auto column = column_operand(syntax, written, *columns_)) return take(std::move(*column));
    }
    switch (syntax.kind) {
      case Kind::constant:
        return take(constant_operand(syntax, m_));
      case Kind::field:
        return field(syntax, types);
      case Kind::both:
        return junction(syntax, narrowed(syntax, types), true);
      case Kind::either:
        return junction(syntax, types, false);
      case Kind::negation:
        return negation(syntax, types);
      case Kind::one_of:
      case Kind::between:
        return compare_with_each(syntax, types);
      case Kind::negate:
        return negate(syntax, types);
      case Kind::call:
        return call(syntax, types);
      case Kind::is_null:
        return take(build_is_null(syntax, check(*syntax.operands[0], types)));
      case Kind::has:
        return pair(syntax, *syntax.operands[0], *syntax.operands[1], types, build_has);
      case Kind::binary:
        return pair(syntax, *syntax.operands[0], *syntax.operands[1], types,
                    std::string_view("+-*/%").find(syntax.op) != std::string_view::npos
                        ? build_arithmetic
                        : build_comparison);
    }
    return {};
  }

  NodePtr condition(const SyntaxNode& syntax, const Types& types) {
    Operand operand = check(syntax, types);
    if (error_) return nullptr;
    const bool is_condition = operand.domain == Domain::boolean || operand.domain == Domain::own ||
                              operand.domain == Domain::null;
    if (!is_condition) {
      fail({fmt::format("{} is no condition", name(operand.domain)),
            "compare it: =, !=, <, <=, >, >=, :, ~, in, has, is null",
            {syntax.begin, syntax.end}});
    }
    return std::move(operand.node);
  }

  [[nodiscard]] std::optional<UserError> take_error() { return std::move(error_); }
  [[nodiscard]] Anchors take_anchors() { return std::move(anchors_); }
  [[nodiscard]] const Requirements& needs() const { return needs_; }

 private:
  using Build = Built (*)(const SyntaxNode&, Operand, Operand);

  Operand fail(UserError error) {
    if (!error_) error_ = std::move(error);
    return {};
  }

  Operand take(Built built) {
    if (error_) return {};
    return built.error ? fail(std::move(*built.error)) : std::move(built.operand);
  }

  Operand field(const SyntaxNode& syntax, const Types& types) {
    std::optional<UserError> error;
    auto path = require_field(syntax.token.text, syntax.begin, types, error);
    if (path) {
      needs_.add(path->needs());
      if (path->is_reference()) needs_.add({.keep = Retention::place, .references = 1});
      return field_operand(syntax, std::move(*path));
    }
    error->range.end = syntax.end;
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

  /// `a in (b, c)` is `a = b or a = c`, and `a in b..c` is `a >= b and a <= c`.
  Operand compare_with_each(const SyntaxNode& syntax, const Types& types) {
    const bool range = syntax.kind == Kind::between;
    std::vector<NodePtr> conditions;
    for (std::size_t i = 1; i < syntax.operands.size(); ++i) {
      SyntaxNode comparison;
      comparison.kind = Kind::binary;
      comparison.op = std::string(!range ? "=" : i == 1 ? ">=" : "<=");
      comparison.begin = syntax.begin;
      comparison.end = syntax.end;
      // A condition would be checked once for each: two to the power of its depth.
      if (is_condition(*syntax.operands[0])) {
        return fail({"a condition cannot stand before \"in\"",
                     "a field should",
                     {syntax.operands[0]->begin, syntax.operands[0]->end}});
      }
      Operand made =
          pair(comparison, *syntax.operands[0], *syntax.operands[i], types, build_comparison);
      if (error_) return {};
      conditions.push_back(std::move(made.node));
    }
    return {.node = make_junction(range, std::move(conditions)),
            .domain = Domain::boolean,
            .syntax = &syntax};
  }

  static bool is_condition(const SyntaxNode& syntax) {
    switch (syntax.kind) {
      case Kind::constant:
      case Kind::field:
      case Kind::call:
      case Kind::negate:
        return false;
      case Kind::binary:
        return std::string_view("+-*/%").find(syntax.op) == std::string_view::npos;
      default:
        return true;
    }
  }

  /// `-a` is `0 - a`.
  Operand negate(const SyntaxNode& syntax, const Types& types) {
    SyntaxNode difference;
    difference.op = "-";
    difference.begin = syntax.begin;
    difference.end = syntax.end;
    Operand right = check(*syntax.operands[0], types);
    if (error_) return {};
    const bool signed_domain = right.domain == Domain::number || right.domain == Domain::length ||
                               right.domain == Domain::duration;
    if (!signed_domain || right.is_list) {
      return fail(right.error("only a number, a length or a duration can be negative"));
    }
    Operand zero = number_operand(syntax, 0);
    zero.domain = right.domain;
    Operand made = take(build_arithmetic(difference, std::move(zero), std::move(right)));
    made.syntax = &syntax;
    return made;
  }

  Operand call(const SyntaxNode& syntax, const Types& types) {
    if (columns_ != nullptr && takes_record(syntax.token.text)) {
      return fail({"groups have no place", "write it in --where", {syntax.begin, syntax.end}});
    }
    const MeaningOfM around = std::exchange(m_, MeaningOfM::metres);
    std::vector<Operand> arguments;
    for (const auto& argument : syntax.operands) {
      Operand made = check(*argument, types);
      if (error_ && !arguments.empty()) suggest_quotes(*argument, arguments.front());
      if (error_ && arguments.empty() && takes_record(syntax.token.text)) {
        suggest_quotes(*argument, {.domain = Domain::text});
      }
      if (error_) return {};
      arguments.push_back(std::move(made));
    }
    m_ = around;
    return take(build_call(syntax, std::move(arguments), anchors_));
  }

  Operand pair(const SyntaxNode& syntax, const SyntaxNode& first, const SyntaxNode& second,
               const Types& types, Build build) {
    Operand left = check(first, types);
    if (error_) return {};
    Operand right = check(second, types);
    if (error_) suggest_quotes(second, left);
    if (error_) return {};
    const auto beside = [&](const Operand& length, const Operand& duration) {
      return m_ == MeaningOfM::metres && length.domain == Domain::length &&
             duration.domain == Domain::duration;
    };
    if (beside(left, right)) left = with_minutes(first, types);
    if (beside(right, left)) right = with_minutes(second, types);
    if (error_) return {};
    needs_.may_fail =
        needs_.may_fail || is_price_and_number(left, right) || is_price_and_number(right, left);
    return take(build(syntax, std::move(left), std::move(right)));
  }

  static bool is_price_and_number(const Operand& price, const Operand& number) {
    return price.domain == Domain::price && number.domain == Domain::number;
  }

  /// What fails beside a text may be a text itself that lacks its quotes: `kind = museum`.
  void suggest_quotes(const SyntaxNode& failed, const Operand& other) {
    const std::string_view written = text_.substr(failed.begin, failed.end - failed.begin);
    std::string hint = hint_of_quotes(written, other);
    if (!hint.empty()) error_->hint = std::move(hint);
  }

  /// Beside a duration `m` is minutes, and not read anew further in: the second reading is the
  /// last.
  Operand with_minutes(const SyntaxNode& syntax, const Types& types) {
    m_ = MeaningOfM::minutes;
    Operand operand = check(syntax, types);
    m_ = MeaningOfM::metres;
    return operand;
  }

  std::string_view text_;
  const std::vector<ResultColumn>* columns_;
  MeaningOfM m_ = MeaningOfM::metres;
  Anchors anchors_;
  Requirements needs_;
  std::optional<UserError> error_;
};

}  // namespace

std::optional<Checked> check(std::string_view text, Part part, const Types& types,
                             std::optional<UserError>& error,
                             const std::vector<ResultColumn>* columns) {
  SyntaxPtr syntax;
  Checker checker(text, columns);
  Checked checked{.operand = {}, .anchors = {}, .needs = {}, .types = types};
  error = parse(text, part, syntax);
  if (!error) {
    if (part == Part::condition) {
      checked.operand.node = checker.condition(*syntax, types);
      checked.operand.domain = Domain::boolean;
      checked.types = narrowed(*syntax, types);
    } else {
      checked.operand = checker.check(*syntax, types);
    }
    error = checker.take_error();
    if (!error) round_computed(checked.operand);
  }
  if (error) {
    error->text = text;
    return std::nullopt;
  }
  checked.anchors = checker.take_anchors();
  checked.needs = checker.needs();
  return checked;
}

}  // namespace guidebook::query
