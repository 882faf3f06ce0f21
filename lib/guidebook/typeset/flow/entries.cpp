#include "guidebook/typeset/flow/entries.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>
#include <string>
#include <utility>

#include "guidebook/typeset/flow/card.hpp"
#include "guidebook/typeset/flow/gallery.hpp"
#include "guidebook/typeset/theme/design.hpp"

namespace guidebook::typeset {
namespace {

constexpr float disc_radius = 6.6F;
constexpr float disc_centre = 7;
constexpr float cap_middle = 3.3F;  // from a label's baseline up to the middle of its capitals
constexpr float entry_gap = 8;
constexpr float name_gap = 7;
constexpr float facts_gap = 1.5F;
constexpr float highest_picture = 200;
constexpr float entry_inset = 14;
constexpr float highest_card_picture = 130;
constexpr float card_gap = 8;
constexpr float card_padding = 7;
constexpr float star_radius = 3.6F;
constexpr float star_inner = 0.42F;
constexpr float star_step = 8.6F;
constexpr int most_stars = 10;
constexpr float unlimited = 1e9F;  // the room of what stays on one line

/// Five points round a centre; `share` of it, from the left, is drawn for half stars.
Path star(Point centre, float share) {
  Path path;
  const float right = centre.x - star_radius + 2 * star_radius * share;
  for (int i = 0; i < 10; ++i) {
    const float angle = std::numbers::pi_v<float> * (static_cast<float>(i) / 5 - 0.5F);
    const float radius = i % 2 == 0 ? star_radius : star_radius * star_inner;
    const Point to{std::min(right, centre.x + radius * std::cos(angle)),
                   centre.y + radius * std::sin(angle)};
    path.push_back({i == 0 ? PathStep::Kind::move : PathStep::Kind::line, to, {}, {}});
  }
  path.push_back({});
  return path;
}

void draw_stars(Composition& to, Strip& strip, const Stars& stars, float x, float middle) {
  Strip row;
  for (int i = 0; i < most_stars && i < stars.count; ++i) {
    const auto share = static_cast<float>(std::min(stars.count - i, 1.0));
    const Point centre{x + star_radius + static_cast<float>(i) * star_step, middle};
    if (share < 1) row.items.emplace_back(filled(star(centre, 1), to.design.colours.hairline));
    row.items.emplace_back(filled(star(centre, share), to.design.colours.accent));
  }
  give_to(row, Structure::Scope(to.structure(), Role::figure, stars.words).node());
  absorb(strip, std::move(row), 0);
}

void mark(Strip& strip, const Entry& entry) {
  if (!entry.ref.empty()) strip.anchors.push_back(entry.ref);
  strip.outline.push_back(bookmark(entry.name, 3));
}

/// What stands at the right of a name.
struct Aside {
  Runs runs;
  TextStyle style;
};

/// The head of an entry: its name, stars and other names from the left, `aside` from the right,
/// each on the first row if there is room and on a row of its own if not. At least one row.
class EntryHead {
 public:
  EntryHead(Composition& to, const TextStyle& style, float x, float width)
      : to_(to),
        style_(style),
        x_(x),
        width_(width),
        heading_(Structure::Scope(to.structure(), Role::heading3).node()) {}

  /// The node of its name.
  [[nodiscard]] NodeId heading() const { return heading_; }

  std::vector<Strip> set(const Entry& entry, const Aside& aside) {
    const std::vector<Line> whole =
        to_.typesetter.lines(aside.runs, aside.style, {.width = unlimited});
    const Line line = whole.empty() ? Line{} : whole.front();
    const float wanted = line.width > 0 ? line.width + name_gap : 0;
    const bool beside = wanted < width_ / 2;
    std::vector<Strip> below;
    if (!beside) below = set_runs(to_, aside.runs, aside.style, {.width = width_}, x_);
    const Structure::Scope scope(to_.structure(), heading_);
    const Measure measure{.width = width_ - (beside ? wanted : 0)};
    const std::vector<Line> lines = to_.typesetter.lines(entry.name, style_, measure);
    column_ = line_strips(lines, entry.name, style_, measure, x_);
    if (column_.empty()) column_.push_back(row(style_.leading));
    used_ = lines.empty() ? -name_gap : lines.back().width;
    room_ = column_.size() == 1 ? measure.width : width_;
    if (entry.stars) add_stars(*entry.stars);
    add_local_names(entry.local_names);
    if (beside) {
      draw(column_.front(), line, aside.runs, aside.style, x_ + width_ - line.width,
           baseline_of(style_));
    }
    append(column_, std::move(below));
    keep_with_next(column_);
    column_.back().keep_with_next = false;
    return std::move(column_);
  }

