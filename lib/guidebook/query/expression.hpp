#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/diagnostic/user_error.hpp"
#include "guidebook/query/currencies.hpp"
#include "guidebook/query/domain.hpp"
#include "guidebook/query/explanation.hpp"

namespace guidebook::query {

class Node;

/// What evaluating needs beside the row, and what it finds out on its way.
struct Context {
  const Library& library;
  Date today;
  const std::vector<Value>* cells = nullptr;  ///< Of a result's row, which has no record.
  std::string_view language = {};  ///< Of texts in several, the only one to see; empty: all.
  std::optional<std::string> bare_currency;  ///< Of the prices compared with a bare number so far.
  std::map<const Node*, CurrenciesMet> currencies = {};  ///< By the comparison with a price.
  std::optional<UserError> error;  ///< Set once the question turns out to have no answer.
};

/// A part of a checked expression. A condition's value is true, false or null (unknown).
class Node {
 public:
  Node() = default;
  Node(const Node&) = delete;
  Node& operator=(const Node&) = delete;
  virtual ~Node() = default;
  [[nodiscard]] virtual Value value(const RecordRef& row, Context& context) const = 0;
  [[nodiscard]] virtual Explanation explain() const = 0;
  /// Why there is no answer, though no row alone was an error: of a part that can be so.
  [[nodiscard]] virtual std::optional<UserError> error(const Context&) const { return {}; }
};
using NodePtr = std::unique_ptr<Node>;

/// A record that an expression names, for its place: found before rows are asked.
struct Anchor {
  std::string reference;
  std::size_t begin = 0;  ///< Where it is named.
  std::size_t end = 0;
  Coordinates at;
};

/// A column of a result, for conditions on its rows.
struct ResultColumn {
  std::vector<std::string> names;  ///< As a condition may write it.
  Domain domain = Domain::null;
};

struct Checked;

/// A condition on rows, or a value computed for each: checked once against the field tables, then
/// asked row by row.
class Expression {
 public:
  /// Checks a condition for rows of `types`; leaves the error, with its text, if it is wrong.
  [[nodiscard]] static std::optional<Expression> compile(std::string_view text, const Types& types,
                                                         std::optional<UserError>& error);

  /// The same for a column or a sort key: a field, or a sum.
  [[nodiscard]] static std::optional<Expression> compile_value(std::string_view text,
                                                               const Types& types,
                                                               std::optional<UserError>& error);

  /// Checks a condition on the rows of a result, of which `Context::cells` are in these columns.
  [[nodiscard]] static std::optional<Expression> compile_having(
      std::string_view text, const std::vector<ResultColumn>& columns,
      std::optional<UserError>& error);

  /// A field by itself, whatever characters its name has.
  [[nodiscard]] static Expression of_field(FieldPath field);

  /// The references that it names itself: what they lead to must be in the library.
  [[nodiscard]] std::vector<std::string> references() const;

  /// Looks these up; to be called once before rows are asked. The error if one leads nowhere.
  [[nodiscard]] std::optional<UserError> bind(const Library& library);

  /// Whether the row is selected: the condition is true, not false or unknown. False too once
  /// `context.error` is set.
  [[nodiscard]] bool selects(const RecordRef& row, Context& context) const;

  [[nodiscard]] Value value(const RecordRef& row, Context& context) const {
    return root_->value(row, context);
  }
  [[nodiscard]] Explanation explain() const { return root_->explain(); }

  /// What must be known before it can be asked of a row.
  [[nodiscard]] const Requirements& needs() const { return needs_; }

  [[nodiscard]] Domain domain() const { return domain_; }
  [[nodiscard]] bool is_list() const { return is_list_; }
  /// If it is a field and nothing else.
  [[nodiscard]] const std::optional<FieldPath>& field() const { return field_; }
  [[nodiscard]] Type type() const { return field_ ? field_->type() : column_type(domain_); }
  /// The types that it leaves: those asked for, or the one that its `type = "…" and …` names.
  [[nodiscard]] const Types& types() const { return types_; }

 private:
  explicit Expression(Checked checked);

  NodePtr root_;
  Domain domain_ = Domain::boolean;
  bool is_list_ = false;
  std::optional<FieldPath> field_;
  Requirements needs_;
  Types types_;
  std::vector<std::shared_ptr<Anchor>> anchors_;
};

}  // namespace guidebook::query
