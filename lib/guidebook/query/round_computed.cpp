#include <array>
#include <charconv>
#include <cmath>
#include <limits>

#include "guidebook/query/operand.hpp"

namespace guidebook::query {
namespace {

/// The digits that every decimal number keeps on its way through a double (DBL_DIG): 0.7 * 3
/// is 2.1.
double to_decimal_digits(double number) {
  if (number == std::trunc(number)) return number;
  constexpr int digits = std::numeric_limits<double>::digits10;
  std::array<char, 32> text{};
  const auto written = std::to_chars(text.data(), text.data() + text.size(), number,
                                     std::chars_format::scientific, digits - 1);
  double rounded = number;
  std::from_chars(text.data(), written.ptr, rounded, std::chars_format::scientific);
  return rounded;
}

class Rounded final : public Node {
 public:
  explicit Rounded(NodePtr number) : number_(std::move(number)) {}

  [[nodiscard]] Value value(const RecordRef& row, Context& context) const override {
    Value value = number_->value(row, context);
    const auto* number = value.as<double>();
    return number == nullptr ? std::move(value) : Value{to_decimal_digits(*number)};
  }

  [[nodiscard]] Explanation explain() const override { return number_->explain(); }

 private:
  NodePtr number_;
};

}  // namespace

void round_computed(Operand& operand) {
  const bool number = operand.domain == Domain::number || operand.domain == Domain::length;
  if (!number || operand.field || operand.constant != nullptr) return;
  operand.node = std::make_unique<Rounded>(std::move(operand.node));
}

}  // namespace guidebook::query
