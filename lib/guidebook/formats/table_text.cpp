#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "guidebook/formats/reading.hpp"
#include "guidebook/formats/row_format.hpp"
#include "guidebook/text.hpp"

namespace guidebook {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t narrowest = 6;
constexpr std::size_t most_padding = 500;  // Where one cell is wider, the others need not follow.

/// One line, and nothing in it that a terminal would obey.
std::string plain(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return text::visible(text);
}

/// Takes columns from the widest until all fit, none below what is still readable.
void fit(std::vector<std::size_t>& widths, std::size_t available) {
  const std::size_t gaps = gap * (widths.size() - 1);
  std::size_t total = std::accumulate(widths.begin(), widths.end(), gaps);
  while (total > available) {
    const auto widest = std::max_element(widths.begin(), widths.end());
    if (*widest <= narrowest) return;
    --*widest;
    --total;
  }
}

using Line = std::vector<std::string>;

std::string render(const Line& cells, const std::vector<std::size_t>& widths,
                   const std::vector<Column>& columns, bool fits) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line.append(gap, ' ');
    const std::string cell = fits ? text::truncate(cells[i], widths[i]) : cells[i];
    line += holds_numbers(columns[i]) ? text::pad_left(cell, widths[i])
                                      : text::pad_right(cell, widths[i]);
  }
  line.resize(line.find_last_not_of(' ') + 1);
  return line;
}

}  // namespace

std::string write_table(const Table& table, const RowOptions& options) {
  if (table.columns.empty()) return {};
  std::vector<Line> lines;
  Line headings;
  for (const Column& column : table.columns) headings.push_back(plain(column.heading));
  std::vector<std::size_t> widths(headings.size(), 1);
  const auto measure = [&](const Line& line) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      widths[i] = std::max(widths[i], std::min(text::width(line[i]), most_padding));
    }
  };
  if (options.header) measure(headings);
  for (const auto& row : table.rows) {
    Line& line = lines.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i) {
      line.push_back(plain(reading_text(row[i], table.columns[i])));
    }
    measure(line);
  }
  const bool fits = options.width > 0;
  if (fits) fit(widths, options.width);
  std::string out;
  if (options.header && !lines.empty()) {
    const std::string heading = render(headings, widths, table.columns, fits);
    out += options.color ? fmt::format("\x1b[1m{}\x1b[0m\n", heading) : heading + '\n';
  }
  for (const Line& line : lines) out += render(line, widths, table.columns, fits) + '\n';
  return out;
}

}  // namespace guidebook
