#include <fmt/core.h>

#include <array>
#include <chrono>
#include <cmath>

#include "guidebook/query/compare_values.hpp"
#include "guidebook/query/operand.hpp"

namespace guidebook::query {
namespace {

constexpr double day_seconds = 86'400;

/// Value of the operand on a common scale: numbers as they are, durations in seconds, dates in
/// seconds from 1970.
std::optional<double> scalar(const Value& value) {
  if (const auto* duration = value.as<Duration>()) return static_cast<double>(duration->seconds);
  if (const auto* date = value.as<Date>()) return static_cast<double>(date->days()) * day_seconds;
  return number_of(value);
}

Value duration_of(double seconds) {
  constexpr double longest = 1e15;
  return std::abs(seconds) <= longest ? Value{Duration{std::llround(seconds)}} : Value{};
}

/// Nothing for what cannot be written.
Value date_of(const Date& date) {
  return date.year < 0 || date.year > 9'999 ? Value{} : Value{date};
}

Value date_of(double seconds) {
  constexpr double most_days = 2'900'000;  // the years from 0 to 9999 are within
  const double count = std::floor(seconds / day_seconds);
  if (!(std::abs(count) < most_days)) return {};
  const std::chrono::sys_days day{std::chrono::days{std::llround(count)}};
  const std::chrono::year_month_day date{day};
  return date_of(Date{.year = static_cast<int>(date.year()),
                      .month = static_cast<unsigned>(date.month()),
                      .day = static_cast<unsigned>(date.day())});
}

double compute(char op, double left, double right) {
  switch (op) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    default:
      return std::fmod(left, right);
  }
}

class Arithmetic final : public Node {
 public:
  Arithmetic(char op, Domain domain, NodePtr left, NodePtr right)
      : op_(op), domain_(domain), left_(std::move(left)), right_(std::move(right)) {}

  [[nodiscard]] Value value(const RecordRef& row, Context& context) const override {
    const auto left = scalar(left_->value(row, context));
    const auto right = scalar(right_->value(row, context));
    if (!left || !right) return {};
    const double result = compute(op_, *left, *right);
    if (!std::isfinite(result)) return {};  // no number says it
    if (domain_ == Domain::duration) return duration_of(result);
    return domain_ == Domain::date ? date_of(result) : Value{result + 0.0};  // never -0
  }

  [[nodiscard]] Explanation explain() const override {
    return {std::string(1, op_),
            std::string(type_name(domain_)),
            {left_->explain(), right_->explain()}};
  }

 private:
  char op_;
  Domain domain_;
  NodePtr left_;
  NodePtr right_;
};

/// A date so many months later or earlier; the last day of a month that has no such day.
class ShiftMonths final : public Node {
 public:
  ShiftMonths(char op, NodePtr date, NodePtr months)
      : op_(op), date_(std::move(date)), months_(std::move(months)) {}

  [[nodiscard]] Value value(const RecordRef& row, Context& context) const override {
    const Value date = date_->value(row, context);
    const auto months = number_of(months_->value(row, context));
    constexpr double most = 240'000;  // more than from the first year to the last, there and back
    if (date.as<Date>() == nullptr || !months || std::abs(*months) > most) return {};
    const auto earlier = static_cast<int>(op_ == '-' ? *months : -*months);
    return date_of(before(*date.as<Date>(), Age{.months = earlier}));
  }

  [[nodiscard]] Explanation explain() const override {
    return {std::string(1, op_), "date", {date_->explain(), months_->explain()}};
  }

 private:
  char op_;
  NodePtr date_;
  NodePtr months_;
};

struct Rule {
  Domain left;
  std::string_view ops;
  Domain right;
  Domain result;
};
constexpr std::array rules{
    Rule{Domain::number, "+-*/%", Domain::number, Domain::number},
    Rule{Domain::length, "+-%", Domain::length, Domain::length},
    Rule{Domain::length, "/", Domain::length, Domain::number},
    Rule{Domain::length, "*/", Domain::number, Domain::length},
    Rule{Domain::number, "*", Domain::length, Domain::length},
    Rule{Domain::duration, "+-%", Domain::duration, Domain::duration},
    Rule{Domain::duration, "/", Domain::duration, Domain::number},
    Rule{Domain::duration, "*/", Domain::number, Domain::duration},
    Rule{Domain::number, "*", Domain::duration, Domain::duration},
    Rule{Domain::date, "+-", Domain::duration, Domain::date},
    Rule{Domain::duration, "+", Domain::date, Domain::date},
    Rule{Domain::date, "+-", Domain::period, Domain::date},
    Rule{Domain::period, "+", Domain::date, Domain::date},
    Rule{Domain::period, "+-", Domain::period, Domain::period},
    Rule{Domain::date, "-", Domain::date, Domain::duration},
};

/// What the result is; nothing if the two do not go together.
std::optional<Domain> result_domain(char op, Domain left, Domain right) {
  for (const Rule& rule : rules) {
    if (rule.left == left && rule.right == right && rule.ops.find(op) != std::string_view::npos) {
      return rule.result;
    }
  }
  return std::nullopt;
}

std::optional<UserError> check_computable(const Operand& operand) {
  if (operand.is_list || operand.domain == Domain::map) {
    return operand.error("this cannot be computed with");
  }
  if (operand.domain == Domain::price) {
    return operand.error("a price has two ends and a currency", "write price.from");
  }
  return std::nullopt;
}

std::string unit_hint(const Operand& left, const Operand& right) {
  const auto either = [&](Domain domain) {
    return left.domain == domain || right.domain == domain;
  };
  if (either(Domain::date) && either(Domain::number)) return "write days as in 90d";
  if (either(Domain::date) && either(Domain::length)) return "write min for minutes, d for days";
  if (either(Domain::duration) && either(Domain::number)) return "write a unit: 90min, 2h or 2d";
  if (either(Domain::length) && either(Domain::number)) return "write a unit: 5km or 500m";
  return "";
}

}  // namespace

Built build_arithmetic(const SyntaxNode& syntax, Operand left, Operand right) {
  for (const Operand* side : {&left, &right}) {
    if (auto error = check_computable(*side)) return {{}, std::move(error)};
  }
  for (Operand* side : {&left, &right}) {
    if (side->domain == Domain::own) side->domain = Domain::number;
  }
  const char op = syntax.op[0];
  const bool sums = op == '+' || op == '-' || op == '%';
  for (auto [side, other] : {std::pair{&left, &right}, std::pair{&right, &left}}) {
    // distance_km + 5
    const bool bare = sums && side->domain == Domain::number && side->fixed && other->bare_km;
    if (bare) side->domain = Domain::length;
  }
  const auto domain = result_domain(op, left.domain, right.domain);
  if (!domain) {
    return {
        {},
        UserError{fmt::format("{} {} {} has no meaning", name(left.domain), op, name(right.domain)),
                  unit_hint(left, right),
                  {syntax.begin, syntax.end}}};
  }
  Operand result{.domain = *domain, .syntax = &syntax, .fixed = left.fixed && right.fixed};
  result.bare_km = *domain == Domain::length && (left.bare_km || right.bare_km);
  if (*domain == Domain::date && left.domain == Domain::period) std::swap(left, right);
  if (*domain == Domain::date && right.domain == Domain::period) {
    result.node = std::make_unique<ShiftMonths>(op, std::move(left.node), std::move(right.node));
    return {std::move(result), {}};
  }
  result.node =
      std::make_unique<Arithmetic>(op, *domain, std::move(left.node), std::move(right.node));
  return {std::move(result), {}};
}

}  // namespace guidebook::query
