#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/query/expression.hpp"
#include "guidebook/query/table.hpp"

namespace guidebook::query {

/// Which fields become columns when none are named (guide-format, "Rows").
enum class Columns {
  brief,   ///< Those that help to recognise a record: for tables.
  flat,    ///< Every field, maps by their sub-fields: for CSV.
  nested,  ///< Every field of the row's own type as it is: for JSON.
};

/// The columns of a table, as values to ask rows for.
struct Projection {
  struct Item {
    Expression value;
    std::string heading;
  };
  std::vector<Item> items;

  /// The references that the columns name.
  [[nodiscard]] std::vector<std::string> references() const;

  /// Looks these up, as Expression::bind does.
  [[nodiscard]] std::optional<UserError> bind(const Library& library);

  /// The columns, without rows.
  [[nodiscard]] Table table() const;

  /// The cells of a row, in the columns' order.
  [[nodiscard]] std::vector<Value> cells(const RecordRef& row, Context& context) const;

  /// The table of these rows; of no use once `context.error` is set.
  [[nodiscard]] Table apply(const std::vector<RecordRef>& rows, Context& context) const;
};

/// The columns of rows of these types where the user named none. Rows of several types have the
/// few that all types have in common, but nested each has the fields of its own.
[[nodiscard]] Projection default_projection(const Types& types, Columns columns);

/// "name,price.from:Price,stars * 2:Points": fields and sums with headings. Leaves the error, with
/// its text, if one is wrong.
[[nodiscard]] std::optional<Projection> parse_projection(std::string_view text, const Types& types,
                                                         std::optional<UserError>& error);

/// What stands between the commas of a list on the command line, without spaces around it. Commas
/// and colons in brackets and quotes part nothing.
struct ListItem {
  std::string_view text;      ///< Up to the colon.
  std::size_t begin = 0;      ///< Where in the list.
  bool has_colon = false;     ///< Whether one follows …
  std::string_view appendix;  ///< … and what stands after it.
  std::size_t appendix_begin = 0;
};
[[nodiscard]] std::vector<ListItem> split_list(std::string_view list);

/// The heading that an item has: its appendix, in quotes if it holds commas, or the text itself.
[[nodiscard]] std::string heading(const ListItem& item);

/// The value that an item of a list asks for: the field of that name, else a sum.
[[nodiscard]] std::optional<Expression> compile_item(const ListItem& item, const Types& types,
                                                     std::optional<UserError>& error);

/// The field called `name`, or the error that there is none and what comes near.
[[nodiscard]] std::optional<FieldPath> require_field(std::string_view name, std::size_t offset,
                                                     const Types& types,
                                                     std::optional<UserError>& error);

}  // namespace guidebook::query
