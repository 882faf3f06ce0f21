#include "guidebook/typeset/flow/route_table.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "guidebook/typeset/flow/pictograms.hpp"
#include "guidebook/typeset/flow/route_columns.hpp"

namespace guidebook::typeset {
namespace {

constexpr float pictogram_size = 9;
constexpr float row_padding = 3.3F;
constexpr float head_rule = 0.7F;
constexpr float row_rule = 0.3F;

class RouteSetter {
 public:
  RouteSetter(Composition& to, const RouteTable& table)
      : to_(to), table_(table), columns_(route_columns(to, table)) {}

  void run() {
    const Structure::Scope table(to_.structure(), Role::table);
    Strip head = set_head();
    const auto index = static_cast<std::uint32_t>(to_.galley.repeated_headers.size());
    to_.galley.repeated_headers.push_back(head);
    std::vector<Strip> rows{std::move(head)};
    std::vector<std::size_t> begins;  // of the rows
    for (const RouteTable::Row& row : table_.rows) {
      begins.push_back(rows.size());
      add_row(rows, row, index);
    }
    keep_pairs(rows, begins);
    append(to_.galley.strips, std::move(rows));
  }

 private:
  Strip set_head() {
    const Structure::Scope row(to_.structure(), Role::row);
    Strip head;
    const TextStyle& style = to_.design.table_head;
    float height = 0;
    for (const RouteColumn& column : columns_.columns) {
      const Structure::Scope cell(to_.structure(), Role::head_cell);
      const Runs text = {in_capitals(table_.headings[column.heading])};
      const float y = add_cell(head, text, style, column, 0);
      height = std::max(height, y);
    }
    head.height = height + row_padding;
    head.items.emplace_back(Rule{0, head.height, to_.measure(), head_rule, to_.design.colours.ink});
    head.keep_with_next = true;
    return head;
  }

  /// Returns the height of the cell's text.
  float add_cell(Strip& strip, const Runs& runs, const TextStyle& style, const RouteColumn& column,
                 float y) {
    const std::vector<Line> lines = to_.typesetter.lines(runs, style, {.width = column.width});
    for (std::size_t i = 0; i < lines.size(); ++i) {
      draw(strip, lines[i], runs, style, column.x,
           y + baseline_of(style) + static_cast<float>(i) * style.leading);
    }
    return style.leading * static_cast<float>(lines.size());
  }

  /// What the columns had no room for; a note needs no label to be understood.
  [[nodiscard]] Runs details(const RouteTable::Row& row) const {
    std::vector<Fact> facts;
    Runs notes;
    for (const std::size_t h : columns_.below) {
      if (h >= row.cells.size() || plain_text(row.cells[h]).empty()) continue;
      if (table_.noted && h + 1 == table_.headings.size()) {
        notes = row.cells[h];
      } else {
        facts.push_back({table_.headings[h], row.cells[h]});
      }
    }
    Runs all = facts_in_line(to_, facts);
    if (!all.empty() && !notes.empty()) all.push_back(separator(to_));
    all.insert(all.end(), notes.begin(), notes.end());
    return all;
  }

  void add_row(std::vector<Strip>& rows, const RouteTable::Row& row, std::uint32_t head) {
    const Structure::Scope scope(to_.structure(), Role::row);
    std::vector<std::vector<Strip>> cells(columns_.columns.size());
    std::size_t most = 1;
    NodeId last_cell = unstructured;
    for (std::size_t c = 0; c < columns_.columns.size(); ++c) {
      const std::size_t heading = columns_.columns[c].heading;
      if (heading >= row.cells.size()) break;
      const Structure::Scope cell(to_.structure(), Role::cell);
      last_cell = cell.node();
      const Measure measure{.width = columns_.columns[c].width};
      cells[c] = set_runs(to_, row.cells[heading], route_cell_style(to_.design, heading), measure,
                          columns_.columns[c].x);
      most = std::max(most, cells[c].size());
    }
    // A line of all cells is a strip, so that a row longer than a page can be split.
    std::vector<Strip> lines(most);
    for (std::size_t i = 0; i < most; ++i) {
      lines[i].height = to_.design.table_cell.leading;
      for (std::vector<Strip>& cell : cells) {
        if (i < cell.size()) absorb(lines[i], std::move(cell[i]), 0);
      }
    }
    const Structure::Scope below(to_.structure(), last_cell);
    append(lines, set_runs(to_, details(row), to_.design.table_detail,
                           {.width = to_.measure() - RouteColumns::pictogram_room},
                           RouteColumns::pictogram_room));
    const Point corner{0, (to_.design.table_cell.leading - pictogram_size) / 2 + 0.4F};
    Strip picture;
    picture.items = pictogram(row.mode, corner, pictogram_size, to_.design.colours.accent);
    prepend(lines.front(), std::move(picture));
    finish_row(lines, row, head);
    append(rows, std::move(lines));
  }

  /// No row stands alone under the head, or under its repetition, but for high ones.
  void keep_pairs(std::vector<Strip>& rows, const std::vector<std::size_t>& begins) const {
    const auto keep = [&](std::size_t row) {
      float height = 0;
      const std::size_t end = row + 2 < begins.size() ? begins[row + 2] : rows.size();
      for (std::size_t i = begins[row]; i < end; ++i) height += rows[i].height;
      if (height < to_.geometry.block_height() / 2) rows[begins[row + 1] - 1].keep_with_next = true;
    };
    if (begins.size() > 1) {
      keep(0);
      keep(begins.size() - 2);
    }
  }

  void finish_row(std::vector<Strip>& lines, const RouteTable::Row& row, std::uint32_t head) {
    shift(lines.front().items, lines.front().links, 0, row_padding);
    lines.front().height += row_padding;
    lines.back().height += row_padding;
    lines.back().items.emplace_back(
        Rule{0, lines.back().height, to_.measure(), row_rule, to_.design.colours.hairline});
    float height = 0;
    for (Strip& line : lines) {
      line.repeated_header = head;
      height += line.height;
    }
    if (height < to_.geometry.block_height() / 2) {
      keep_with_next(lines);
      lines.back().keep_with_next = false;
    }
    if (!row.ref.empty()) lines.front().anchors.push_back(row.ref);
  }

  Composition& to_;
  const RouteTable& table_;
  RouteColumns columns_;
};

}  // namespace

void add_routes(Composition& to, const RouteTable& table) {
  if (!table.headings.empty()) RouteSetter(to, table).run();
}

}  // namespace guidebook::typeset
