#include "guidebook/formats/documents/text_table.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

using Lines = std::vector<std::string>;
using Cells = std::vector<Passage>;

constexpr std::size_t gap = 2;
constexpr std::string_view note_indent = "    ";
constexpr std::size_t readable = 12;  // columns that a text wants not to be a thread of words

struct Column {
  std::size_t least = 0;  ///< So that no word is cut and the text can be read.
  std::size_t wanted = 0;
  std::size_t width = 0;
};

void consider(Column& column, const Passage& cell) {
  const std::size_t width = text::width(cell.text);
  column.least = std::max({column.least, widest_word(cell), std::min(width, readable)});
  column.wanted = std::max(column.wanted, width);
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
  return true;
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

Lines head_lines(const Cells& headings, const std::vector<Column>& columns) {
  Cells rules;
  for (const Column& column : columns) rules.push_back(passage(std::string(column.width, '-')));
  Lines lines = row_lines(headings, columns);
  append(lines, row_lines(rules, columns));
  return lines;
}

Lines note_lines(const Passage& note, std::size_t width) {
  Lines lines;
  if (note.text.empty()) return lines;
  for (const std::string& line : wrap(note, width - note_indent.size())) {
    lines.push_back(std::string(note_indent) + line);
  }
  return lines;
}

}  // namespace

std::optional<Lines> table_lines(const TextTable& table, std::size_t width) {
  std::vector<Column> columns(table.headings.size());
  for (std::size_t i = 0; i < columns.size(); ++i) {
    consider(columns[i], table.headings[i]);
    for (const Cells& row : table.rows) consider(columns[i], row[i]);
  }
  const std::size_t gaps = columns.empty() ? 0 : gap * (columns.size() - 1);
  if (columns.empty() || width <= gaps || !fit(columns, width - gaps)) return std::nullopt;

  std::vector<Lines> parts;
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    parts.push_back(row_lines(table.rows[i], columns));
    if (!table.notes.empty()) append(parts.back(), note_lines(table.notes[i], width));
  }
  const bool apart = std::ranges::any_of(parts, [](const Lines& part) { return part.size() > 1; });
  Lines lines = head_lines(table.headings, columns);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (apart && i > 0) lines.emplace_back();
    append(lines, std::move(parts[i]));
  }
  return lines;
}

bool fits(const TextTable& table, std::size_t width) {
  std::size_t sum = 0;
  for (std::size_t i = 0; i < table.headings.size(); ++i) {
    Column column;
    consider(column, table.headings[i]);
    for (const Cells& row : table.rows) consider(column, row[i]);
    sum += column.wanted + (i > 0 ? gap : 0);
  }
  return sum <= width;
}

}  // namespace guidebook
