#include "guidebook/formats/rows/row_format.hpp"

#include <array>

#include "guidebook/text/nearest.hpp"

namespace guidebook {
namespace {

constexpr std::array row_format_table{
    RowFormat{"table", "Aligned columns, for reading", query::Columns::brief, write_table},
    RowFormat{.name = "csv",
              .doc = "Comma-separated values (RFC 4180)",
              .columns = query::Columns::flat,
              .write = write_csv,
              .in_parts = true,
              .ending = ".csv"},
    RowFormat{"tsv", "Tab-separated values", query::Columns::flat, write_tsv, nullptr, true},
    RowFormat{"json", "An array of objects", query::Columns::nested, write_json, nullptr, true},
    RowFormat{"ndjson", "One JSON object a line", query::Columns::nested, write_ndjson, nullptr,
              true},
    RowFormat{"yaml", "Guide files that hold the rows; with -f a list of maps",
              query::Columns::nested, write_yaml, write_guides_yaml},
    RowFormat{"markdown", "A table as on GitHub", query::Columns::brief, write_markdown},
    RowFormat{"html", "A page for a browser", query::Columns::brief, write_html},
};

}  // namespace

std::span<const RowFormat> row_formats() { return row_format_table; }

const RowFormat* find_row_format(std::string_view name) {
  return text::find_by_name(row_format_table, name);
}

}  // namespace guidebook
