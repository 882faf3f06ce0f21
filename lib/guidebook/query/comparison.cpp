#include <fmt/core.h>

#include "guidebook/query/compare_values.hpp"
#include "guidebook/query/operand.hpp"

namespace guidebook::query {
namespace {

/// = != < <= > >=
class Compare final : public Node {
 public:
  Compare(std::string_view op, Operand left, Operand right)
      : op_(op), left_(std::move(left.node)), right_(std::move(right.node)) {}

  [[nodiscard]] Value value(const RecordRef& row, Context& context) const override {
    const Value left = left_->value(row, context);
    if (left.is_null()) return {};
    const Value right = right_->value(row, context);
    if (op_ == "=" || op_ == "!=") {
      const auto same = equal(left, right);
      return same ? Value{*same == (op_ == "=")} : Value{};
    }
    const auto order = compare(left, right);
    return order ? Value{holds(*order)} : Value{};
  }

  [[nodiscard]] Explanation explain() const override {
    return {op_, "condition", {left_->explain(), right_->explain()}};
  }

 private:
  [[nodiscard]] bool holds(std::partial_ordering order) const {
    if (op_ == "<") return order < 0;
    if (op_ == "<=") return order <= 0;
    if (op_ == ">") return order > 0;
    return order >= 0;
  }

  std::string op_;
  NodePtr left_;
  NodePtr right_;
};

/// The same of dates.
class CompareDates final : public Node {
 public:
  CompareDates(std::string_view op, Operand left, Operand right)
      : op_(op),
        meaning_(date_meaning(right)),
        left_(std::move(left.node)),
        right_(std::move(right.node)) {}

  [[nodiscard]] Value value(const RecordRef& row, Context& context) const override {
    const Value left = left_->value(row, context);
    const auto* date = left.as<Date>();
    if (date == nullptr) return {};
    const Value right = right_->value(row, context);
    const auto* other = right.as<Date>();
    if (other == nullptr) return {};
    const auto holds = date_holds(op_, *date, *other, meaning_);
    return holds ? Value{*holds} : Value{};
  }

  [[nodiscard]] Explanation explain() const override {
    return {op_, "condition", {left_->explain(), right_->explain()}};
  }

 private:
  std::string op_;
  DateMeaning meaning_;
  NodePtr left_;
  NodePtr right_;
};

NodePtr compare_dates(std::string_view op, Operand left, Operand right) {
  if (date_meaning(left) == DateMeaning::some_day) {
    return std::make_unique<CompareDates>(op, std::move(left), std::move(right));
  }
  // 2020-07 < checked
  std::string turned(op);
  if (turned[0] == '<' || turned[0] == '>') turned[0] = turned[0] == '<' ? '>' : '<';
  return std::make_unique<CompareDates>(turned, std::move(right), std::move(left));
}

class IsNull final : public Node {
 public:
  explicit IsNull(Operand operand) : operand_(std::move(operand.node)) {}

  [[nodiscard]] Value value(const RecordRef& row, Context& context) const override {
    return operand_->value(row, context).is_null();
  }

  [[nodiscard]] Explanation explain() const override {
    return {"is null", "condition", {operand_->explain()}};
  }

 private:
  NodePtr operand_;
};

std::optional<UserError> check_comparable(const Operand& operand) {
  if (operand.domain == Domain::null) {
    return operand.error("nothing is equal to null", "write \"is null\" or \"is not null\"");
  }
  const std::string shown = operand.shown();
  if (operand.is_list) {
    return operand.error(fmt::format("{} is a list", shown),
                         fmt::format("write {} has …, or count({}) for its length", shown, shown));
  }
  if (operand.domain == Domain::map) {
    return operand.error(fmt::format("{} has parts of its own: it cannot be compared", shown),
                         fmt::format("write {}.… for a part, or {} is null", shown, shown));
  }
  return std::nullopt;
}

std::string operand_hint(const Operand& wrong, const Operand& other) {
  const bool number = wrong.domain == Domain::number;
  if (other.domain == Domain::duration) {
    if (wrong.domain == Domain::period) return "write days, as in 730d";
    return wrong.domain == Domain::length ? "write min for minutes"
                                          : "write its unit: 90min, 2h or 1h30m";
  }
  if (other.domain == Domain::length && number) return "write its unit: 5km or 500m";
  if (other.domain == Domain::date) return "write a date without quotes: 2026-11-23";
  if (other.domain == Domain::text && wrong.constant != nullptr) return "put it in quotes";
  if (other.domain == Domain::number && wrong.domain == Domain::text) return "remove the quotes";
  return "";
}

}  // namespace

std::optional<UserError> check_domains(const Operand& left, const Operand& right) {
  const bool same = left.domain == right.domain;
  const bool two_prices = same && left.domain == Domain::price && left.constant && right.constant;
  if (two_prices && left.constant->unit != right.constant->unit) {
    return right.error("prices in two currencies cannot be compared");
  }
  const bool takes_unit = (left.bare_km && right.fixed && right.domain == Domain::number) ||
                          (right.bare_km && left.fixed && left.domain == Domain::number);
  const bool price = (left.domain == Domain::price && right.domain == Domain::number) ||
                     (right.domain == Domain::price && left.domain == Domain::number);
  if (same || takes_unit || price) return std::nullopt;
  const Operand& wrong = right.fixed || !left.fixed ? right : left;
  const Operand& other = &wrong == &right ? left : right;
  return wrong.error(
      fmt::format("{} cannot be compared with {}", name(wrong.domain), name(other.domain)),
      operand_hint(wrong, other));
}

Built build_comparison(const SyntaxNode& syntax, Operand left, Operand right) {
  if (syntax.op == ":" || syntax.op == "~" || syntax.op == "!~") {
    return build_text_test(syntax, std::move(left), std::move(right));
  }
  for (const Operand* side : {&left, &right}) {
    if (auto error = check_comparable(*side)) return {{}, std::move(error)};
  }
  const Order order = syntax.op == "=" || syntax.op == "!=" ? Order::does_not_count : Order::counts;
  if (auto error = fit(right, left, order)) return {{}, std::move(error)};
  if (auto error = fit(left, right, order)) return {{}, std::move(error)};
  read_own(left, right);
  read_own(right, left);
  if (auto error = check_domains(left, right)) return {{}, std::move(error)};
  if (left.domain == Domain::date) {
    return condition(syntax, compare_dates(syntax.op, std::move(left), std::move(right)));
  }
  round_computed(left);
  round_computed(right);
  reduce_prices(left, right);
  if (order == Order::does_not_count && (is_reference(left) || is_reference(right))) {
    resolve_reference(left);
    resolve_reference(right);
  }
  return condition(syntax, std::make_unique<Compare>(syntax.op, std::move(left), std::move(right)));
}

Built build_is_null(const SyntaxNode& syntax, Operand operand) {
  return condition(syntax, std::make_unique<IsNull>(std::move(operand)));
}

}  // namespace guidebook::query
