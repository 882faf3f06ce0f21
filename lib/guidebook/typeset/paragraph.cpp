#include "guidebook/typeset/paragraph.hpp"

#include <algorithm>

#include "guidebook/typeset/bidi.hpp"
#include "guidebook/typeset/item_builder.hpp"
#include "guidebook/typeset/unicode.hpp"

namespace guidebook::typeset {
namespace {

using Kind = BreakItem::Kind;

constexpr float good_tolerance = 2.2F;
constexpr float bad_tolerance = 12;
constexpr float smallest_fit = 0.6F;
constexpr float widest_space = 4;  // times its width: beyond that a line is left ragged

LineWidths line_widths(const Measure& measure) {
  LineWidths widths;
  widths.rest = measure.width;
  const std::size_t special =
      std::max<std::size_t>(measure.narrow_lines, measure.first_indent > 0 ? 1 : 0);
  for (std::size_t i = 0; i < special; ++i) {
    widths.first.push_back(measure.width - measure.indent(i));
  }
  return widths;
}

std::vector<std::size_t> find_breaks(const std::vector<BreakItem>& items, const Measure& measure,
                                     float size) {
  const LineWidths widths = line_widths(measure);
  if (measure.alignment == Alignment::justified) {
    std::vector<std::size_t> breaks = total_fit(items, widths, good_tolerance, 0);
    if (breaks.empty()) {
      breaks = total_fit(items, widths, bad_tolerance, size);
    }
    if (!breaks.empty()) {
      return breaks;
    }
  }
  return first_fit(items, widths);
}

/// Whether a line broken here ends with a whole word.
bool parts_words(const BreakItem& item) {
  return item.kind == Kind::glue ? item.width > 0 : item.penalty <= always;
}

/// Sets one line from the items [begin, end), broken at items[end].
class LineSetter {
 public:
  LineSetter(Typesetter& typesetter, const BreakText& source)
      : typesetter_(typesetter), source_(source) {}

  Line set(std::size_t begin, std::size_t end, float room, bool justify) {
    line_ = {};
    gaps_.clear();
    offsets_.clear();
    x_ = stretch_ = shrink_ = 0;
    for (std::size_t i = begin; i < end; ++i) {
      if (source_.items[i].kind == Kind::box) {
        i = add_texts(i, end);
      } else if (source_.items[i].kind == Kind::glue && !line_.texts.empty()) {
        add_gap(source_.items[i]);
      }
    }
    drop_trailing_gaps();
    const float reach = room + source_.items[end].hang;
    if (justify || (x_ > reach && shrink_ > 0)) {  // a paragraph's last line may have to shrink
      stretch_to(reach);
    }
    if (!line_.texts.empty()) {
      line_.width = line_.texts.back().x + line_.texts.back().width;
      if (!source_.levels.empty()) {
        reorder();
      }
      line_.texts.back().space_after = parts_words(source_.items[end]);
    }
    return std::move(line_);
  }

 private:
  struct Gap {
    std::size_t before = 0;  // index of the text that follows
    const BreakItem* glue = nullptr;
  };

  /// Boxes that touch are set as one text, so that kerning and ligatures run through them. Returns
  /// the last item taken.
  std::size_t add_texts(std::size_t i, std::size_t end) {
    const BreakItem& first = source_.items[i];
    std::uint32_t text_end = first.end;
    std::size_t last = i;
    while (last + 1 < end && source_.items[last + 1].kind != Kind::glue) {
      const BreakItem& next = source_.items[last + 1];
      if (next.kind == Kind::box) {
        if (next.run != first.run) {
          break;
        }
        text_end = next.end;
      }
      ++last;
    }
    std::string_view text =
        std::string_view(source_.text).substr(first.begin, text_end - first.begin);
    std::string hyphenated;
    const bool at_end = last + 1 == end && source_.items[end].hyphen;
    if (at_end) {
      hyphenated = std::string(text) + "-";
      text = hyphenated;
    }
    place(text, first.run, first.begin);
    return last;
  }

  void place(std::string_view text, std::uint16_t run, std::uint32_t offset) {
    const BreakText::Span& span = source_.spans[run];
    const Shaped& shaped = typesetter_.shaper().shape(span.style.font, span.language, text);
    for (const Shaped::Piece& piece : shaped.pieces) {
      const GlyphText& glyphs = typesetter_.shaper().texts()[piece.text];
      const float width = glyphs.width * span.style.size / 1000 +
                          static_cast<float>(glyphs.glyphs.size()) * span.style.tracking;
      line_.texts.push_back({piece.text, run, x_, width, false});
      offsets_.push_back(offset + piece.offset);
      x_ += width;
    }
  }

