#include "guidebook/query/operand.hpp"

namespace guidebook::query {
namespace {

class Junction final : public Node {
 public:
  Junction(bool all, std::vector<NodePtr> conditions)
      : all_(all), conditions_(std::move(conditions)) {}

  /// Kleene: one false makes `and` false, one true makes `or` true, else one unknown makes it
  /// unknown.
  [[nodiscard]] Value value(const RecordRef& row, Context& context) const override {
    bool unknown = false;
    for (const NodePtr& condition : conditions_) {
      const Value value = condition->value(row, context);
      const bool* truth = value.as<bool>();
      if (truth == nullptr) {
        unknown = true;
      } else if (*truth != all_) {
        return !all_;
      }
    }
    return unknown ? Value{} : Value{all_};
  }

  [[nodiscard]] Explanation explain() const override {
    Explanation explanation{all_ ? "and" : "or", "condition", {}};
    for (const NodePtr& condition : conditions_) {
      explanation.parts.push_back(condition->explain());
    }
    return explanation;
  }

 private:
  bool all_;
  std::vector<NodePtr> conditions_;
};

class Negation final : public Node {
 public:
  explicit Negation(NodePtr condition) : condition_(std::move(condition)) {}

  [[nodiscard]] Value value(const RecordRef& row, Context& context) const override {
    const Value value = condition_->value(row, context);
    const bool* truth = value.as<bool>();
    return truth == nullptr ? Value{} : Value{!*truth};
  }

  [[nodiscard]] Explanation explain() const override {
    return {"not", "condition", {condition_->explain()}};
  }

 private:
  NodePtr condition_;
};

}  // namespace

NodePtr make_junction(bool all, std::vector<NodePtr> conditions) {
  return std::make_unique<Junction>(all, std::move(conditions));
}

NodePtr make_negation(NodePtr condition) {
  return std::make_unique<Negation>(std::move(condition));
}

}  // namespace guidebook::query
