#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "guidebook/document/labels.hpp"
#include "guidebook/typeset/composition.hpp"
#include "guidebook/typeset/design.hpp"
#include "guidebook/typeset/pictograms.hpp"
#include "guidebook/typeset/unicode.hpp"

namespace guidebook::typeset {
namespace {

constexpr std::size_t most_columns = 5;  // what a pocket page can hold; the rest goes under the row
constexpr float narrowest_column = 55;   // on the average
constexpr float longest_cell =
    0.65F;  // of the measure: what has more to say goes under the row too
constexpr std::size_t always_columns = 2;  // from and to
constexpr float column_gap = 10;
constexpr float pictogram_size = 9;
constexpr float pictogram_room = 15;  // at the left of the first column
constexpr float row_padding = 3.3F;
constexpr float least_of_share = 0.55F;  // of an even share of the room, for a column of few words
constexpr float head_rule = 0.7F;
constexpr float row_rule = 0.3F;

struct Column {
  std::size_t heading = 0;  ///< Index of its heading and of its cells.
  float x = 0;
  float width = 0;
};

class RouteSetter {
 public:
  RouteSetter(Composition& to, const RouteTable& table) : to_(to), table_(table) {}

  void run() {
    if (table_.headings.empty()) {
      return;
    }
    const Structure::Scope table(to_.structure(), Role::table);
    choose_columns();
    find_widths();
    Strip head = set_head();
    const auto index = static_cast<std::uint32_t>(to_.galley.heads.size());
    to_.galley.heads.push_back(head);
    std::vector<Strip> rows{std::move(head)};
    for (const RouteTable::Row& row : table_.rows) {
      add_row(rows, row, index);
    }
    append(to_.galley.strips, std::move(rows));
  }

 private:
  [[nodiscard]] static std::size_t most_in(float width) {
    return std::max<std::size_t>(1, static_cast<std::size_t>(width / narrowest_column));
  }

  [[nodiscard]] static const TextStyle& cell_style(std::size_t column) {
    return column == 0 ? design::table_first : design::table_cell;
  }

  /// The first headings, as many as the page can hold; where not every cell fits on one line, only
  /// those whose cells are short.
  void choose_columns() {
    const std::size_t most = std::min(most_columns, most_in(to_.measure()));
    std::vector<float> widest(table_.headings.size());
    float all = pictogram_room - column_gap;
    for (std::size_t h = 0; h < widest.size(); ++h) {
      widest[h] = heading_line(h).width;
      for (const RouteTable::Row& row : table_.rows) {
        widest[h] = std::max(widest[h], natural_width(row, h));
      }
      all += widest[h] + column_gap;
    }
    const float longest = all <= to_.measure() ? all : longest_cell * to_.measure();
    for (std::size_t h = 0; h < widest.size(); ++h) {
      const bool has_room = columns_.size() < most;
      if (has_room && (widest[h] <= longest || h < always_columns)) {
        columns_.push_back({.heading = h});
      } else {
        below_.push_back(h);
      }
    }
  }

  /// What a column asks for, in points.
  struct Wish {
    std::size_t column = 0;
    float least = 0;   ///< Its heading, and no less than a part of a fair share.
    float widest = 0;  ///< The widest cell on one line.
    float total = 0;   ///< All its cells on one line.
  };

  std::vector<Wish> wishes() {
    std::vector<Wish> all(columns_.size());
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      Wish& wish = all[c];
      const float head = heading_line(columns_[c].heading).width;
      wish = {.column = c, .least = head, .widest = head};
      for (const RouteTable::Row& row : table_.rows) {
        const float width = natural_width(row, columns_[c].heading);
        wish.widest = std::max(wish.widest, width);
        wish.total += width;
      }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Wish& a, const Wish& b) { return a.widest < b.widest; });
    return all;
  }

  /// Columns get the width they ask for if all can; else the modest ones do, and the others share
  /// the rest by how much they have to say.
  void find_widths() {
    std::vector<Wish> order = wishes();
    float left =
        to_.measure() - pictogram_room - column_gap * static_cast<float>(columns_.size() - 1);
    std::size_t first = 0;
    for (; first < order.size(); ++first) {
      const float share = left / static_cast<float>(order.size() - first);
      if (order[first].widest > share) {
        break;
      }
      columns_[order[first].column].width = order[first].widest;
      left -= order[first].widest;
    }
    share_out(std::span(order).subspan(first), left);
    const float spare = first == order.size() ? left / static_cast<float>(columns_.size()) : 0;
    float x = pictogram_room;
    for (Column& column : columns_) {
      column.x = x;
      column.width += spare;
      x += column.width + column_gap;
    }
  }

  /// Gives `room` to columns that want more than their share of it, the terse ones first.
  void share_out(std::span<Wish> wide, float room) {
    const float least = wide.empty() ? 0 : least_of_share * room / static_cast<float>(wide.size());
    std::stable_sort(wide.begin(), wide.end(),
                     [](const Wish& a, const Wish& b) { return a.total < b.total; });
    float total = 0;
    for (const Wish& wish : wide) {
      total += wish.total;
    }
    for (const Wish& wish : wide) {
      const bool last = &wish == &wide.back();
      const float by_text = total > 0 ? room * wish.total / total : room;
      const float width =
          last ? room : std::min(std::max({by_text, least, wish.least}), wish.widest);
      columns_[wish.column].width = width;
      room -= width;
      total -= wish.total;
    }
  }

