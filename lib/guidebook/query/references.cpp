#include "guidebook/query/compare_values.hpp"
#include "guidebook/query/operand.hpp"

namespace guidebook::query {
namespace {

/// References as the records they lead to are referred to from everywhere, "guide#item"; one that
/// leads nowhere as it is written, a place without a guide by its name.
class Resolved final : public Node {
 public:
  explicit Resolved(NodePtr operand) : operand_(std::move(operand)) {}

  [[nodiscard]] Value value(const RecordRef& row, Context& context) const override {
    return resolve(operand_->value(row, context), row, context.library);
  }

  [[nodiscard]] Explanation explain() const override {
    Explanation inner = operand_->explain();
    inner.type += ", by what it leads to";
    return inner;
  }

 private:
  static Value resolve(Value value, const RecordRef& row, const Library& library) {
    if (const auto* text = value.as<std::string>()) {
      const RecordRef target = library.resolve(*text, *row.guide);
      return target.guide == nullptr ? std::move(value) : Value{target.ref()};
    }
    if (auto* list = std::get_if<List>(&value)) {
      for (Value& item : *list) item = resolve(std::move(item), row, library);
    } else if (const auto* place = value.as<Map>()) {
      const Value* name = find(*place, "name");
      return name == nullptr ? Value{} : Value{*name};
    }
    return value;
  }

  NodePtr operand_;
};

}  // namespace

bool is_reference(const Operand& operand) { return operand.field && operand.field->is_reference(); }

void resolve_reference(Operand& operand) {
  operand.node = std::make_unique<Resolved>(std::move(operand.node));
}

}  // namespace guidebook::query
