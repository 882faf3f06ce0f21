#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "guidebook/query/operand.hpp"
#include "guidebook/text.hpp"

namespace guidebook::query {
namespace {

class Count final : public Node {
 public:
  explicit Count(NodePtr list) : list_(std::move(list)) {}
  [[nodiscard]] Value value(const Row& row, Context& context) const override {
    const Value value = list_->value(row, context);
    const auto* items = value.as<List>();
    return static_cast<std::int64_t>(items == nullptr ? 0 : items->size());
  }

 private:
  NodePtr list_;
};

Built count(const SyntaxNode& syntax, std::vector<Operand>& arguments) {
  if (!arguments[0].is_list) return {{}, arguments[0].error("count wants a list")};
  return {{.node = std::make_unique<Count>(std::move(arguments[0].node)),
           .domain = Domain::number,
           .syntax = &syntax},
          {}};
}

Built missing(const SyntaxNode& syntax, std::vector<Operand>& arguments) {
  if (!arguments[0].field) return {{}, arguments[0].error("a field should stand here")};
  return build_is_null(syntax, std::move(arguments[0]));
}

Built exists(const SyntaxNode& syntax, std::vector<Operand>& arguments) {
  Built built = missing(syntax, arguments);
  if (!built.error) built.operand.node = make_negation(std::move(built.operand.node));
  return built;
}

struct Function {
  std::string_view name;
  std::string_view usage;
  std::size_t arity;
  Built (*build)(const SyntaxNode&, std::vector<Operand>&);
};

constexpr std::array table{
    Function{"count", "count(list)", 1, count},
    Function{"exists", "exists(field)", 1, exists},
    Function{"missing", "missing(field)", 1, missing},
};

}  // namespace

std::vector<std::string_view> function_usages() {
  std::vector<std::string_view> usages;
  for (const Function& function : table) usages.push_back(function.usage);
  return usages;
}

Built build_call(const SyntaxNode& syntax, std::vector<Operand> arguments) {
  const Token& called = syntax.token;
  const auto* function = std::find_if(table.begin(), table.end(),
                                      [&](const Function& row) { return row.name == called.text; });
  if (function == table.end()) {
    std::vector<std::string_view> names;
    for (const Function& row : table) names.push_back(row.name);
    const auto close = text::nearest(called.text, names);
    return {{},
            Error{fmt::format("there is no function \"{}\"", called.text),
                  close ? fmt::format("did you mean \"{}\"?", *close)
                        : "functions are count, exists and missing",
                  called.begin, called.end}};
  }
  if (arguments.size() != function->arity) {
    return {{},
            Error{fmt::format("{} takes {} argument{}, not {}", function->name, function->arity,
                              function->arity == 1 ? "" : "s", arguments.size()),
                  fmt::format("write {}", function->usage), syntax.begin, syntax.end}};
  }
  return function->build(syntax, arguments);
}

}  // namespace guidebook::query