  void add_gap(const BreakItem& glue) {
    line_.texts.back().space_after = glue.width > 0;
    gaps_.push_back({line_.texts.size(), &glue});
    x_ += glue.width;
    stretch_ += glue.stretch;
    shrink_ += glue.shrink;
  }

  void drop_trailing_gaps() {
    while (!gaps_.empty() && gaps_.back().before >= line_.texts.size()) {
      stretch_ -= gaps_.back().glue->stretch;
      shrink_ -= gaps_.back().glue->shrink;
      x_ -= gaps_.back().glue->width;
      gaps_.pop_back();
    }
  }

  void stretch_to(float room) {
    const float missing = room - x_;
    const float elastic = missing > 0 ? stretch_ : shrink_;
    if (elastic <= 0) {
      return;
    }
    const float ratio = std::max(missing / elastic, -1.0F);
    if (ratio > 2 * widest_space) {
      return;
    }
    float shift = 0;
    std::size_t gap = 0;
    for (std::size_t i = 0; i < line_.texts.size(); ++i) {
      for (; gap < gaps_.size() && gaps_[gap].before == i; ++gap) {
        shift += ratio * (ratio > 0 ? gaps_[gap].glue->stretch : gaps_[gap].glue->shrink);
      }
      line_.texts[i].x += shift;
    }
  }

  /// Puts texts and the gaps between them where they are seen; in the line they stay in reading
  /// order.
  void reorder() {
    struct Element {
      std::size_t text;  // or none: a gap
      float width;
    };
    constexpr auto none = static_cast<std::size_t>(-1);
    std::vector<Element> elements;
    std::vector<std::uint8_t> levels;
    float right = 0;
    for (std::size_t i = 0; i < line_.texts.size(); ++i) {
      const Placed& placed = line_.texts[i];
      if (placed.x > right) {
        elements.push_back({none, placed.x - right});
        levels.push_back(source_.levels[offsets_[i] - 1]);
      }
      elements.push_back({i, placed.width});
      levels.push_back(source_.levels[offsets_[i]]);
      right = placed.x + placed.width;
    }
    float x = 0;
    for (const std::size_t seen : visual_order(levels)) {
      if (elements[seen].text != none) {
        line_.texts[elements[seen].text].x = x;
      }
      x += elements[seen].width;
    }
  }

  Typesetter& typesetter_;
  const BreakText& source_;
  Line line_;
  std::vector<std::uint32_t> offsets_;  // of each text of the line, in the source
  std::vector<Gap> gaps_;
  float x_ = 0;
  float stretch_ = 0;
  float shrink_ = 0;
};

}  // namespace

TextStyle style_of(const Run& run, const TextStyle& style) {
  TextStyle result = style;
  if (run.emphasis) {
    result.font.italic = !style.font.italic;
  }
  if (run.strong) {
    result.font.weight = std::max<std::uint16_t>(style.font.weight, 700);
  }
  return result;
}

std::vector<Line> Typesetter::lines(const Runs& runs, const TextStyle& style,
                                    const Measure& measure) {
  const BreakText source = ItemBuilder(*this, style, measure).build(runs);
  std::vector<Line> lines;
  if (source.items.empty()) {
    return lines;
  }
  LineSetter setter(*this, source);
  const std::vector<NodeId> nodes = structure_.nodes_of(runs);
  std::size_t begin = 0;
  for (const std::size_t end : find_breaks(source.items, measure, style.size)) {
    const bool justify = measure.alignment == Alignment::justified && end + 1 < source.items.size();
    lines.push_back(setter.set(begin, end, measure.width - measure.indent(lines.size()), justify));
    for (Placed& placed : lines.back().texts) {
      placed.node = nodes[placed.run];
    }
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
  if (fitted.line.width <= room) {
    return fitted;
  }
  const float smaller = std::max(room / fitted.line.width * 0.995F, smallest_fit);
  fitted.style.size *= smaller;
  fitted.style.tracking *= smaller;
  fitted.line = line(text, language, fitted.style);
  if (fitted.line.width <= room) {
    return fitted;
  }
  const std::string shown = clean(text);
  const float dots = width("\u2026", language, fitted.style);
  float used = 0;
  std::size_t end = 0;
  while (end < shown.size()) {
    const std::size_t next = cluster_end(shown, end);
    used += width(std::string_view(shown).substr(end, next - end), language, fitted.style);
    if (used + dots > room) {
      break;
    }
    end = next;
  }
  fitted.line = line(shown.substr(0, end) + "\u2026", language, fitted.style);
  return fitted;
}

float Typesetter::width(std::string_view text, std::string_view language, const TextStyle& style) {
  return shaper_.shape(style.font, language, text).points(style);
}

}  // namespace guidebook::typeset
