#include <fmt/core.h>

#include <algorithm>

#include "guidebook/query/aggregate.hpp"
#include "guidebook/query/operand.hpp"
#include "guidebook/text/nearest.hpp"

namespace guidebook::query {
namespace {

class ColumnNode final : public Node {
 public:
  ColumnNode(std::string name, std::string_view type, std::size_t index)
      : name_(std::move(name)), type_(type), index_(index) {}

  [[nodiscard]] Value value(const RecordRef&, Context& context) const override {
    return (*context.cells)[index_];
  }
  [[nodiscard]] Explanation explain() const override { return {name_, std::string(type_), {}}; }

 private:
  std::string name_;
  std::string_view type_;
  std::size_t index_;
};

UserError no_column(const SyntaxNode& syntax, std::string_view written,
                    const std::vector<ResultColumn>& columns) {
  std::vector<std::string_view> names;
  for (const ResultColumn& column : columns) names.emplace_back(column.names.front());
  return {fmt::format("the result has no column \"{}\"", written),
          text::did_you_mean(written, names, "it has those of -g and -a, by their headings"),
          {syntax.begin, syntax.end}};
}

}  // namespace

std::optional<Built> column_operand(const SyntaxNode& syntax, std::string_view written,
                                    const std::vector<ResultColumn>& columns) {
  const bool field = syntax.kind == SyntaxNode::Kind::field;
  if (!field && syntax.kind != SyntaxNode::Kind::call) return std::nullopt;
  const std::string_view name = field ? std::string_view(syntax.token.text) : written;
  const auto column = std::find_if(columns.begin(), columns.end(), [&](const ResultColumn& each) {
    return std::find(each.names.begin(), each.names.end(), name) != each.names.end();
  });
  if (column == columns.end()) {
    if (!field && find_aggregate(syntax.token.text) == nullptr) return std::nullopt;
    return Built{{}, no_column(syntax, name, columns)};
  }
  Operand operand{.domain = column->domain, .syntax = &syntax};
  operand.node = std::make_unique<ColumnNode>(std::string(name), type_name(column->domain),
                                              static_cast<std::size_t>(column - columns.begin()));
  return Built{std::move(operand), {}};
}

}  // namespace guidebook::query
