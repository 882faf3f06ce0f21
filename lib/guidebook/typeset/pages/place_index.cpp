#include "guidebook/typeset/pages/place_index.hpp"

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "guidebook/typeset/collator.hpp"

namespace guidebook::typeset {
namespace {

constexpr float index_title_space = 56;
constexpr float column_gap = 18;
constexpr float index_folio_room = 24;
constexpr float hanging = 8;  // indent of a name's second line
constexpr std::size_t columns = 2;
constexpr std::size_t most_lines = 4;  // of a name; a longer one is cut short

/// A destination for the head of a page; no reference of a guide contains a space.
std::string page_anchor(std::size_t page) { return "page " + std::to_string(page + 1); }

struct Row {
  std::string key;
  Run title;
  Destination at;
  Line line;               ///< The title as it comes, if it fits.
  std::size_t height = 1;  ///< In lines.

  friend bool operator<(const Row& a, const Row& b) {
    return std::tie(a.key, a.title.text, a.at.page) < std::tie(b.key, b.title.text, b.at.page);
  }
};

std::vector<Row> sorted_rows(const Layout& layout) {
  std::vector<Row> rows;
  const Collator collator(layout.language);
  for (const OutlineEntry& entry : layout.outline) {
    if (entry.indexed && (entry.level == 1 || entry.level == 3) && !entry.title.empty()) {
      rows.push_back({collator.key(entry.title),
                      {.text = entry.title, .language = entry.language},
                      entry.at,
                      {}});
    }
  }
  std::sort(rows.begin(), rows.end());
  const auto same = [](const Row& a, const Row& b) {
    return a.title.text == b.title.text && a.at.page == b.at.page;
  };
  rows.erase(std::unique(rows.begin(), rows.end(), same), rows.end());
  return rows;
}

class IndexSetter {
 public:
  IndexSetter(Typesetter& typesetter, const PageGeometry& geometry, const Design& design,
              const Run& title, const std::string& language)
      : typesetter_(typesetter),
        geometry_(geometry),
        design_(design),
        title_(title),
        language_(language),
        column_width_((geometry.measure() - column_gap) / columns) {}

  /// Finds out how high a row is, and part of how it looks.
  void measure(Row& row) {
    const Structure::Scope measured(typesetter_.structure(), unstructured);
    row.line = typesetter_.line(row.title.text, row.title.language, design_.index_entry);
    if (row.line.width > name_room()) {
      row.line = {};
      const std::size_t lines = name_lines({row.title}).size();
      row.height = lines > most_lines ? 1 : lines;
    }
  }

  void title(Page& page, std::size_t number) {
    const Structure::Scope heading(typesetter_.structure(), Role::heading1);
    text(page, title_, design_.contents_title, geometry_.left(number), geometry_.top + 22,
         geometry_.measure());
  }

  /// Sets rows from `next` on, down one column and then the other.
  void fill(Page& page, std::size_t number, float top, const std::vector<Row>& rows,
            std::size_t& next) {
    const float leading = design_.index_entry.leading;
    const auto room = static_cast<std::size_t>((geometry_.block_bottom() - top) / leading);
    std::size_t left = 0;
    for (std::size_t i = next; i < rows.size() && left < columns * room; ++i)
      left += rows[i].height;
    for (std::size_t column = 0; column < columns; ++column) {
      const float x =
          geometry_.left(number) + static_cast<float>(column) * (column_width_ + column_gap);
      // The last page's columns are about as long as each other.
      const std::size_t share = std::min(room, (left + columns - column - 1) / (columns - column));
      for (std::size_t line = 0; line < share && next < rows.size(); ++next) {
        const std::size_t height = rows[next].height;
        if (line + height > room) break;
        row(page, x, top + static_cast<float>(line) * leading, rows[next]);
        line += height;
        left -= std::min(left, height);
      }
    }
  }

 private:
  [[nodiscard]] float name_room() const { return column_width_ - index_folio_room; }

  std::vector<Line> name_lines(const Runs& name) {
    return typesetter_.lines(name, design_.index_entry, {.width = name_room() - hanging});
  }

  void row(Page& page, float x, float y, const Row& entry) {
    const Structure::Scope item(typesetter_.structure(), Role::item);
    const Structure::Scope body(typesetter_.structure(), Role::body);
    const Structure::Scope link(typesetter_.structure(), Role::link);
    const float baseline = y + baseline_of(design_.index_entry);
    const float below =
        baseline + design_.index_entry.leading * static_cast<float>(entry.height - 1);
    if (!entry.line.texts.empty()) {
      Strip strip;
      draw(strip, entry.line, Runs(1), design_.index_entry, x, baseline);
      give_to(strip, link.node());
      add(page, strip);
    } else if (entry.height == 1) {
      text(page, entry.title, design_.index_entry, x, baseline, name_room());
    } else {
      name(page, {entry.title}, x, baseline);
    }
    const Run folio{.text = std::to_string(entry.at.page + 1), .language = language_};
    const float width = typesetter_.width(folio.text, folio.language, design_.index_folio);
    text(page, folio, design_.index_folio, x + column_width_ - width, below, index_folio_room);
    page.links.push_back(
        {{x, y, column_width_, design_.index_entry.leading * static_cast<float>(entry.height)},
         "#" + page_anchor(entry.at.page),
         link.node()});
  }

  void name(Page& page, const Runs& runs, float x, float baseline) {
    Strip strip;
    float indent = 0;
    for (const Line& line : name_lines(runs)) {
      draw(strip, line, runs, design_.index_entry, x + indent, baseline);
      baseline += design_.index_entry.leading;
      indent = hanging;
    }
    add(page, strip);
  }

  void text(Page& page, const Run& what, const TextStyle& style, float x, float baseline,
            float room) {
    const auto [line, fitted] = typesetter_.fit(what.text, what.language, style, room);
    Strip strip;
    draw(strip, line, Runs(1), fitted, x, baseline);
    add(page, strip);
  }

  static void add(Page& page, const Strip& strip) {
    page.items.insert(page.items.end(), strip.items.begin(), strip.items.end());
  }

  Typesetter& typesetter_;
  const PageGeometry& geometry_;
  const Design& design_;
  const Run& title_;
  const std::string& language_;  // of the document
  float column_width_;
};

}  // namespace

void add_index(Typesetter& typesetter, const PageGeometry& geometry, const Design& design,
               const Run& title, Pager& pager, Layout& layout) {
  std::vector<Row> rows = sorted_rows(layout);
  if (rows.empty()) return;
  for (const Row& row : rows)
    layout.destinations.try_emplace(page_anchor(row.at.page), Destination{row.at.page, 0});
  IndexSetter setter(typesetter, geometry, design, title, layout.language);
  std::for_each(rows.begin(), rows.end(), [&](Row& row) { setter.measure(row); });
  const NodeId list = Structure::Scope(typesetter.structure(), Role::list).node();
  const std::size_t first = layout.pages.size();
  for (std::size_t next = 0; next < rows.size();) {
    const std::size_t number = layout.pages.size();
    Page& page = pager.blank_page(number != first);
    if (number == first) setter.title(page, number);
    const Structure::Scope scope(typesetter.structure(), list);
    setter.fill(page, number, geometry.top + (number == first ? index_title_space : 0), rows, next);
  }
  layout.outline.push_back({title.text, 1, {first, 0}, true, title.language});
}

}  // namespace guidebook::typeset
