#include "guidebook/formats/rows/row_format.hpp"

#include <array>

#include "guidebook/text/nearest.hpp"

namespace guidebook {
namespace {

constexpr std::array row_format_table{
    RowFormat{"table", "Aligned columns, for reading",
              "The fields that identify a record, cut to the width; with -f those you name",
              query::Columns::brief, write_table},
    RowFormat{.name = "csv",
              .doc = "Comma-separated values (RFC 4180)",
              .holds = "Every field as text: a column for each field of a map, lists joined, own "
                       "fields as JSON",
              .columns = query::Columns::flat,
              .write = write_csv,
              .in_parts = true,
              .ending = ".csv"},
    RowFormat{
        "tsv", "Tab-separated values",
        "Every field as text: a column for each field of a map, lists joined, own fields as JSON",
        query::Columns::flat, write_tsv, nullptr, true},
    RowFormat{"json", "An array of objects",
              "Every field in its own type, but a guide's records, which are rows themselves",
              query::Columns::nested, write_json, nullptr, true},
    RowFormat{"ndjson", "One JSON object a line",
              "Every field in its own type, but a guide's records, which are rows themselves",
              query::Columns::nested, write_ndjson, nullptr, true},
    RowFormat{"yaml", "Guide files that hold the rows; with -f a list of maps",
              "Every field in its own type; no comments and no layout", query::Columns::nested,
              write_yaml, write_guides_yaml},
    RowFormat{"markdown", "A table as on GitHub",
              "The fields that identify a record; with -f those you name", query::Columns::brief,
              write_markdown},
    RowFormat{"html", "A page for a browser",
              "The fields that identify a record; with -f those you name", query::Columns::brief,
              write_html},
};

}  // namespace

std::span<const RowFormat> row_formats() { return row_format_table; }

const RowFormat* find_row_format(std::string_view name) {
  return text::find_by_name(row_format_table, name);
}

}  // namespace guidebook
