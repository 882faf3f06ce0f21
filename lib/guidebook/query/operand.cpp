#include "guidebook/query/operand.hpp"

#include <fmt/core.h>

#include "guidebook/field/field.hpp"

namespace guidebook::query {
namespace {

class FieldNode final : public Node {
 public:
  explicit FieldNode(FieldPath path) : path_(std::move(path)) {}

  [[nodiscard]] Value value(const RecordRef& row, Context& context) const override {
    return path_.get(row, context.library, context.language);
  }

  [[nodiscard]] Explanation explain() const override {
    std::string type(path_.is_own() ? type_name(Domain::own) : guidebook::name(path_.type()));
    if (!path_.unit().empty()) type = fmt::format("length in {}", path_.unit());
    return {path_.name(), path_.is_list() ? "list of " + type : type, {}};
  }

 private:
  FieldPath path_;
};

}  // namespace

Operand field_operand(const SyntaxNode& syntax, FieldPath path) {
  Operand operand{.syntax = &syntax};
  operand.domain = domain_of(path);
  operand.is_list = path.is_list();
  operand.bare_km = operand.domain == Domain::length;
  operand.node = std::make_unique<FieldNode>(path);
  operand.field = std::move(path);
  return operand;
}

DateMeaning date_meaning(const Operand& operand) {
  const bool written = operand.constant != nullptr && operand.fixed;
  return written ? DateMeaning::span : DateMeaning::some_day;
}

Value fixed_value(const Operand& operand) {
  const Library nothing;
  Context context{.library = nothing, .today = {}};
  return operand.node->value({}, context);
}

Built condition(const SyntaxNode& syntax, NodePtr node) {
  return {{.node = std::move(node), .domain = Domain::boolean, .syntax = &syntax}, {}};
}

}  // namespace guidebook::query
