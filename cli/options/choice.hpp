#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guidebook/diagnostic/user_error.hpp"

namespace guidebook::cli {

/// One of the values that an option or an operand may have.
struct Choice {
  std::string_view name;
  std::string_view doc;  ///< May be empty.
};
using Choices = std::vector<Choice>;

[[nodiscard]] std::vector<std::string_view> names_of(const Choices& choices);

/// `doc` with the names of the choices for its "{}": "How to print rows: table, csv or html".
/// Without choices `doc` itself.
[[nodiscard]] std::string with_choices(std::string_view doc, Choices (*choices)());

/// The types of record by their plural names, and "all".
[[nodiscard]] Choices type_choices();

[[nodiscard]] Choices rule_choices();
[[nodiscard]] Choices format_choices();     ///< Of rows.
[[nodiscard]] Choices export_choices();     ///< Of rows or documents, as `export` writes them.
[[nodiscard]] Choices report_choices();     ///< Formats of validate.
[[nodiscard]] Choices section_choices();    ///< Of documents.
[[nodiscard]] Choices level_choices();      ///< Of findings.
[[nodiscard]] Choices aggregate_choices();  ///< Functions of groups.

/// "x is not one of a, b, c", with the nearest.
[[nodiscard]] UserError unknown_choice(std::string_view value,
                                       const std::vector<std::string_view>& choices);

}  // namespace guidebook::cli
