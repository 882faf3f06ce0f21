#include <fmt/format.h>

#include <chrono>
#include <cmath>

#include "guidebook/query/compare_values.hpp"
#include "guidebook/query/operand.hpp"

namespace guidebook::query {
namespace {

constexpr std::int64_t day_seconds = 86'400;

/// Value of the operand on a common scale: numbers as they are, durations in seconds, dates in
/// seconds from 1970.
std::optional<double> scalar(const Value& value) {
  if (const auto* duration = value.as<Duration>()) return static_cast<double>(duration->seconds);
  if (const auto* date = value.as<Date>()) return static_cast<double>(date->days() * day_seconds);
  return number_of(value);
}

Date date_of(std::int64_t days) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{days}}};
  return {.year = static_cast<int>(date.year()),
          .month = static_cast<unsigned>(date.month()),
          .day = static_cast<unsigned>(date.day())};
}

class Arithmetic final : public Node {
 public:
  Arithmetic(char op, Domain domain, NodePtr left, NodePtr right)
      : op_(op), domain_(domain), left_(std::move(left)), right_(std::move(right)) {}

  [[nodiscard]] Value value(const Row& row, Context& context) const override {
    const auto left = scalar(left_->value(row, context));
    const auto right = scalar(right_->value(row, context));
    if (!left || !right) return {};
    const double result = compute(*left, *right);
    if (!std::isfinite(result) || std::abs(result) > 1e15) return {};  // no number says it
    if (domain_ == Domain::duration) return Duration{std::llround(result)};
    if (domain_ == Domain::date) {
      const auto days = std::llround(std::floor(result / static_cast<double>(day_seconds)));
      return std::abs(days) < 3'000'000 ? Value{date_of(days)} : Value{};
    }
    return result;
  }

 private:
  [[nodiscard]] double compute(double left, double right) const {
    switch (op_) {
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

  char op_;
  Domain domain_;
  NodePtr left_;
  NodePtr right_;
};

bool is_number(Domain domain) { return domain == Domain::number || domain == Domain::length; }

/// What the result is; nothing if the two do not go together.
std::optional<Domain> result_domain(char op, Domain left, Domain right) {
  if (is_number(left) && is_number(right)) {
    const bool ratio = op == '/' && left == right;
    const bool length = (left == Domain::length || right == Domain::length) && !ratio;
    return length ? Domain::length : Domain::number;
  }
  if (op == '+' || op == '-') {
    if (left == Domain::duration && right == Domain::duration) return Domain::duration;
    if (left == Domain::date && right == Domain::duration) return Domain::date;
    if (op == '-' && left == Domain::date && right == Domain::date) return Domain::duration;
  } else if (op != '%') {
    if (left == Domain::duration && right == Domain::number) return Domain::duration;
    if (op == '/' && left == Domain::duration && right == Domain::duration) return Domain::number;
  }
  return std::nullopt;
}

}  // namespace

Built build_arithmetic(const SyntaxNode& syntax, Operand left, Operand right) {
  for (const Operand* side : {&left, &right}) {
    if (side->domain == Domain::price) {
      return {{}, side->error("a price has two ends and a currency", "write price.from")};
    }
    if (side->is_list || side->domain == Domain::map) {
      return {{}, side->error("this cannot be computed with")};
    }
  }
  if (auto error = fit(right, left)) return {{}, std::move(error)};
  if (auto error = fit(left, right)) return {{}, std::move(error)};
  const char op = syntax.op[0];
  const auto domain = result_domain(op, left.domain, right.domain);
  if (!domain) {
    return {{},
            Error{fmt::format("{} {} {} has no meaning", name(left.domain), op, name(right.domain)),
                  "", syntax.begin, syntax.end}};
  }
  return {{.node = std::make_unique<Arithmetic>(op, *domain, std::move(left.node),
                                                std::move(right.node)),
           .domain = *domain,
           .syntax = &syntax},
          {}};
}

}  // namespace guidebook::query
