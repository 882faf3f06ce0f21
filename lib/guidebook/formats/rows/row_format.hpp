#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/query/projection.hpp"
#include "guidebook/query/table.hpp"

namespace guidebook {

enum class CsvDialect { plain, rfc4180, excel };

struct RowOptions {
  bool header = true;
  bool begins = true;     ///< The rows are the first of their table …
  bool ends = true;       ///< … and the last; else more of it is written before or after them.
  std::size_t width = 0;  ///< Columns of the terminal; 0: as wide as the rows want.
  bool color = false;
  bool bars = false;  ///< In tables: beside the numbers that have a size, where there is room.
  CsvDialect dialect = CsvDialect::plain;
  bool json_lists = false;             ///< In CSV and TSV: lists as JSON, not joined with ';'.
  std::string_view title = "Records";  ///< Of a page.
  std::string_view language;  ///< That whole guides keep of texts in several; empty: all of them.
};

/// A way to write a table of rows: a row of the table of formats and a file of its own. Options,
/// help, completion, `export` and `describe formats` walk the table.
struct RowFormat {
  std::string_view name;
  std::string_view doc;
  std::string_view holds;  ///< Which facts it has and which it loses, in a clause.
  query::Columns columns;  ///< What it shows where the user names no fields.
  std::string (*write)(const Table& table, const RowOptions& options);
  /// What it prints instead of a table where the user names no fields; nullptr for the table.
  std::string (*write_guides)(const std::vector<RecordRef>& rows,
                              const RowOptions& options) = nullptr;
  bool in_parts = false;  ///< Heeds `begins` and `ends`: a table may be written part by part.
  /// Of the files that `export` writes: ".csv". Empty: `export` does not write this format.
  std::string_view ending = {};
  bool binary = false;  ///< `export` does not print it on a terminal.
};

[[nodiscard]] std::span<const RowFormat> row_formats();
[[nodiscard]] const RowFormat* find_row_format(std::string_view name);

/// Aligned columns for a reader: numbers to the right, lists with commas, nothing that a terminal
/// would obey. Fits `width` by shortening the widest columns.
[[nodiscard]] std::string write_table(const Table& table, const RowOptions& options);

/// RFC 4180 quoting in UTF-8; missing is empty, "" an empty text. Lists of scalars are joined with
/// ';' (inside an item "\;", and a backslash "\\"), maps are JSON.
[[nodiscard]] std::string write_csv(const Table& table, const RowOptions& options);

/// Tab-separated, with \t, \n, \r and \\ for these characters in a cell.
[[nodiscard]] std::string write_tsv(const Table& table, const RowOptions& options);

/// An array of objects; what is missing is left out.
[[nodiscard]] std::string write_json(const Table& table, const RowOptions& options);

/// One object a line.
[[nodiscard]] std::string write_ndjson(const Table& table, const RowOptions& options);

/// A table as GitHub's Markdown has it, numbers to the right; every mark in a cell stands for
/// itself, and addresses are links.
[[nodiscard]] std::string write_markdown(const Table& table, const RowOptions& options);

/// A page for a browser, whole in itself: no script, nothing fetched. Addresses and telephone
/// numbers are links, texts in several languages are marked as such.
[[nodiscard]] std::string write_html(const Table& table, const RowOptions& options);

/// A list of maps; what is missing is left out.
[[nodiscard]] std::string write_yaml(const Table& table, const RowOptions& options);

/// The guides that the rows stand in as guide files, "---" between them. Each is there once, where
/// the first of its rows is, with all fields of its own and of its records those among the rows, in
/// their order.
[[nodiscard]] std::string write_guides_yaml(const std::vector<RecordRef>& rows,
                                            const RowOptions& options);

/// A row as a map of its headings to what is there; the keys of x-* are its own.
[[nodiscard]] Value row_object(const Table& table, const std::vector<Value>& row);

/// A cell of CSV or TSV before quoting.
[[nodiscard]] std::string cell_text(const Value& value, const Column& column, bool json_lists);

}  // namespace guidebook
