#include "guidebook/typeset/inline/paragraph.hpp"

#include <algorithm>

#include "guidebook/typeset/inline/bidi.hpp"
#include "guidebook/typeset/inline/item_builder.hpp"
#include "guidebook/typeset/inline/line_setter.hpp"
#include "guidebook/typeset/unicode.hpp"

namespace guidebook::typeset {
namespace {

constexpr float good_tolerance = 2.2F;
constexpr float bad_tolerance = 12;
constexpr float smallest_fit = 0.6F;

LineWidths line_widths(const Measure& measure) {
  LineWidths widths;
  widths.rest = measure.width;
  const std::size_t special =
      std::max<std::size_t>(measure.narrow_lines, measure.first_indent > 0 ? 1 : 0);
  for (std::size_t i = 0; i < special; ++i)
    widths.first.push_back(measure.width - measure.indent(i));
  return widths;
}

std::vector<std::size_t> find_breaks(const std::vector<BreakItem>& items, const Measure& measure,
                                     float size) {
  const LineWidths widths = line_widths(measure);
  if (measure.alignment == Alignment::justified) {
    std::vector<std::size_t> breaks = total_fit(items, widths, good_tolerance, 0);
    if (breaks.empty()) breaks = total_fit(items, widths, bad_tolerance, size);
    if (!breaks.empty()) return breaks;
  }
  return first_fit(items, widths);
}

}  // namespace

TextStyle style_of(const Run& run, const TextStyle& style) {
  TextStyle result = style;
  if (run.emphasis) result.font.italic = !style.font.italic;
  if (run.strong) result.font.weight = std::max<std::uint16_t>(style.font.weight, 700);
  return result;
}

bool divide_words(const std::vector<Line>& lines) {
  return std::ranges::any_of(lines, &Line::divides_word);
}

std::vector<Line> Typesetter::lines(const Runs& runs, const TextStyle& style,
                                    const Measure& measure) {
  const BreakText source = ItemBuilder(*this, style, measure).build(runs);
  std::vector<Line> lines;
  if (source.items.empty()) return lines;
  LineSetter setter(*this, source);
  const std::vector<NodeId> nodes = structure_.nodes_of(runs);
  std::size_t begin = 0;
  for (const std::size_t end : find_breaks(source.items, measure, style.size)) {
    const bool justify = measure.alignment == Alignment::justified && end + 1 < source.items.size();
    lines.push_back(setter.set(begin, end, measure.width - measure.indent(lines.size()), justify));
    Line& line = lines.back();
    const float room = measure.width - measure.indent(lines.size() - 1);
    const bool at_right = source.directions.is_rtl && measure.flush;
    for (Placed& placed : line.texts) {
      placed.node = nodes[placed.run];
      placed.x += at_right ? room - line.width : 0;
    }
    line.width = at_right ? room : line.width;
    begin = end + 1;
  }
  return lines;
}

Line Typesetter::line(std::string_view text, std::string_view language, const TextStyle& style) {
  const Runs runs = {Run{std::string(text), std::string(language), false, false, {}}};
  std::vector<Line> result = lines(runs, style, {.width = 1e9F});
  return result.empty() ? Line{} : std::move(result.front());
}

Typesetter::Fitted Typesetter::fit(std::string_view text, std::string_view language,
                                   const TextStyle& style, float room) {
  Fitted fitted{line(text, language, style), style};
  if (fitted.line.width <= room) return fitted;
  const float smaller = std::max(room / fitted.line.width * 0.995F, smallest_fit);
  fitted.style.size *= smaller;
  fitted.style.tracking *= smaller;
  fitted.line = line(text, language, fitted.style);
  if (fitted.line.width <= room) return fitted;
  const std::string shown = clean(text);
  const float dots = width("\u2026", language, fitted.style);
  float used = 0;
  std::size_t end = 0;
  while (end < shown.size()) {
    const std::size_t next = cluster_end(shown, end);
    used += width(std::string_view(shown).substr(end, next - end), language, fitted.style);
    if (used + dots > room) break;
    end = next;
  }
  fitted.line = line(shown.substr(0, end) + "\u2026", language, fitted.style);
  return fitted;
}

float Typesetter::width(std::string_view text, std::string_view language, const TextStyle& style) {
  const bool is_rtl = directions_of(text).is_rtl;
  return shaper_.shape(style.font, language, text, is_rtl).points(style);
}

}  // namespace guidebook::typeset
