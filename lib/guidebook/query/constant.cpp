#include <fmt/core.h>
#include <fmt/ranges.h>
#include <unicode/ucurr.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "guidebook/field/syntax.hpp"
#include "guidebook/query/operand.hpp"
#include "guidebook/text/nearest.hpp"
#include "guidebook/value/json.hpp"

namespace guidebook::query {
namespace {

class Constant final : public Node {
 public:
  Constant(std::string written, std::string type, Value value)
      : written_(std::move(written)), type_(std::move(type)), value_(std::move(value)) {}

  [[nodiscard]] Value value(const RecordRef&, Context&) const override { return value_; }
  [[nodiscard]] Explanation explain() const override { return {written_, type_, {}}; }

 private:
  std::string written_;
  std::string type_;
  Value value_;
};

class Today final : public Node {
 public:
  [[nodiscard]] Value value(const RecordRef&, Context& context) const override {
    return context.today;
  }
  [[nodiscard]] Explanation explain() const override { return {"today", "date", {}}; }
};

struct Unit {
  std::string_view name;
  Domain domain;
  double per_unit;  ///< How many make a kilometre, or how many seconds or months it is.
};
constexpr std::array units{
    Unit{"km", Domain::length, 1},        Unit{"m", Domain::length, 1'000},
    Unit{"m", Domain::duration, 60},      Unit{"min", Domain::duration, 60},
    Unit{"h", Domain::duration, 3'600},   Unit{"d", Domain::duration, 86'400},
    Unit{"w", Domain::duration, 604'800}, Unit{"s", Domain::duration, 1},
    Unit{"mo", Domain::period, 1},        Unit{"y", Domain::period, 12},
};

const Unit* find_unit(std::string_view name, MeaningOfM m) {
  const Domain not_m = m == MeaningOfM::metres ? Domain::duration : Domain::length;
  const auto* unit = std::find_if(units.begin(), units.end(), [&](const Unit& row) {
    return row.name == name && (name != "m" || row.domain != not_m);
  });
  return unit == units.end() ? nullptr : unit;
}

bool is_capitals(std::string_view text, std::size_t count) {
  return text.size() == count &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// An ISO 4217 code, of today or of the past.
bool is_currency(std::string_view code) {
  if (!is_capitals(code, 3)) return false;
  std::array<UChar, 4> wide{};
  std::transform(code.begin(), code.end(), wide.begin(), [](char c) { return UChar(c); });
  UErrorCode error = U_ZERO_ERROR;
  constexpr UDate ever = std::numeric_limits<double>::max();
  return ucurr_isAvailable(wide.data(), -ever, ever, &error) != 0 && U_SUCCESS(error) != 0;
}

void set(Operand& operand, Domain domain, Value value, std::string_view meaning = {}) {
  const Token& token = *operand.constant;
  operand.domain = domain;
  operand.fixed = true;
  operand.node = std::make_unique<Constant>(
      token.kind == TokenKind::string ? fmt::format("\"{}\"", token.text) : token.text,
      fmt::format("{}{}", type_name(domain), meaning), std::move(value));
}

std::optional<UserError> set_period(Operand& operand, const Unit& unit) {
  const double months = operand.constant->number * unit.per_unit;
  if (months != std::floor(months)) {
    return operand.error("this is no number of whole months", "write days, as in 45d");
  }
  constexpr double longest = 120'000;  // longer than from the first date to the last
  set(operand, Domain::period, std::llround(std::min(months, longest)),
      fmt::format(", {} months", months));
  return std::nullopt;
}

void set_number(Operand& operand, const Unit& unit) {
  const double number = operand.constant->number;
  if (unit.domain == Domain::length) {
    const double kilometres = number / unit.per_unit;
    set(operand, Domain::length, kilometres,
        unit.name == "km" ? "" : fmt::format(", {} km", kilometres));
  } else {
    constexpr double longest = 1e15;  // longer than anything else
    const Duration duration{std::llround(std::min(number * unit.per_unit, longest))};
    set(operand, Domain::duration, duration, ", " + to_string(duration));
  }
}

std::optional<UserError> set_number(Operand& operand, MeaningOfM m) {
  const Token& token = *operand.constant;
  if (token.unit.empty()) {
    set(operand, Domain::number, token.number);
  } else if (const Unit* unit = find_unit(token.unit, m);
             unit != nullptr && unit->domain == Domain::period) {
    return set_period(operand, *unit);
  } else if (unit != nullptr) {
    set_number(operand, *unit);
  } else if (is_currency(token.unit)) {
    set(operand, Domain::price, Map{{"from", token.number}, {"currency", token.unit}});
  } else if (is_capitals(token.unit, 3)) {
    return operand.error(fmt::format("there is no currency {}", token.unit),
                         "write an ISO 4217 code, such as EUR");
  } else {
    return operand.error(fmt::format("\"{}\" is no unit", token.unit),
                         "units are km, m, min, h, d, w, mo, y, and currencies such as EUR");
  }
  return std::nullopt;
}

void set_word(Operand& operand) {
  const std::string& word = operand.constant->text;
  if (word == "today") {
    operand.domain = Domain::date;
    operand.node = std::make_unique<Today>();
  } else if (word == "free") {
    set(operand, Domain::price, Map{{"from", 0.0}});
  } else if (word == "null") {
    set(operand, Domain::null, {});
  } else {
    set(operand, Domain::boolean, word == "true");
  }
}

std::optional<UserError> fit_enumeration(const Operand& literal, const FieldPath& field) {
  const auto& values = field.values();
  const std::string& text = literal.constant->text;
  if (std::find(values.begin(), values.end(), text) != values.end()) return std::nullopt;
  return literal.error(
      fmt::format("{} is never \"{}\"", field.name(), text),
      text::did_you_mean(text, values, fmt::format("one of \"{}\"", fmt::join(values, "\", \""))));
}

std::optional<UserError> fit_text(Operand& literal, const FieldPath& field, Order order) {
  std::string text = literal.constant->text;
  const auto never = [&](std::string hint) {
    return literal.error(fmt::format("{} is never \"{}\"", field.name(), text), std::move(hint));
  };
  if (!field.values().empty()) return fit_enumeration(literal, field);
  const bool clock = field.type() == Type::time || field.type() == Type::month_day;
  if (order == Order::counts && !clock) return std::nullopt;  // beginnings may be compared
  if (field.type() == Type::country && !is_capitals(text, 2)) {
    return never("write an ISO 3166-1 code, such as \"KP\"");
  }
  if (field.type() == Type::currency && !is_currency(text)) {
    return never("write an ISO 4217 code, such as \"EUR\"");
  }
  const Syntax* syntax = syntax_of(field.type());
  if (syntax == nullptr) return std::nullopt;
  if (!syntax->accept(text)) {
    return never(fmt::format("write {} as in {}", syntax->noun, syntax->example));
  }
  set(literal, Domain::text, std::move(text));
  return std::nullopt;
}

std::optional<UserError> fit_number(Operand& literal, const Operand& other) {
  const Token& token = *literal.constant;
  const bool is_year =
      token.unit.empty() && token.text.size() == 4 && token.text.find('.') == std::string::npos;
  if (other.bare_km && literal.domain == Domain::number) {
    set(literal, Domain::length, token.number);
  } else if (other.domain == Domain::date && is_year) {
    set(literal, Domain::date, Date{.year = static_cast<int>(token.number)});
  } else if (other.domain == Domain::number && literal.domain == Domain::price) {
    return literal.error("this is a plain number: it cannot be compared with a price",
                         fmt::format("write price < {} {}", token.number, token.unit));
  }
  return std::nullopt;
}

}  // namespace

Built constant_operand(const SyntaxNode& syntax, MeaningOfM m) {
  Operand operand{.syntax = &syntax, .constant = &syntax.token};
  const Token& token = syntax.token;
  std::optional<UserError> error;
  if (token.kind == TokenKind::string) {
    set(operand, Domain::text, token.text);
  } else if (token.kind == TokenKind::date) {
    set(operand, Domain::date, token.date);
  } else if (token.kind == TokenKind::duration) {
    set(operand, Domain::duration, token.duration, ", " + to_string(token.duration));
  } else if (token.kind == TokenKind::number) {
    error = set_number(operand, m);
  } else {
    set_word(operand);
  }
  return {std::move(operand), std::move(error)};
}

Operand number_operand(const SyntaxNode& syntax, double number) {
  Operand operand{.domain = Domain::number, .syntax = &syntax, .fixed = true};
  operand.node = std::make_unique<Constant>(to_string(number), "number", number);
  return operand;
}

std::optional<UserError> fit(Operand& literal, const Operand& other, Order order) {
  if (literal.constant == nullptr) return std::nullopt;
  if (literal.constant->kind == TokenKind::number) return fit_number(literal, other);
  if (literal.constant->text == "free" && literal.domain == Domain::price &&
      other.domain == Domain::number) {
    return literal.error("this is a plain number: it is not free, but 0", "write 0");
  }
  const bool text = literal.constant->kind == TokenKind::string && other.field &&
                    domain_of(*other.field) == Domain::text;
  return text ? fit_text(literal, *other.field, order) : std::nullopt;
}

std::string hint_of_quotes(std::string_view written, const Operand& other) {
  const bool word = written.find_first_of(" \t\r\n\"'`(),") == std::string_view::npos;
  if (other.domain != Domain::text || !word) return {};
  SyntaxNode literal;
  literal.token = {.kind = TokenKind::string, .text = std::string(written)};
  Operand operand = std::move(constant_operand(literal, MeaningOfM::metres).operand);
  const auto error = fit(operand, other, Order::does_not_count);
  if (!error) return fmt::format("write \"{}\"", written);
  return error->hint.find('"') == std::string::npos ? error->hint + ", in quotes" : error->hint;
}

}  // namespace guidebook::query
