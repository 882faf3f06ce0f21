#include "guidebook/text/markdown.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "guidebook/formats/rows/display_text.hpp"
#include "guidebook/formats/rows/row_format.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

constexpr std::size_t most_padding = 40;  // Where one cell is wider, the others need not follow.

/// With every mark in it as itself.
std::string markdown_lines(std::string_view text) { return in_lines(text, markdown_text); }

bool is_automatic(const LinkedText& piece) {
  const bool itself = piece.link == piece.text || piece.link == "mailto:" + piece.text;
  return itself && markdown_target(piece.text) == '<' + piece.text + '>';
}

std::string markdown_cell(const Value& value, const Column& column) {
  std::string out;
  for (const LinkedText& piece : display_pieces(value, column)) {
    if (piece.link.empty() || piece.link.starts_with("tel:")) {  // GitHub takes these out
      out += markdown_lines(piece.text);
    } else if (is_automatic(piece)) {
      out += markdown_target(piece.text);
    } else {
      out += '[' + markdown_lines(piece.text) + "](" + markdown_target(piece.link) + ')';
    }
  }
  return out;
}

using Line = std::vector<std::string>;

std::string render(const Line& cells, const std::vector<std::size_t>& widths,
                   const std::vector<Column>& columns) {
  std::string line = "|";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    line += ' ' +
            (holds_numbers(columns[i]) ? text::pad_left(cells[i], widths[i])
                                       : text::pad_right(cells[i], widths[i])) +
            " |";
  }
  return line + '\n';
}

/// The line that makes the lines around it a table, and numbers stand to the right.
std::string rule(const std::vector<std::size_t>& widths, const std::vector<Column>& columns) {
  std::string line = "|";
  for (std::size_t i = 0; i < columns.size(); ++i) {
    std::string dashes(widths[i], '-');
    if (holds_numbers(columns[i])) dashes.back() = ':';
    line += ' ' + dashes + " |";
  }
  return line + '\n';
}

}  // namespace

std::string write_markdown(const Table& table, const RowOptions& options) {
  constexpr std::size_t shortest_rule = 3;
  std::vector<std::size_t> widths(table.columns.size(), shortest_rule);
  const auto measure = [&](const Line& line) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      widths[i] = std::max(widths[i], std::min(text::width(line[i]), most_padding));
    }
  };
  Line headings;
  for (const Column& column : table.columns) headings.push_back(markdown_lines(column.heading));
  if (options.header) measure(headings);
  std::vector<Line> lines;
  for (const auto& row : table.rows) {
    Line& line = lines.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i)
      line.push_back(markdown_cell(row[i], table.columns[i]));
    measure(line);
  }
  std::string out;
  if (options.header && !table.columns.empty()) {
    out += render(headings, widths, table.columns) + rule(widths, table.columns);
  }
  for (const Line& line : lines) out += render(line, widths, table.columns);
  return out;
}

}  // namespace guidebook
