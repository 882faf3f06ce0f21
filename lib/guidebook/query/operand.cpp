#include "guidebook/query/operand.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "guidebook/text.hpp"

namespace guidebook::query {
namespace {

class Constant final : public Node {
 public:
  explicit Constant(Value value) : value_(std::move(value)) {}
  [[nodiscard]] Value value(const Row&, Context&) const override { return value_; }

 private:
  Value value_;
};

class Today final : public Node {
 public:
  [[nodiscard]] Value value(const Row&, Context& context) const override { return context.today; }
};

class FieldNode final : public Node {
 public:
  explicit FieldNode(FieldPath path) : path_(std::move(path)) {}
  [[nodiscard]] Value value(const Row& row, Context&) const override { return path_.get(row); }

 private:
  FieldPath path_;
};

struct Unit {
  std::string_view name;
  Domain domain;
  double factor;  ///< To kilometres or seconds.
};
constexpr std::array units{
    Unit{"km", Domain::length, 1},      Unit{"m", Domain::length, 0.001},
    Unit{"m", Domain::duration, 60},    Unit{"min", Domain::duration, 60},
    Unit{"h", Domain::duration, 3'600}, Unit{"d", Domain::duration, 86'400},
    Unit{"s", Domain::duration, 1},
};

const Unit* find_unit(std::string_view name, std::optional<Domain> domain) {
  const auto* unit = std::find_if(units.begin(), units.end(), [&](const Unit& row) {
    return row.name == name && (!domain || row.domain == *domain);
  });
  return unit == units.end() ? nullptr : unit;
}

bool is_currency(std::string_view unit) {
  return unit.size() == 3 &&
         std::all_of(unit.begin(), unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

Value money(double amount, const std::string& currency) {
  return Map{{"from", amount}, {"currency", currency}};
}

void set(Operand& operand, Domain domain, Value value) {
  operand.domain = domain;
  operand.node = std::make_unique<Constant>(std::move(value));
}

void set_number(Operand& operand, const Unit& unit, double number) {
  if (unit.domain == Domain::length) {
    set(operand, Domain::length, number * unit.factor);
  } else {
    constexpr double longest = 1e15;  // longer than anything else
    const double seconds = std::min(number * unit.factor, longest);
    set(operand, Domain::duration, Duration{std::llround(seconds)});
  }
}

std::optional<Error> fit_enumeration(const Operand& literal, const FieldPath& field) {
  const auto& values = field.values();
  const std::string& text = literal.constant->text;
  if (values.empty() || std::find(values.begin(), values.end(), text) != values.end()) {
    return std::nullopt;
  }
  const auto close = text::nearest(text, values);
  return literal.error(fmt::format("{} is never \"{}\"", field.name(), text),
                       close ? fmt::format("did you mean \"{}\"?", *close)
                             : fmt::format("one of {}", fmt::join(values, ", ")));
}

std::optional<Error> fit_number(Operand& literal, const Operand& other) {
  const Token& token = *literal.constant;
  const bool whole_year =
      token.unit.empty() && token.text.size() == 4 && token.text.find('.') == std::string::npos;
  if (other.domain == Domain::date && whole_year) {
    set(literal, Domain::date, Date{.year = static_cast<int>(token.number)});
    return std::nullopt;
  }
  if (token.unit.empty()) return std::nullopt;
  if (const Unit* unit = find_unit(token.unit, other.domain); unit != nullptr) {
    set_number(literal, *unit, token.number);
  } else if (other.domain == Domain::number && is_currency(token.unit)) {
    return literal.error("this is a plain number: it cannot be compared with a price",
                         fmt::format("write price < {} {}", token.number, token.unit));
  }
  return std::nullopt;
}

}  // namespace

Domain domain_of(const FieldPath& field) {
  switch (field.type()) {
    case Type::number:
    case Type::integer:
      return field.unit() == "km" ? Domain::length : Domain::number;
    case Type::date:
      return Domain::date;
    case Type::duration:
      return Domain::duration;
    case Type::price:
      return Domain::price;
    case Type::coordinates:
    case Type::season:
    case Type::border:
    case Type::section:
    case Type::source:
    case Type::image:
    case Type::phone:
    case Type::records:
    case Type::extra:
      return Domain::map;
    default:
      return Domain::text;
  }
}

std::string_view name(Domain domain) {
  constexpr std::array<std::string_view, 9> names{"a condition", "a number", "a length",
                                                  "text",        "a date",   "a duration",
                                                  "a price",     "a map",    "null"};
  return names[static_cast<std::size_t>(domain)];
}

Operand constant_operand(const SyntaxNode& syntax) {
  Operand operand{.syntax = &syntax, .constant = &syntax.token};
  const Token& token = syntax.token;
  switch (token.kind) {
    case TokenKind::string:
      set(operand, Domain::text, token.text);
      break;
    case TokenKind::date:
      set(operand, Domain::date, token.date);
      break;
    case TokenKind::duration:
      set(operand, Domain::duration, token.duration);
      break;
    case TokenKind::number:
      if (const Unit* unit = find_unit(token.unit, std::nullopt); unit != nullptr) {
        set_number(operand, *unit, token.number);
      } else if (is_currency(token.unit)) {
        set(operand, Domain::price, money(token.number, token.unit));
      } else {
        set(operand, Domain::number, token.number);
      }
      break;
    default:
      if (token.text == "today") {
        operand.domain = Domain::date;
        operand.node = std::make_unique<Today>();
      } else if (token.text == "free") {
        set(operand, Domain::price, Map{{"from", 0.0}});
      } else if (token.text == "null") {
        set(operand, Domain::null, {});
      } else {
        set(operand, Domain::boolean, token.text == "true");
      }
  }
  return operand;
}

Operand field_operand(const SyntaxNode& syntax, FieldPath path) {
  Operand operand{.syntax = &syntax};
  operand.domain = domain_of(path);
  operand.is_list = path.is_list();
  operand.node = std::make_unique<FieldNode>(path);
  operand.field = std::move(path);
  return operand;
}

std::optional<Error> fit(Operand& literal, const Operand& other) {
  if (literal.constant == nullptr) return std::nullopt;
  if (literal.constant->kind == TokenKind::number) {
    const bool bad_unit = !literal.constant->unit.empty() && !is_currency(literal.constant->unit) &&
                          find_unit(literal.constant->unit, std::nullopt) == nullptr;
    if (bad_unit) {
      return literal.error(fmt::format("\"{}\" is no unit", literal.constant->unit),
                           "units are km, m, min, h, d, and currencies such as EUR");
    }
    return fit_number(literal, other);
  }
  if (literal.constant->kind == TokenKind::string && other.field) {
    return fit_enumeration(literal, *other.field);
  }
  return std::nullopt;
}

Built condition(const SyntaxNode& syntax, NodePtr node) {
  return {{.node = std::move(node), .domain = Domain::boolean, .syntax = &syntax}, {}};
}

}  // namespace guidebook::query