  float natural_width(const RouteTable::Row& row, std::size_t heading) {
    if (heading >= row.cells.size()) {
      return 0;
    }
    const Structure::Scope measured(to_.structure(), unstructured);
    const std::vector<Line> lines =
        to_.typesetter.lines(row.cells[heading], cell_style(heading), {.width = 1e9F});
    return lines.empty() ? 0 : lines.front().width + 0.1F;
  }

  Line heading_line(std::size_t heading) {
    const Structure::Scope measured(to_.structure(), unstructured);
    return to_.typesetter.line(capitals(clean(table_.headings[heading]), to_.language),
                               to_.language, design::table_head);
  }

  Strip set_head() {
    const Structure::Scope row(to_.structure(), Role::row);
    Strip head;
    const TextStyle& style = design::table_head;
    float height = 0;
    for (const Column& column : columns_) {
      const Structure::Scope cell(to_.structure(), Role::head_cell);
      const Runs text = {
          plain_run(to_, capitals(clean(table_.headings[column.heading]), to_.language))};
      const float y = add_cell(head, text, style, column, 0);
      height = std::max(height, y);
    }
    head.height = height + row_padding;
    head.items.emplace_back(Rule{0, head.height, to_.measure(), head_rule, design::ink});
    head.keep_with_next = true;
    return head;
  }

  /// Returns the height of the cell's text.
  float add_cell(Strip& strip, const Runs& runs, const TextStyle& style, const Column& column,
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
    for (const std::size_t h : below_) {
      if (h >= row.cells.size() || plain_text(row.cells[h]).empty()) {
        continue;
      }
      if (table_.headings[h] == labels::note) {
        notes = row.cells[h];
      } else {
        facts.push_back({table_.headings[h], row.cells[h]});
      }
    }
    Runs all = facts_in_line(to_, facts);
    if (!all.empty() && !notes.empty()) {
      all.push_back(plain_run(to_, "\u00A0 \u00B7 \u00A0"));
    }
    all.insert(all.end(), notes.begin(), notes.end());
    return all;
  }

  void add_row(std::vector<Strip>& rows, const RouteTable::Row& row, std::uint32_t head) {
    const Structure::Scope scope(to_.structure(), Role::row);
    std::vector<std::vector<Strip>> cells(columns_.size());
    std::size_t most = 1;
    NodeId last_cell = unstructured;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      const std::size_t heading = columns_[c].heading;
      if (heading >= row.cells.size()) {
        break;
      }
      const Structure::Scope cell(to_.structure(), Role::cell);
      last_cell = cell.node();
      const Measure measure{.width = columns_[c].width};
      cells[c] = set_runs(to_, row.cells[heading], cell_style(heading), measure, columns_[c].x);
      most = std::max(most, cells[c].size());
    }
    // A line of all cells is a strip, so that a row longer than a page can be split.
    std::vector<Strip> lines(most);
    for (std::size_t i = 0; i < most; ++i) {
      lines[i].height = design::table_cell.leading;
      for (std::vector<Strip>& cell : cells) {
        if (i < cell.size()) {
          absorb(lines[i], std::move(cell[i]), 0);
        }
      }
    }
    const Structure::Scope below(to_.structure(), last_cell);
    append(lines, set_runs(to_, details(row), design::table_detail,
                           {.width = to_.measure() - pictogram_room}, pictogram_room));
    const Point corner{0, (design::table_cell.leading - pictogram_size) / 2 + 0.4F};
    Strip picture;
    picture.items = pictogram(row.mode, corner, pictogram_size, design::accent);
    prepend(lines.front(), std::move(picture));
    finish_row(lines, row, head);
    append(rows, std::move(lines));
  }

  void finish_row(std::vector<Strip>& lines, const RouteTable::Row& row, std::uint32_t head) {
    shift(lines.front().items, lines.front().links, 0, row_padding);
    lines.front().height += row_padding;
    lines.back().height += row_padding;
    lines.back().items.emplace_back(
        Rule{0, lines.back().height, to_.measure(), row_rule, design::hairline});
    float height = 0;
    for (Strip& line : lines) {
      line.head = head;
      height += line.height;
    }
    if (height < to_.sheet.block_height() / 2) {
      keep_with_next(lines);
      lines.back().keep_with_next = false;
    }
    if (!row.ref.empty()) {
      lines.front().anchors.push_back(row.ref);
    }
  }

  Composition& to_;
  const RouteTable& table_;
  std::vector<Column> columns_;
  std::vector<std::size_t> below_;  // headings whose cells go under the row
};

}  // namespace

void add_routes(Composition& to, const RouteTable& table) { RouteSetter(to, table).run(); }

}  // namespace guidebook::typeset
