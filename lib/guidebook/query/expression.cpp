#include "guidebook/query/expression.hpp"

#include <fmt/core.h>

#include "guidebook/library/find_records.hpp"
#include "guidebook/query/check.hpp"
#include "guidebook/text/nearest.hpp"

namespace guidebook::query {
namespace {

UserError unknown_reference(const Library& library, const Anchor& anchor) {
  return {fmt::format("there is no \"{}\"", anchor.reference),
          text::did_you_mean(nearest_reference(library, anchor.reference),
                             "guidebook list all shows what there is"),
          {anchor.begin, anchor.end}};
}

UserError ambiguous_reference(const std::vector<RecordRef>& rows, const Anchor& anchor) {
  return {fmt::format("\"{}\" is in several guides", anchor.reference),
          fmt::format("write one of {}", listed_references(rows)),
          {anchor.begin, anchor.end}};
}

}  // namespace

Expression::Expression(Checked checked)
    : root_(std::move(checked.operand.node)),
      domain_(checked.operand.domain),
      is_list_(checked.operand.is_list),
      field_(std::move(checked.operand.field)),
      // A reference by itself is shown as it is written.
      needs_(field_ ? field_->needs() : checked.needs),
      types_(std::move(checked.types)),
      anchors_(std::move(checked.anchors)) {}

std::optional<Expression> Expression::compile(std::string_view text, const Types& types,
                                              std::optional<UserError>& error) {
  auto checked = check(text, Part::condition, types, error);
  if (!checked) return std::nullopt;
  return Expression(std::move(*checked));
}

std::optional<Expression> Expression::compile_value(std::string_view text, const Types& types,
                                                    std::optional<UserError>& error) {
  auto checked = check(text, Part::sum, types, error);
  if (!checked) return std::nullopt;
  return Expression(std::move(*checked));
}

std::optional<Expression> Expression::compile_having(std::string_view text,
                                                     const std::vector<ResultColumn>& columns,
                                                     std::optional<UserError>& error) {
  auto checked = check(text, Part::condition, {}, error, &columns);
  if (!checked) return std::nullopt;
  return Expression(std::move(*checked));
}

Expression Expression::of_field(FieldPath field) {
  static const SyntaxNode nowhere;
  Checked checked;
  checked.operand = field_operand(nowhere, std::move(field));
  return Expression(std::move(checked));
}

std::vector<std::string> Expression::references() const {
  std::vector<std::string> references;
  for (const auto& anchor : anchors_) references.push_back(anchor->reference);
  return references;
}

std::optional<UserError> Expression::bind(const Library& library) {
  for (const auto& anchor : anchors_) {
    const std::vector<RecordRef> rows = find_records(library, anchor->reference, Among::all);
    if (rows.empty()) return unknown_reference(library, *anchor);
    if (rows.size() > 1) return ambiguous_reference(rows, *anchor);
    const RecordRef& row = rows.front();
    const auto& at = row.record == nullptr ? row.guide->coordinates : row.record->coordinates;
    if (!at) {
      return UserError{fmt::format("\"{}\" has no coordinates", anchor->reference),
                       "write its latitude and longitude instead, as in near(41.8, 129.8, 5km)",
                       {anchor->begin, anchor->end}};
    }
    anchor->at = *at;
  }
  return std::nullopt;
}

bool Expression::selects(const RecordRef& row, Context& context) const {
  const Value value = root_->value(row, context);
  const bool* truth = value.as<bool>();
  return truth != nullptr && *truth && !context.error;
}

}  // namespace guidebook::query
