#include <fmt/core.h>

#include "guidebook/query/operand.hpp"

namespace guidebook::query {
namespace {

/// A price's lowest amount, and the currency it is in.
struct Amount {
  Value number;
  std::string currency;
};

Amount lowest_amount(const Value& price) {
  const auto* parts = price.as<Map>();
  const Value* number = parts == nullptr ? nullptr : find(*parts, "from");
  if (number == nullptr) return {};
  const Value* found = find(*parts, "currency");
  const auto* currency = found == nullptr ? nullptr : found->as<std::string>();
  return {*number, currency == nullptr ? std::string() : *currency};
}

/// Which currencies a price may be in for what it is compared with.
struct Wanted {
  enum class Kind { one, any, all_the_same } kind = Kind::all_the_same;
  std::string currency;
};

/// A price's lowest amount as a number, if it is in the currency asked for. Prices beside a bare
/// number must all be in one.
class PriceAmount final : public Node {
 public:
  PriceAmount(Operand price, Wanted wanted)
      : price_(std::move(price.node)),
        wanted_(std::move(wanted)),
        begin_(price.syntax->begin),
        end_(price.syntax->end) {}

  [[nodiscard]] Value value(const RecordRef& row, Context& context) const override {
    Amount amount = lowest_amount(price_->value(row, context));
    const bool known = !amount.number.is_null();
    if (known && wanted_.kind == Wanted::Kind::one && !is_wanted(amount.currency, context)) {
      return {};
    }
    if (known && wanted_.kind == Wanted::Kind::all_the_same && !agrees(amount.currency, context)) {
      return {};
    }
    return std::move(amount.number);
  }

  [[nodiscard]] Explanation explain() const override {
    Explanation price = price_->explain();
    price.type = wanted_.kind == Wanted::Kind::one   ? "price in " + wanted_.currency
                 : wanted_.kind == Wanted::Kind::any ? "price in any currency"
                                                     : "price, all in one currency";
    return price;
  }

  [[nodiscard]] std::optional<UserError> error(const Context& context) const override {
    const auto met = context.currencies.find(this);
    if (met == context.currencies.end()) return std::nullopt;
    return never_in(wanted_.currency, met->second, begin_, end_);
  }

 private:
  bool is_wanted(const std::string& currency, Context& context) const {
    CurrenciesMet& met = context.currencies[this];
    const bool wanted = currency == wanted_.currency;
    met.wanted = met.wanted || wanted;
    if (!met.wanted) met.others.insert(currency);
    return wanted;
  }

  bool agrees(const std::string& currency, Context& context) const {
    if (!context.bare_currency) context.bare_currency = currency;
    const std::string& first = *context.bare_currency;
    if (first == currency) return true;
    if (context.error) return false;
    context.error = UserError{
        several_currencies(first, currency),
        "write price < 20 EUR for the prices in one of them, or price.from for the numbers alone",
        {begin_, end_}};
    return false;
  }

  NodePtr price_;
  Wanted wanted_;
  std::size_t begin_;
  std::size_t end_;
};

/// Of two prices of a row the second's amount, if the two are in one currency.
class AmountBeside final : public Node {
 public:
  AmountBeside(std::shared_ptr<const Node> price, std::shared_ptr<const Node> other)
      : price_(std::move(price)), other_(std::move(other)) {}

  [[nodiscard]] Value value(const RecordRef& row, Context& context) const override {
    Amount amount = lowest_amount(price_->value(row, context));
    const Amount other = lowest_amount(other_->value(row, context));
    return amount.currency == other.currency ? std::move(amount.number) : Value{};
  }

  [[nodiscard]] Explanation explain() const override {
    Explanation price = price_->explain();
    price.type = "price in the currency of the other";
    return price;
  }

 private:
  std::shared_ptr<const Node> price_;
  std::shared_ptr<const Node> other_;
};

void compare_two(Operand& left, Operand& right) {
  const std::shared_ptr<const Node> first = std::move(left.node);
  const std::shared_ptr<const Node> second = std::move(right.node);
  left.node = std::make_unique<AmountBeside>(first, second);
  right.node = std::make_unique<AmountBeside>(second, first);
  left.domain = right.domain = Domain::number;
}

}  // namespace

void reduce_prices(Operand& left, Operand& right) {
  const bool two = left.domain == Domain::price && right.domain == Domain::price;
  if (two && left.constant == nullptr && right.constant == nullptr) {
    return compare_two(left, right);
  }
  Wanted wanted;
  for (const Operand* side : {&left, &right}) {
    if (side->constant == nullptr || side->domain != Domain::price) continue;
    wanted.currency = side->constant->unit;
    wanted.kind = wanted.currency.empty() ? Wanted::Kind::any : Wanted::Kind::one;  // free
  }
  for (Operand* side : {&left, &right}) {
    if (side->domain != Domain::price) continue;
    Operand reduced{.domain = Domain::number, .syntax = side->syntax, .constant = side->constant};
    reduced.node = std::make_unique<PriceAmount>(std::move(*side), wanted);
    *side = std::move(reduced);
  }
}

}  // namespace guidebook::query
