#include "guidebook/typeset/flow/route_columns.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace guidebook::typeset {
namespace {

constexpr std::size_t most_columns = 5;  // what a pocket page can hold; the rest goes under the row
constexpr float narrowest_column = 55;   // on the average
constexpr float longest_cell = 0.65F;    // of the measure: what is longer goes under the row too
constexpr std::size_t always_columns = 2;  // from and to
constexpr float column_gap = 10;
constexpr float least_of_share = 0.55F;  // of an even share of the room, for a column of few words

class ColumnChoice {
 public:
  ColumnChoice(Composition& to, const RouteTable& table) : to_(to), table_(table) {}

  RouteColumns run() {
    measure();
    choose_columns();
    find_widths();
    return {std::move(columns_), std::move(below_)};
  }

 private:
  [[nodiscard]] static std::size_t most_in(float width) {
    return std::max<std::size_t>(1, static_cast<std::size_t>(width / narrowest_column));
  }

  /// What a heading's cells would take, in points.
  struct Wish {
    std::size_t column = 0;  ///< Among those that are chosen.
    float least = 0;         ///< Its heading, and no less than a part of a fair share.
    float widest = 0;        ///< The widest cell on one line.
    float total = 0;         ///< All its cells on one line.
  };

  void measure() {
    for (std::size_t h = 0; h < table_.headings.size(); ++h) {
      const float head = heading_line(h).width;
      Wish& wish = measured_.emplace_back(Wish{.least = head, .widest = head});
      for (const RouteTable::Row& row : table_.rows) {
        const float width = natural_width(row, h);
        wish.widest = std::max(wish.widest, width);
        wish.total += width;
      }
    }
  }

  /// The first headings, as many as the page can hold; where not every cell fits on one line, only
  /// those whose cells are short.
  void choose_columns() {
    const std::size_t most = std::min(most_columns, most_in(to_.measure()));
    float all = RouteColumns::pictogram_room - column_gap;
    for (const Wish& wish : measured_) all += wish.widest + column_gap;
    const float longest = all <= to_.measure() ? all : longest_cell * to_.measure();
    for (std::size_t h = 0; h < measured_.size(); ++h) {
      const bool has_room = columns_.size() < most;
      if (has_room && (measured_[h].widest <= longest || h < always_columns)) {
        columns_.push_back({.heading = h});
      } else {
        below_.push_back(h);
      }
    }
  }

  /// Those of the columns, the narrowest first.
  [[nodiscard]] std::vector<Wish> wishes() const {
    std::vector<Wish> all;
    for (const RouteColumn& column : columns_) {
      Wish wish = measured_[column.heading];
      wish.column = all.size();
      all.push_back(wish);
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Wish& a, const Wish& b) { return a.widest < b.widest; });
    return all;
  }

  /// Columns get the width of their widest cell if all can; else the narrow ones do, and the others
  /// share the rest by the length of their text.
  void find_widths() {
    std::vector<Wish> order = wishes();
    float left = to_.measure() - RouteColumns::pictogram_room -
                 column_gap * static_cast<float>(columns_.size() - 1);
    std::size_t first = 0;
    for (; first < order.size(); ++first) {
      const float share = left / static_cast<float>(order.size() - first);
      if (order[first].widest > share) break;
      columns_[order[first].column].width = order[first].widest;
      left -= order[first].widest;
    }
    share_out(std::span(order).subspan(first), left);
    const float spare = first == order.size() ? left / static_cast<float>(columns_.size()) : 0;
    float x = RouteColumns::pictogram_room;
    for (RouteColumn& column : columns_) {
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
    for (const Wish& wish : wide) total += wish.total;
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
    if (heading >= row.cells.size()) return 0;
    const Structure::Scope measured(to_.structure(), unstructured);
    const std::vector<Line> lines = to_.typesetter.lines(
        row.cells[heading], route_cell_style(to_.design, heading), {.width = 1e9F});
    return lines.empty() ? 0 : lines.front().width + 0.1F;
  }

  Line heading_line(std::size_t heading) {
    const Structure::Scope measured(to_.structure(), unstructured);
    const Run named = in_capitals(table_.headings[heading]);
    return to_.typesetter.line(named.text, named.language, to_.design.table_head);
  }

  Composition& to_;
  const RouteTable& table_;
  std::vector<Wish> measured_;  // of each heading
  std::vector<RouteColumn> columns_;
  std::vector<std::size_t> below_;
};

}  // namespace

RouteColumns route_columns(Composition& to, const RouteTable& table) {
  return ColumnChoice(to, table).run();
}

const TextStyle& route_cell_style(const Design& design, std::size_t heading) {
  return heading == 0 ? design.table_first : design.table_cell;
}

}  // namespace guidebook::typeset
