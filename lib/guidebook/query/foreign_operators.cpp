#include "guidebook/query/foreign_operators.hpp"

#include <fmt/core.h>

#include <array>

#include "guidebook/query/token.hpp"
#include "guidebook/text/ascii.hpp"
#include "guidebook/text/nearest.hpp"

namespace guidebook::query {
namespace {

struct ForeignOperator {
  std::string_view name;
  std::string_view hint;
};

constexpr std::string_view part_or_item = "write : for a part of a text, has for an item of a list";
constexpr std::string_view part_or_pattern =
    "write : for a part of a text, ~ for a regular expression";

constexpr std::array foreign_operator_table{
    ForeignOperator{"===", "write ="},
    ForeignOperator{":=", "write ="},
    ForeignOperator{"eq", "write ="},
    ForeignOperator{"equals", "write ="},
    ForeignOperator{"<>", "write !="},
    ForeignOperator{"!==", "write !="},
    ForeignOperator{"≠", "write !="},
    ForeignOperator{"ne", "write !="},
    ForeignOperator{"lt", "write <"},
    ForeignOperator{"=<", "write <="},
    ForeignOperator{"≤", "write <="},
    ForeignOperator{"le", "write <="},
    ForeignOperator{"lte", "write <="},
    ForeignOperator{"gt", "write >"},
    ForeignOperator{"=>", "write >="},
    ForeignOperator{"≥", "write >="},
    ForeignOperator{"ge", "write >="},
    ForeignOperator{"gte", "write >="},
    ForeignOperator{"=~", "write ~"},
    ForeignOperator{"~=", "write ~"},
    ForeignOperator{"~~", "write ~"},
    ForeignOperator{"~*", "write ~, and (?i) before the pattern"},
    ForeignOperator{"match", "write ~"},
    ForeignOperator{"matches", "write ~"},
    ForeignOperator{"regexp", "write ~"},
    ForeignOperator{"rlike", "write ~"},
    ForeignOperator{"like", part_or_pattern},
    ForeignOperator{"ilike", part_or_pattern},
    ForeignOperator{"contains", part_or_item},
    ForeignOperator{"contain", part_or_item},
    ForeignOperator{"includes", part_or_item},
    ForeignOperator{"startswith", "write ~ and a pattern such as \"^Hotel\""},
    ForeignOperator{"endswith", "write ~ and a pattern such as \"Hotel$\""},
    ForeignOperator{"!:", "write not before the field, as in not name : \"Hotel\""},
    ForeignOperator{"between", "write in and a range, as in stars in 3..5"},
    ForeignOperator{"&", "write and"},
    ForeignOperator{"∧", "write and"},
    ForeignOperator{"|", "write or"},
    ForeignOperator{"∨", "write or"},
    ForeignOperator{"¬", "write not"},
    ForeignOperator{"∈", "write in"},
    ForeignOperator{"−", "write -"},
    ForeignOperator{"×", "write *"},
    ForeignOperator{"÷", "write /"},
    ForeignOperator{"div", "write /"},
    ForeignOperator{"mod", "write %"},
};

}  // namespace

std::optional<std::string> operator_here(std::string_view written) {
  const std::string lower = text::to_lower(written);
  if (lower != written && is_keyword(lower)) {
    return fmt::format("write \"{}\" in small letters", lower);
  }
  const ForeignOperator* row = text::find_by_name(foreign_operator_table, lower);
  return row == nullptr ? std::nullopt : std::optional<std::string>(row->hint);
}

}  // namespace guidebook::query
