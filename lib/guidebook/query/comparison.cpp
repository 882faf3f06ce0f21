#include <fmt/format.h>

#include "guidebook/query/compare_values.hpp"
#include "guidebook/query/operand.hpp"

namespace guidebook::query {
namespace {

/// = != < <= > >=
class Compare final : public Node {
 public:
  Compare(std::string_view op, Operand left, Operand right)
      : op_(op), left_(std::move(left.node)), right_(std::move(right.node)) {}

  [[nodiscard]] Value value(const Row& row, Context& context) const override {
    const Value left = left_->value(row, context);
    const Value right = right_->value(row, context);
    if (op_ == "=" || op_ == "!=") {
      const auto same = equal(left, right);
      return same ? Value{*same == (op_ == "=")} : Value{};
    }
    const auto order = compare(left, right);
    return order ? Value{holds(*order)} : Value{};
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

/// A price's lowest amount as a number, if it is in the currency asked for. Prices beside a bare
/// number must all be in one.
class PriceAmount final : public Node {
 public:
  PriceAmount(Operand price, std::string currency, bool any_currency)
      : price_(std::move(price.node)),
        currency_(std::move(currency)),
        any_currency_(any_currency),
        begin_(price.syntax->begin),
        end_(price.syntax->end) {}

  [[nodiscard]] Value value(const Row& row, Context& context) const override {
    const Value price = price_->value(row, context);
    const auto* parts = price.as<Map>();
    const Value* amount = parts == nullptr ? nullptr : find(*parts, "from");
    if (amount == nullptr) return {};
    if (any_currency_) return *amount;
    const Value* found = find(*parts, "currency");
    const std::string currency = found == nullptr ? std::string() : to_string(*found);
    if (!currency_.empty()) return currency == currency_ ? *amount : Value{};
    if (!context.bare_currency) context.bare_currency = currency;
    if (*context.bare_currency == currency) return *amount;
    if (context.error) return {};
    context.error = Error{
        fmt::format("the prices are in several currencies ({} and {})",
                    context.bare_currency->empty() ? "one not named" : *context.bare_currency,
                    currency.empty() ? "one not named" : currency),
        "write price < 20 EUR for the prices in one of them, or price.from for the numbers alone",
        begin_, end_};
    return {};
  }

 private:
  static std::string to_string(const Value& value) {
    const auto* text = value.as<std::string>();
    return text == nullptr ? std::string() : *text;
  }

  NodePtr price_;
  std::string currency_;
  bool any_currency_;
  std::size_t begin_;
  std::size_t end_;
};

class Has final : public Node {
 public:
  Has(Operand list, Operand item) : list_(std::move(list.node)), item_(std::move(item.node)) {}
  [[nodiscard]] Value value(const Row& row, Context& context) const override {
    const Value list = list_->value(row, context);
    const Value item = item_->value(row, context);
    const auto* items = list.as<List>();
    if (items == nullptr || item.is_null()) return {};
    for (const Value& each : *items) {
      if (equal(each, item).value_or(false)) return true;
    }
    return false;
  }

 private:
  NodePtr list_;
  NodePtr item_;
};

class IsNull final : public Node {
 public:
  explicit IsNull(Operand operand) : operand_(std::move(operand.node)) {}
  [[nodiscard]] Value value(const Row& row, Context& context) const override {
    return operand_->value(row, context).is_null();
  }

 private:
  NodePtr operand_;
};

std::optional<Error> check_comparable(const Operand& operand) {
  if (operand.domain == Domain::null) {
    return operand.error("nothing is equal to null", "write \"is null\" or \"is not null\"");
  }
  const std::string field = operand.field ? operand.field->name() : std::string("this");
  if (operand.is_list) {
    return operand.error(fmt::format("{} is a list", field),
                         fmt::format("write {} has …, or count({}) for its length", field, field));
  }
  if (operand.domain == Domain::map) {
    return operand.error(fmt::format("{} has parts of its own: it cannot be compared", field),
                         fmt::format("write {}.… for a part, or {} is null", field, field));
  }
  return std::nullopt;
}

bool bare_number(const Operand& operand) {
  return operand.domain == Domain::number && operand.constant != nullptr;
}

std::optional<Error> check_domains(const Operand& left, const Operand& right) {
  const bool same = left.domain == right.domain;
  const bool two_prices = same && left.domain == Domain::price && left.constant && right.constant;
  if (two_prices && left.constant->unit != right.constant->unit) {
    return right.error("prices in two currencies cannot be compared");
  }
  const bool takes_unit = (left.domain == Domain::length && bare_number(right)) ||
                          (right.domain == Domain::length && bare_number(left));
  const bool price = (left.domain == Domain::price && right.domain == Domain::number) ||
                     (right.domain == Domain::price && left.domain == Domain::number);
  if (same || takes_unit || price) return std::nullopt;
  const Operand& wrong = right.constant != nullptr || left.constant == nullptr ? right : left;
  const Operand& other = &wrong == &right ? left : right;
  std::string hint;
  if (other.domain == Domain::duration) hint = "write its unit: 90min, 2h or 1h30m";
  if (other.domain == Domain::date) hint = "write a date without quotes: 2026-11-23";
  if (other.domain == Domain::text && wrong.constant != nullptr) hint = "put it in quotes";
  if (other.domain == Domain::number && wrong.domain == Domain::text) hint = "remove the quotes";
  return wrong.error(
      fmt::format("{} cannot be compared with {}", name(wrong.domain), name(other.domain)),
      std::move(hint));
}

/// Takes the amounts out of prices once both sides are known.
void reduce_prices(Operand& left, Operand& right) {
  std::string currency;
  bool any_currency = false;
  for (const Operand* side : {&left, &right}) {
    if (side->constant == nullptr || side->domain != Domain::price) continue;
    currency = side->constant->unit;
    any_currency = side->constant->text == "free";
  }
  for (Operand* side : {&left, &right}) {
    if (side->domain != Domain::price) continue;
    Operand reduced{.domain = Domain::number, .syntax = side->syntax, .constant = side->constant};
    const bool literal = side->constant != nullptr;
    reduced.node =
        std::make_unique<PriceAmount>(std::move(*side), currency, any_currency || literal);
    *side = std::move(reduced);
  }
}

}  // namespace

Built build_comparison(const SyntaxNode& syntax, Operand left, Operand right) {
  if (syntax.op == ":" || syntax.op == "~" || syntax.op == "!~") {
    return build_text_test(syntax, std::move(left), std::move(right));
  }
  for (const Operand* side : {&left, &right}) {
    if (auto error = check_comparable(*side)) return {{}, std::move(error)};
  }
  if (auto error = fit(right, left)) return {{}, std::move(error)};
  if (auto error = fit(left, right)) return {{}, std::move(error)};
  if (auto error = check_domains(left, right)) return {{}, std::move(error)};
  reduce_prices(left, right);
  return condition(syntax, std::make_unique<Compare>(syntax.op, std::move(left), std::move(right)));
}

Built build_has(const SyntaxNode& syntax, Operand list, Operand item) {
  if (!list.is_list) {
    return {{}, list.error("\"has\" looks into a list, and this is none", "write = or :")};
  }
  if (list.domain == Domain::map || list.domain == Domain::price) {
    return {{},
            list.error("the items of this list have parts of their own",
                       "name the part, as in phones.number has \"+861064167544\"")};
  }
  if (auto error = fit(item, list)) return {{}, std::move(error)};
  if (auto error = check_domains(list, item)) return {{}, std::move(error)};
  return condition(syntax, std::make_unique<Has>(std::move(list), std::move(item)));
}

Built build_is_null(const SyntaxNode& syntax, Operand operand) {
  return condition(syntax, std::make_unique<IsNull>(std::move(operand)));
}

}  // namespace guidebook::query
