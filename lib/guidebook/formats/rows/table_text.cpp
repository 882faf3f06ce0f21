#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "guidebook/formats/rows/display_text.hpp"
#include "guidebook/formats/rows/row_format.hpp"
#include "guidebook/text/terminal_text.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook {
namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t readable = 6;
constexpr std::size_t narrowest = 2;        // a character and the sign that something is missing
constexpr std::size_t widest_padded = 500;  // Where one cell is wider, the others need not follow.

/// One line, and nothing in it that a terminal would obey.
std::string plain(std::string text) {
  if (utf8::is_printable_ascii(text)) return text;
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return text::visible(text);
}

std::size_t total_width(const std::vector<std::size_t>& widths) {
  return std::accumulate(widths.begin(), widths.end(), gap * (widths.size() - 1));
}

/// Takes columns from the widest until all fit: none below what can still be read, and only where
/// that is not enough, below that.
void fit(std::vector<std::size_t>& widths, std::size_t available) {
  std::size_t total = total_width(widths);
  for (const std::size_t least : {readable, narrowest}) {
    while (total > available) {
      const auto widest = std::max_element(widths.begin(), widths.end());
      if (*widest <= least) break;
      --*widest;
      --total;
    }
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

double size_of(const Value& value) {
  if (const auto* number = value.as<double>()) return *number;
  if (const auto* number = value.as<std::int64_t>()) return static_cast<double>(*number);
  if (const auto* duration = value.as<Duration>()) return static_cast<double>(duration->seconds);
  return 0;
}

/// A line of blocks, to an eighth of a column; what is not nothing shows.
std::string bar(double part, std::size_t room) {
  constexpr std::array<std::string_view, 8> eighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const double exact = std::clamp(part, 0.0, 1.0) * static_cast<double>(room * eighths.size());
  auto size = static_cast<std::size_t>(std::lround(exact));
  if (part > 0) size = std::max<std::size_t>(size, 1);
  std::string blocks;
  for (std::size_t i = 0; i < size / eighths.size(); ++i) blocks += "█";
  return blocks.append(eighths[size % eighths.size()]);
}

/// Appends to each line the bar of its row's number, the longest as long as there is room.
void add_bars(std::vector<std::string>& lines, const Table& table, std::size_t column,
              std::size_t used, std::size_t width) {
  constexpr std::size_t fewest = 8;
  constexpr std::size_t most = 40;
  if (width < used + gap + fewest) return;
  const std::size_t room = std::min(width - used - gap, most);
  double largest = 0;
  for (const auto& row : table.rows) largest = std::max(largest, size_of(row[column]));
  if (largest <= 0) return;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string blocks = bar(size_of(table.rows[i][column]) / largest, room);
    if (!blocks.empty()) lines[i] = text::pad_right(lines[i], used + gap) + blocks;
  }
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
      widths[i] = std::max(widths[i], std::min(text::width(line[i]), widest_padded));
    }
  };
  if (options.header) measure(headings);
  for (const auto& row : table.rows) {
    Line& line = lines.emplace_back();
    for (std::size_t i = 0; i < row.size(); ++i) {
      line.push_back(plain(display_text(row[i], table.columns[i])));
    }
    measure(line);
  }
  const bool fits = options.width > 0;
  if (fits) fit(widths, options.width);
  std::string out;
  if (options.header && !lines.empty()) {
    const std::string heading = render(headings, widths, table.columns, fits);
    out += text::painted(heading, text::paint::bold, options.color) + '\n';
  }
  std::vector<std::string> rendered;
  rendered.reserve(lines.size());
  for (const Line& line : lines) rendered.push_back(render(line, widths, table.columns, fits));
  if (options.bars && fits && table.bar_column) {
    add_bars(rendered, table, *table.bar_column, total_width(widths), options.width);
  }
  for (const std::string& line : rendered) out += line + '\n';
  return out;
}

}  // namespace guidebook