 private:
  static Strip row(float height) {
    Strip strip;
    strip.height = height;
    return strip;
  }

  /// Where something of this width goes: behind what there is, or on a row below.
  float place(float width, float leading) {
    float at = used_ + name_gap;
    if (at + width > room_) {
      column_.push_back(row(leading));
      room_ = width_;
      at = 0;
    }
    used_ = at + width;
    return x_ + at;
  }

  void add_stars(const Stars& stars) {
    const double drawn = std::clamp(stars.count, 0.0, double{most_stars});
    if (drawn > 0) {
      const float x = place(static_cast<float>(std::ceil(drawn)) * star_step, style_.leading);
      draw_stars(to_, column_.back(), stars, x, baseline_of(style_) - cap_middle);
    }
  }

  void add_local_names(const Runs& names) {
    const TextStyle& style = to_.design.entry_local;
    const std::vector<Line> lines = to_.typesetter.lines(names, style, {.width = width_});
    if (lines.size() == 1 && used_ + name_gap + lines.front().width <= room_) {
      draw(column_.back(), lines.front(), names, style, x_ + used_ + name_gap, baseline_of(style_));
    } else {
      append(column_, line_strips(lines, names, style, {.width = width_}, x_));
    }
  }

  Composition& to_;
  const TextStyle& style_;
  float x_;
  float width_;
  NodeId heading_;
  float used_ = 0;
  float room_ = 0;
  std::vector<Strip> column_;
};

Strip number_disc(Composition& to, int number) {
  Strip strip;
  const float baseline = baseline_of(to.design.entry_title);
  strip.items.emplace_back(
      filled(circle({disc_centre, baseline - cap_middle}, disc_radius), to.design.colours.accent));
  const auto [line, style] = to.typesetter.fit(std::to_string(number), to.language,
                                               to.design.entry_number, 2 * disc_radius - 2);
  draw(strip, line, Runs(1), style, disc_centre - line.width / 2,
       baseline - cap_middle + style.size * 0.36F);
  return strip;
}

/// The facts below a text, with the end of which they stay together; before them, what has no place
/// in the head.
void add_facts(Composition& to, std::vector<Strip>& text, const Entry& entry, Runs first, float x,
               float width) {
  Runs more = facts_in_line(to, entry.facts);
  if (!first.empty() && !more.empty()) first.push_back(separator(to));
  first.insert(first.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
  std::vector<Strip> facts = set_runs(to, first, to.design.facts, {.width = width}, x);
  if (!facts.empty() && !text.empty()) text.back().keep_with_next = true;
  append(text, std::move(facts), facts_gap);
}

}  // namespace

void add_attraction(Composition& to, const Entry& entry) {
  const float x = design::entry_indent;
  const float width = to.measure() - x;
  EntryHead head(to, to.design.entry_title, x, width);
  std::vector<Strip> column = head.set(entry, {{in_capitals(entry.kind)}, to.design.entry_kind});
  if (entry.number > 0) {
    const Structure::Scope heading(to.structure(), head.heading());
    prepend(column.front(), number_disc(to, entry.number));
  }
  mark(column.front(), entry);
  const Measure measure{.width = width, .alignment = Alignment::justified};
  std::vector<Strip> text = set_prose(to, entry.description, to.design.body, measure, x);
  Runs price;
  if (!entry.price.value.empty()) price = facts_in_line(to, {entry.price});
  add_facts(to, text, entry, std::move(price), x, width);
  append(text, set_gallery(to, entry.figures, x, width, highest_picture));
  if (!text.empty()) keep_with_next(column);
  append(column, std::move(text));
  append(to.galley.strips, std::move(column), entry_gap);
}

void add_hotel(Composition& to, const Entry& entry) {
  const float width = to.measure() - 2 * entry_inset;
  std::vector<Strip> rows = EntryHead(to, to.design.card_title, entry_inset, width)
                                .set(entry, {entry.price.value, to.design.price});
  mark(rows.front(), entry);
  keep_with_next(rows);
  append(rows,
         set_prose(to, entry.description, to.design.card_text, {.width = width}, entry_inset));
  Runs kind;
  if (!entry.kind.text.empty() && !entry.kind_implied) {
    kind = {entry.kind};
    kind.front().strong = true;
  }
  add_facts(to, rows, entry, std::move(kind), entry_inset, width);
  append(rows, set_gallery(to, entry.figures, entry_inset, width, highest_card_picture));
  rows.back().keep_with_next = false;
  add_card(to, std::move(rows), {to.design.colours.card, to.design.colours.accent, 0, card_padding},
           card_gap);
}

}  // namespace guidebook::typeset
