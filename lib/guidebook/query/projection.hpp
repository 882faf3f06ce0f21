#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/query/error.hpp"
#include "guidebook/query/field_path.hpp"
#include "guidebook/table.hpp"

namespace guidebook::query {

/// Which fields become columns when none are named (guide-format, "Rows").
enum class Columns {
  brief,   ///< Those that help to recognise a record: for tables.
  flat,    ///< Every field, maps by their sub-fields: for CSV.
  nested,  ///< Every field as it is: for JSON.
};

/// The columns of a table, as fields to ask rows for.
struct Projection {
  struct Item {
    FieldPath field;
    std::string heading;
  };
  std::vector<Item> items;

  /// Asks for texts in the language for a reader of `language`; see FieldPath.
  void speak(const std::string& language);

  [[nodiscard]] Table apply(const std::vector<Row>& rows) const;
};

/// The columns of rows of these types where the user named none.
[[nodiscard]] Projection default_projection(const Types& types, Columns columns);

/// "name,price.from:Price": fields with headings. Leaves the error if one does not exist.
[[nodiscard]] std::optional<Projection> parse_projection(std::string_view text, const Types& types,
                                                         std::optional<Error>& error);

/// What stands between the commas of a list on the command line, without spaces around it.
struct ListItem {
  std::string_view text;
  std::size_t begin = 0;  ///< Where in the list.
};
[[nodiscard]] std::vector<ListItem> split_list(std::string_view list);

/// The field called `name`, or the error that there is none and what comes near.
[[nodiscard]] std::optional<FieldPath> require_field(std::string_view name, std::size_t offset,
                                                     const Types& types,
                                                     std::optional<Error>& error);

}  // namespace guidebook::query
