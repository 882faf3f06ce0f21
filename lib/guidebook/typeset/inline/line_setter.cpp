#include "guidebook/typeset/inline/line_setter.hpp"

#include <algorithm>

namespace guidebook::typeset {
namespace {

using Kind = BreakItem::Kind;

constexpr float widest_space = 4;  // times its width: beyond that a line is left ragged

/// Whether a line broken here ends with a whole word.
bool parts_words(const BreakItem& item) {
  return item.kind == Kind::glue ? item.width > 0 : item.penalty <= always;
}

bool divides_word(const BreakItem& item) {
  return item.hyphen || (item.kind == Kind::penalty && item.penalty == torn_word_penalty);
}

}  // namespace

Line LineSetter::set(std::size_t begin, std::size_t end, float room, bool justify) {
  line_ = {};
  gaps_.clear();
  offsets_.clear();
  x_ = stretch_ = shrink_ = 0;
  for (std::size_t i = begin; i < end; ++i) {
    if (source_.items[i].kind == Kind::box) {
      i = add_texts(i, end);
    } else if (const BreakItem& glue = source_.items[i];
               glue.kind == Kind::glue && !line_.texts.empty()) {
      glue.shown ? add_separator(glue) : add_gap(glue);
    }
  }
  drop_trailing_gaps();
  const float hang = hang_before(begin, end);
  const float reach = room + source_.items[end].hang + hang;
  if (justify || (x_ > reach && shrink_ > 0)) {  // a paragraph's last line may have to shrink
    stretch_to(reach);
  }
  if (!line_.texts.empty()) {
    line_.width = line_.texts.back().x + line_.texts.back().width;
    if (!source_.directions.levels.empty()) reorder();
    for (Placed& placed : line_.texts) placed.x -= hang;
    line_.width -= hang;
    line_.texts.back().space_after = parts_words(source_.items[end]);
    line_.divides_word = divides_word(source_.items[end]);
  }
  return std::move(line_);
}

/// Of the first box of the line.
float LineSetter::hang_before(std::size_t begin, std::size_t end) const {
  while (begin < end && source_.items[begin].kind != Kind::box) ++begin;
  return begin < end ? source_.items[begin].hang : 0;
}

/// Boxes that touch are set as one text, so that kerning and ligatures run through them. Returns
/// the last item taken.
std::size_t LineSetter::add_texts(std::size_t i, std::size_t end) {
  const BreakItem& first = source_.items[i];
  std::uint32_t text_end = first.end;
  std::size_t last = i;
  while (last + 1 < end && source_.items[last + 1].kind != Kind::glue) {
    const BreakItem& next = source_.items[last + 1];
    if (next.kind == Kind::box) {
      if (next.run != first.run || level(next.begin) != level(first.begin)) break;
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

std::uint8_t LineSetter::level(std::uint32_t offset) const {
  return source_.directions.levels.empty() ? std::uint8_t{0} : source_.directions.levels[offset];
}

void LineSetter::place(std::string_view text, std::uint16_t run, std::uint32_t offset) {
  const BreakText::Span& span = source_.spans[run];
  const Shaped& shaped = typesetter_.shaper().shape(span.style.font, span.language, text,
                                                    source_.from_right_at(offset));
  for (const Shaped::Piece& piece : shaped.pieces) {
    const ShapedText& glyphs = typesetter_.shaper().texts()[piece.text];
    const float tracking = piece.joined ? 0 : span.style.tracking;
    const float width =
        glyphs.width * span.style.size / 1000 + static_cast<float>(glyphs.glyphs.size()) * tracking;
    line_.texts.push_back({piece.text, run, x_, width, tracking, false});
    offsets_.push_back(offset + piece.offset);
    x_ += width;
  }
}

void LineSetter::add_separator(const BreakItem& glue) {
  place(std::string_view(source_.text).substr(glue.begin, glue.end - glue.begin), glue.run,
        glue.begin);
}

void LineSetter::add_gap(const BreakItem& glue) {
  line_.texts.back().space_after = glue.width > 0;
  gaps_.push_back({line_.texts.size(), &glue});
  x_ += glue.width;
  stretch_ += glue.stretch;
  shrink_ += glue.shrink;
}

void LineSetter::drop_trailing_gaps() {
  while (!gaps_.empty() && gaps_.back().before >= line_.texts.size()) {
    stretch_ -= gaps_.back().glue->stretch;
    shrink_ -= gaps_.back().glue->shrink;
    x_ -= gaps_.back().glue->width;
    gaps_.pop_back();
  }
}

void LineSetter::stretch_to(float room) {
  const float missing = room - x_;
  const float elastic = missing > 0 ? stretch_ : shrink_;
  if (elastic <= 0) return;
  const float ratio = std::max(missing / elastic, -1.0F);
  if (ratio > 2 * widest_space) return;
  float shift = 0;
  std::size_t gap = 0;
  for (std::size_t i = 0; i < line_.texts.size(); ++i) {
    for (; gap < gaps_.size() && gaps_[gap].before == i; ++gap)
      shift += ratio * (ratio > 0 ? gaps_[gap].glue->stretch : gaps_[gap].glue->shrink);
    line_.texts[i].x += shift;
  }
}

/// Puts texts and the gaps between them where they are seen; in the line they stay in reading
/// order.
void LineSetter::reorder() {
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
      levels.push_back(level(offsets_[i] - 1));
    }
    elements.push_back({i, placed.width});
    levels.push_back(level(offsets_[i]));
    right = placed.x + placed.width;
  }
  float x = 0;
  for (const std::size_t seen : visual_order(levels)) {
    if (elements[seen].text != none) line_.texts[elements[seen].text].x = x;
    x += elements[seen].width;
  }
}

}  // namespace guidebook::typeset
