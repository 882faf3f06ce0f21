#include "guidebook/query/compare_values.hpp"
#include "guidebook/query/operand.hpp"

namespace guidebook::query {
namespace {

Value date_in(const Value& value) {
  if (const auto* year = value.as<std::int64_t>()) return date_in(std::to_string(*year));
  const auto* text = value.as<std::string>();
  const auto date = text == nullptr ? std::nullopt : parse_date(*text);
  return date ? Value{*date} : Value{};
}

Value duration_in(const Value& value) {
  const auto* text = value.as<std::string>();
  const auto duration = text == nullptr ? std::nullopt : parse_duration(*text);
  return duration ? Value{*duration} : Value{};
}

bool is_of(Domain domain, const Value& value) {
  const bool text = value.as<std::string>() != nullptr;
  const bool truth = value.as<bool>() != nullptr;
  const bool number = number_of(value).has_value();
  switch (domain) {
    case Domain::text:
      return text;
    case Domain::boolean:
      return truth;
    case Domain::number:
      return number;
    default:
      return text || truth || number;
  }
}

/// A value of the user's own as one of a domain.
class OwnValue final : public Node {
 public:
  OwnValue(NodePtr own, Domain domain) : own_(std::move(own)), domain_(domain) {}

  [[nodiscard]] Value value(const RecordRef& row, Context& context) const override {
    Value value = own_->value(row, context);
    if (domain_ == Domain::date) return date_in(value);
    if (domain_ == Domain::duration) return duration_in(value);
    return is_of(domain_, value) ? std::move(value) : Value{};
  }

  [[nodiscard]] Explanation explain() const override {
    Explanation own = own_->explain();
    own.type = type_name(domain_);
    return own;
  }

 private:
  NodePtr own_;
  Domain domain_;
};

}  // namespace

void read_own(Operand& own, const Operand& other) {
  if (own.domain != Domain::own) return;
  switch (other.domain) {
    case Domain::text:
    case Domain::boolean:
    case Domain::number:
    case Domain::date:
    case Domain::duration:
    case Domain::own:
      own.node = std::make_unique<OwnValue>(std::move(own.node), other.domain);
      own.domain = other.domain;
      break;
    default:
      break;
  }
}

}  // namespace guidebook::query
