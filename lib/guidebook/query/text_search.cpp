#include <fmt/core.h>

#include "guidebook/query/compare_values.hpp"
#include "guidebook/query/operand.hpp"
#include "guidebook/query/unicode_pattern.hpp"
#include "guidebook/text/collation.hpp"

namespace guidebook::query {
namespace {

/// A field's texts; of a name also the names in other languages and the aliases.
class Texts {
 public:
  explicit Texts(Operand operand) {
    fields_.push_back(std::move(operand.node));
    if (!operand.field) return;
    const std::string_view name = operand.field->name();
    const std::string_view last = name.substr(name.rfind('.') + 1);
    if (last != "name") return;
    for (const std::string_view more : {"names", "aliases"}) {
      auto path =
          FieldPath::find(std::string(name.substr(0, name.size() - last.size())) += more, {});
      if (path) fields_.push_back(field_operand(*operand.syntax, std::move(*path)).node);
    }
  }

  [[nodiscard]] std::vector<Explanation> explain() const {
    std::vector<Explanation> parts;
    for (const NodePtr& field : fields_) parts.push_back(field->explain());
    return parts;
  }

  /// Whether any text fulfils `use`; null if there is no text.
  template <class F>
  Value any(const RecordRef& row, Context& context, F&& use) const {
    bool some = false;
    for (const NodePtr& field : fields_) {
      const Value value = field->value(row, context);
      some = some || !value.is_null();
      if (any_text(value, use)) return true;
    }
    return some ? Value{false} : Value{};
  }

 private:
  std::vector<NodePtr> fields_;
};

class Contains final : public Node {
 public:
  Contains(Operand texts, std::string_view part)
      : texts_(std::move(texts)), part_(text::fold(part)) {}

  [[nodiscard]] Value value(const RecordRef& row, Context& context) const override {
    return texts_.any(row, context,
                      [&](const std::string& text) { return text::contains_folded(text, part_); });
  }

  [[nodiscard]] Explanation explain() const override {
    Explanation explanation{":", "condition", texts_.explain()};
    explanation.parts.push_back({fmt::format("\"{}\"", part_), "text, folded", {}});
    return explanation;
  }

 private:
  Texts texts_;
  std::string part_;
};

class Matches final : public Node {
 public:
  Matches(Operand texts, UnicodePattern pattern)
      : texts_(std::move(texts)), pattern_(std::move(pattern)) {}

  [[nodiscard]] Value value(const RecordRef& row, Context& context) const override {
    return texts_.any(row, context,
                      [&](const std::string& text) { return pattern_.matches(text); });
  }

  [[nodiscard]] Explanation explain() const override {
    Explanation explanation{"~", "condition", texts_.explain()};
    explanation.parts.push_back(
        {fmt::format("\"{}\"", pattern_.written()), "regular expression", {}});
    return explanation;
  }

 private:
  Texts texts_;
  UnicodePattern pattern_;
};

}  // namespace

Built build_text_test(const SyntaxNode& syntax, Operand left, Operand right) {
  if (right.constant == nullptr || right.constant->kind != TokenKind::string) {
    const std::string written = right.field      ? right.field->name()
                                : right.constant ? right.constant->text
                                                 : std::string();
    return {{},
            right.error(fmt::format("text in quotes should follow \"{}\"", syntax.op),
                        written.empty() ? "" : fmt::format("write \"{}\"", written))};
  }
  if (left.domain != Domain::text && left.domain != Domain::map && left.domain != Domain::own) {
    return {{},
            left.error(
                fmt::format("\"{}\" searches text, and this is {}", syntax.op, name(left.domain)),
                "compare it with =, < or >")};
  }
  const std::string& text = right.constant->text;
  if (syntax.op == ":") return condition(syntax, std::make_unique<Contains>(std::move(left), text));
  UnicodePattern pattern(text);
  if (!pattern.ok()) {
    return {{},
            right.error(fmt::format("this is no regular expression: {}", pattern.error()),
                        "its syntax is RE2's")};
  }
  NodePtr node = std::make_unique<Matches>(std::move(left), std::move(pattern));
  if (syntax.op == "!~") node = make_negation(std::move(node));
  return condition(syntax, std::move(node));
}

}  // namespace guidebook::query
