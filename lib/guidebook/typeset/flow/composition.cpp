#include "guidebook/typeset/flow/composition.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

#include "guidebook/typeset/inline/bidi.hpp"
#include "guidebook/typeset/theme/design.hpp"
#include "guidebook/typeset/unicode.hpp"

namespace guidebook::typeset {
namespace {

constexpr float bar_width = 2.2F;
constexpr float bullet_indent = 10;
constexpr float narrowest_justified = 22;  // times the size
constexpr float ragged_gap = 3;
constexpr float seam =
    0.4F;  // overlap of a split card's pieces, so that no light shows between them

void paint_ground(Strip& strip, const CardLook& look, const Rect& area, bool whole) {
  Strip ground;
  ground.items.emplace_back(
      filled(whole && look.radius > 0 ? rounded_rectangle(area, look.radius) : rectangle(area),
             look.ground));
  if (look.bar) {
    ground.items.emplace_back(
        filled(rectangle({area.x, area.y, bar_width, area.height}), *look.bar));
  }
  prepend(strip, std::move(ground));
}

Strip one_piece(std::vector<Strip>&& rows, const CardLook& look, float measure) {
  Strip card;
  float y = look.padding;
  for (Strip& row : rows) {
    y += row.space_before;
    const float height = row.height;
    absorb(card, std::move(row), y);
    y += height;
  }
  card.height = y + look.padding;
  paint_ground(card, look, {0, 0, measure, card.height}, true);
  return card;
}

float card_height(const std::vector<Strip>& rows, const CardLook& look) {
  float height = 2 * look.padding;
  for (const Strip& row : rows) {
    height += row.space_before + row.height;
  }
  return height;
}

/// An item of a list, behind its bullet.
std::vector<Strip> set_item(Composition& to, const Paragraph& paragraph, const TextStyle& style,
                            Measure measure, float x) {
  const Structure::Scope item(to.structure(), Role::item);
  const bool is_rtl = directions_of(plain_text(paragraph.runs)).is_rtl;
  const float bullet_at = is_rtl ? x + measure.width - bullet_indent / 2 : x + 2;
  Strip bullet;
  {
    const Structure::Scope label(to.structure(), Role::label);
    draw_label(to, bullet, "\u2022", style, bullet_at, baseline_of(style));
  }
  const Structure::Scope body(to.structure(), Role::body);
  measure.width -= bullet_indent;
  std::vector<Strip> strips =
      set_runs(to, paragraph.runs, style, measure, is_rtl ? x : x + bullet_indent);
  if (!strips.empty()) {
    prepend(strips.front(), std::move(bullet));
  }
  return strips;
}

/// Its spaces such as do not part numbers: among letters from the right its groups would change
/// places.
std::string one_number(std::string text) {
  constexpr std::string_view no_break = "\u00A0";
  for (std::size_t at = text.find(' '); at != std::string::npos;
       at = text.find(' ', at + no_break.size())) {
    text.replace(at, 1, no_break);
  }
  return text;
}

}  // namespace

Run plain_run(const Composition& to, std::string_view text, std::string_view language) {
  return Run{
      std::string(text), language.empty() ? to.language : std::string(language), false, false, {}};
}

Run capital_run(const Composition& to, std::string_view text, std::string_view language) {
  Run run = plain_run(to, text, language);
  run.text = capitals(clean(run.text), run.language);
  return run;
}

std::string plain_text(const Runs& runs) {
  std::string text;
  for (const Run& run : runs) {
    text += run.text;
  }
  return clean(text);
}

Measure suited(Measure measure, const TextStyle& style) {
  if (measure.width < narrowest_justified * style.size) {
    measure.alignment = Alignment::ragged;
  }
  measure.flush = true;
  return measure;
}

std::vector<Strip> set_runs(Composition& to, const Runs& runs, const TextStyle& style,
                            const Measure& measure, float x) {
  return line_strips(to.typesetter.lines(runs, style, measure), runs, style, measure, x);
}

std::vector<Strip> set_prose(Composition& to, const Prose& prose, const TextStyle& style,
                             const Measure& given, float x, bool continues) {
  std::vector<Strip> column;
  const Measure measure = suited(given, style);
  const bool justified = measure.alignment == Alignment::justified;
  const auto add = [&](std::vector<Strip>&& strips) {
    if (strips.empty()) return;
    append(column, std::move(strips), !justified && continues ? ragged_gap : 0);
    continues = true;
  };
  for (const auto& element : prose) {
    if (const auto* list = std::get_if<BulletList>(&element)) {
      const Structure::Scope scope(to.structure(), Role::list);
      for (const Paragraph& item : list->items) add(set_item(to, item, style, measure, x));
    } else {
      Measure indented = measure;
      indented.first_indent = justified && continues ? design::indent : 0;
      add(set_runs(to, std::get<Paragraph>(element).runs, style, indented, x));
    }
  }
  return column;
}

Run parting_point(const Composition& to) { return plain_run(to, "\u00A0\u00A0\u00B7\u00A0 "); }

Runs facts_in_line(const Composition& to, const std::vector<Fact>& facts) {
  Runs runs;
  for (const Fact& fact : facts) {
    if (!runs.empty()) {
      runs.push_back(parting_point(to));
    }
    runs.push_back(plain_run(to, fact.label + "\u00A0\u00A0", fact.language));
    runs.back().strong = true;
    runs.back().whole = true;
    for (Run run : fact.value) {
      if (run.link.starts_with("tel:")) {
        run.text = one_number(std::move(run.text));
        run.whole = true;
      }
      runs.push_back(std::move(run));
    }
  }
  return runs;
}

float draw_label(Composition& to, Strip& strip, std::string_view text, const TextStyle& style,
                 float x, float baseline) {
  const Line line = to.typesetter.line(text, to.language, style);
  draw(strip, line, Runs(1), style, x, baseline);
  return line.width;
}

void append(std::vector<Strip>& column, std::vector<Strip>&& strips, float space_before) {
  if (!strips.empty()) {
    strips.front().space_before += space_before;
  }
  column.insert(column.end(), std::make_move_iterator(strips.begin()),
                std::make_move_iterator(strips.end()));
}

void keep_with_next(std::vector<Strip>& column) {
  for (Strip& strip : column) {
    strip.keep_with_next = true;
  }
}

void add_card(Composition& to, std::vector<Strip>&& rows, const CardLook& look,
              float space_before) {
  std::vector<Strip>& galley = to.galley.strips;
  if (rows.empty()) {
    return;
  }
  if (card_height(rows, look) <= to.sheet.block_height()) {
    galley.push_back(one_piece(std::move(rows), look, to.measure()));
    galley.back().space_before = space_before;
    return;
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const float above = rows[i].space_before + (i == 0 ? look.padding : 0);
    const float below = i + 1 == rows.size() ? look.padding : 0;
    Strip piece;
    piece.keep_with_next = rows[i].keep_with_next;
    piece.space_before = i == 0 ? space_before : 0;
    piece.height = above + rows[i].height + below;
    absorb(piece, std::move(rows[i]), above);
    paint_ground(piece, look, {0, 0, to.measure(), piece.height + (below > 0 ? 0 : seam)}, false);
    galley.push_back(std::move(piece));
  }
}

}  // namespace guidebook::typeset
