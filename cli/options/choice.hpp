#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/diagnostic/user_error.hpp"
#include "guidebook/text/nearest.hpp"

namespace guidebook::cli {

/// One of the values that an option or an operand may have.
struct Choice {
  std::string_view name;
  std::string_view doc;          ///< May be empty.
  std::string_view remark = {};  ///< What a sentence that lists the choices adds to this one.
};
using Choices = std::vector<Choice>;

[[nodiscard]] std::vector<std::string_view> names_of(const Choices& choices);

/// `doc` with the choices for its "{}": "How to print rows: table, csv or html", "excel (CRLF)".
/// Without choices `doc` itself.
[[nodiscard]] std::string with_choices(std::string_view doc, Choices (*choices)());

/// The types of record by their plural names, and "all".
[[nodiscard]] Choices type_choices();

/// The types of record by their plural names.
[[nodiscard]] Choices record_choices();

[[nodiscard]] Choices kind_choices();  ///< Of guides.
[[nodiscard]] Choices rule_choices();
[[nodiscard]] Choices format_choices();  ///< Of rows.
[[nodiscard]] Choices export_choices();  ///< Of rows or documents, as `export` writes them.
[[nodiscard]] Choices import_choices();
[[nodiscard]] Choices report_choices();     ///< Formats of validate.
[[nodiscard]] Choices change_choices();     ///< Formats of diff.
[[nodiscard]] Choices section_choices();    ///< Of documents.
[[nodiscard]] Choices level_choices();      ///< Of findings.
[[nodiscard]] Choices aggregate_choices();  ///< Functions of groups.

/// "x is not one of a, b, c", with the nearest.
[[nodiscard]] UserError unknown_choice(std::string_view value,
                                       const std::vector<std::string_view>& choices);

/// A row of a table from which an option's value is read: its name, and what it stands for.
template <class T>
struct Alternative {
  std::string_view name;
  T value;
  std::string_view remark = {};  ///< As a choice has it.
};

template <const auto& Table>
[[nodiscard]] Choices choices_in() {
  Choices choices;
  for (const auto& row : Table) choices.push_back({row.name, {}, row.remark});
  return choices;
}

/// Takes the value of this name from a table of alternatives.
template <const auto& Table, class T>
[[nodiscard]] std::optional<UserError> set_choice(T& out, std::string_view value) {
  const auto* row = text::find_by_name(Table, value);
  if (row == nullptr) return unknown_choice(value, names_of(choices_in<Table>()));
  out = row->value;
  return {};
}

}  // namespace guidebook::cli
