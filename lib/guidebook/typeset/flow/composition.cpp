#include "guidebook/typeset/flow/composition.hpp"

#include <optional>
#include <utility>
#include <variant>

#include "guidebook/document/overload.hpp"
#include "guidebook/typeset/inline/bidi.hpp"
#include "guidebook/typeset/theme/design.hpp"
#include "guidebook/typeset/unicode.hpp"

namespace guidebook::typeset {
namespace {

constexpr float bullet_indent = 10;
constexpr float narrowest_justified = 22;  // times the size
constexpr float ragged_gap = 3;
/// An item of a list, behind its bullet.
std::vector<Strip> set_item(Composition& to, const Paragraph& paragraph, const TextStyle& style,
                            Measure measure, float x) {
  const Structure::Scope item(to.structure(), Role::item);
  const bool is_rtl = directions_of(plain_text(paragraph.runs)).is_rtl;
  const float bullet_at = is_rtl ? x + measure.width - bullet_indent / 2 : x + 2;
  Strip bullet;
  {
    const Structure::Scope label(to.structure(), Role::label);
    draw_label(to, bullet, plain_run(to, "\u2022"), style, bullet_at, baseline_of(style));
  }
  const Structure::Scope body(to.structure(), Role::body);
  measure.width -= bullet_indent;
  std::vector<Strip> strips =
      set_runs(to, paragraph.runs, style, measure, is_rtl ? x : x + bullet_indent);
  if (!strips.empty()) prepend(strips.front(), std::move(bullet));
  return strips;
}

/// With spaces that do not separate numbers: among letters from the right its groups would change
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

Run plain_run(const Composition& to, std::string_view text) {
  return {.text = std::string(text), .language = to.language};
}

Run in_capitals(Run run) {
  run.text = capitals(clean(run.text), run.language);
  return run;
}

std::string plain_text(const Runs& runs) {
  std::string text;
  for (const Run& run : runs) text += run.text;
  return clean(text);
}

Run joined(const Runs& runs) {
  return {.text = plain_text(runs),
          .language = runs.empty() ? std::string() : runs.front().language};
}

OutlineEntry bookmark(const Runs& title, int level) {
  Run run = joined(title);
  return {
      .title = std::move(run.text), .level = level, .at = {}, .language = std::move(run.language)};
}

Measure suited(Measure measure, const TextStyle& style) {
  if (measure.width < narrowest_justified * style.size) measure.alignment = Alignment::ragged;
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
  const Overload each{[&](const Paragraph& paragraph) {
                        Measure indented = measure;
                        indented.first_indent = justified && continues ? design::indent : 0;
                        add(set_runs(to, paragraph.runs, style, indented, x));
                      },
                      [&](const BulletList& list) {
                        const Structure::Scope scope(to.structure(), Role::list);
                        for (const Paragraph& item : list.items)
                          add(set_item(to, item, style, measure, x));
                      }};
  for (const auto& element : prose) std::visit(each, element);
  return column;
}

Run separator(const Composition& to) {
  Run run = plain_run(to, "\u00A0\u00A0\u00B7\u00A0\u00A0");
  run.separates = true;
  return run;
}

Runs facts_in_line(const Composition& to, const std::vector<Fact>& facts) {
  Runs runs;
  for (const Fact& fact : facts) {
    if (!runs.empty()) runs.push_back(separator(to));
    runs.push_back(fact.label);
    runs.back().text += "\u00A0\u00A0";
    runs.back().strong = true;
    runs.back().whole = true;
    for (Run run : fact.value) {
      if (run.link.starts_with("tel:")) {
        run.text = one_number(std::move(run.text));
      }
      runs.push_back(std::move(run));
    }
  }
  return runs;
}

float draw_label(Composition& to, Strip& strip, const Run& run, const TextStyle& style, float x,
                 float baseline) {
  const Line line = to.typesetter.line(run.text, run.language, style);
  draw(strip, line, Runs(1), style, x, baseline);
  return line.width;
}

}  // namespace guidebook::typeset
