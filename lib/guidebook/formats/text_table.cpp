#include "guidebook/formats/text_table.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "guidebook/text.hpp"

namespace guidebook {
namespace {

using Lines = std::vector<std::string>;
using Cells = std::vector<Passage>;

constexpr std::size_t gap = 2;
constexpr std::size_t readable = 24;  // columns that a text wants not to be a thread of words

struct Column {
  std::size_t least = 0;  ///< So that no word is cut.
  std::size_t wanted = 0;
  std::size_t width = 0;
};

void consider(Column& column, const Passage& cell) {
  column.least = std::max(column.least, widest_word(cell));
  column.wanted = std::max(column.wanted, text::width(cell.text));
}

std::size_t total(const std::vector<Column>& columns, std::size_t cap) {
  return std::accumulate(columns.begin(), columns.end(), std::size_t{0},
                         [cap](std::size_t sum, const Column& column) {
                           return sum + std::max(column.least, std::min(column.wanted, cap));
                         });
}

/// Gives every column what it wants, or the largest common share that leaves room for all.
bool fit(std::vector<Column>& columns, std::size_t room) {
  if (total(columns, 0) > room) return false;
  std::size_t low = 0;
  std::size_t high = room;
  while (low < high) {
    const std::size_t middle = low + (high - low + 1) / 2;
    if (total(columns, middle) <= room) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  std::size_t left = room;
  for (Column& column : columns) {
    column.width = std::max(column.least, std::min(column.wanted, low));
    left -= column.width;
  }
  for (Column& column : columns) {  // the columns that rounding left over
    const std::size_t more = std::min(left, column.wanted - std::min(column.wanted, column.width));
    column.width += more;
    left -= more;
  }
  const Column& last = columns.back();
  return last.width >= std::min(last.wanted, readable);
}

Lines row_lines(const Cells& row, const std::vector<Column>& columns) {
  std::vector<Lines> cells;
  std::size_t height = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    cells.push_back(wrap(row[i], columns[i].width));
    height = std::max(height, cells.back().size());
  }
  Lines lines(height);
  std::size_t begin = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    for (std::size_t k = 0; k < cells[i].size(); ++k) {
      if (cells[i][k].empty()) continue;
      lines[k] = text::pad_right(lines[k], begin) + cells[i][k];
    }
    begin += columns[i].width + gap;
  }
  return lines;
}

void append(Lines& all, Lines more) {
  std::move(more.begin(), more.end(), std::back_inserter(all));
}

/// The rows' lines; with empty lines between them if some row needs more than one.
Lines body_lines(const std::vector<Cells>& rows, const std::vector<Column>& columns) {
  std::vector<Lines> parts;
  for (const Cells& row : rows) parts.push_back(row_lines(row, columns));
  const bool apart = std::ranges::any_of(parts, [](const Lines& part) { return part.size() > 1; });
  Lines lines;
  for (Lines& part : parts) {
    if (apart && !lines.empty()) lines.emplace_back();
    append(lines, std::move(part));
  }
  return lines;
}

}  // namespace

std::optional<std::vector<std::string>> table_lines(const std::vector<Passage>& headings,
                                                    const std::vector<std::vector<Passage>>& rows,
                                                    std::size_t width) {
  std::vector<Column> columns(headings.size());
  for (std::size_t i = 0; i < columns.size(); ++i) {
    consider(columns[i], headings[i]);
    for (const Cells& row : rows) consider(columns[i], row[i]);
  }
  const std::size_t gaps = columns.empty() ? 0 : gap * (columns.size() - 1);
  if (columns.empty() || width <= gaps || !fit(columns, width - gaps)) return std::nullopt;

  Cells rules;
  for (const Column& column : columns) rules.push_back(passage(std::string(column.width, '-')));
  Lines lines = row_lines(headings, columns);
  append(lines, row_lines(rules, columns));
  append(lines, body_lines(rows, columns));
  return lines;
}

}  // namespace guidebook
