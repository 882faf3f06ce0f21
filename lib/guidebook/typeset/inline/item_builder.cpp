#include "guidebook/typeset/inline/item_builder.hpp"

#include <algorithm>

#include "guidebook/typeset/inline/kept_together.hpp"
#include "guidebook/typeset/inline/protrusion.hpp"
#include "guidebook/typeset/unicode.hpp"

namespace guidebook::typeset {
namespace {

using Kind = BreakItem::Kind;

// Of a space's width; Knuth and Plass's proportions, a little freer for narrow pages.
constexpr float space_stretch = 0.5F;
constexpr float space_shrink = 0.28F;
constexpr float unspaced_stretch = 0.06F;    // of the size, where scripts need no space to break
constexpr float inner_break_penalty = 40;    // after a hyphen or a slash of the text
constexpr float before_dash_penalty = 2000;  // a dash ends a line, and begins none

constexpr char32_t en_dash = 0x2013;
constexpr char32_t em_dash = 0x2014;

/// Whether it is of a script that has no spaces between words, or sets all in the same square: Thai
/// and Lao, Myanmar, Khmer, those of China, Japan and Korea.
bool is_unspaced(char32_t c) {
  return (c >= 0x0E00 && c < 0x0F00) || (c >= 0x1000 && c < 0x10A0) ||
         (c >= 0x1780 && c < 0x1800) || (c >= 0x2E80 && c < 0xA4D0) ||
         (c >= 0xAC00 && c < 0xD7B0) || (c >= 0xF900 && c < 0xFB00) ||
         (c >= 0xFF00 && c < 0xFF61) || (c >= 0x20000 && c < 0x40000);
}

}  // namespace

ItemBuilder::ItemBuilder(Typesetter& typesetter, const TextStyle& style, const Measure& measure)
    : typesetter_(typesetter),
      style_(style),
      narrowest_(measure.width - std::max(measure.first_indent,
                                          measure.narrow_lines > 0 ? measure.narrow_by : 0.0F)),
      justified_(measure.alignment == Alignment::justified) {}

BreakText ItemBuilder::build(const Runs& runs) {
  join(runs);
  result_.directions = directions_of(result_.text);
  hangs_ = justified_ && result_.directions.levels.empty();
  std::uint32_t begin = 0;
  const std::vector<std::uint32_t> breaks = break_offsets();
  result_.items.reserve(breaks.size() * 3);
  for (const std::uint32_t offset : breaks) {
    const bool last = offset == result_.text.size();
    if (last || may_break(offset)) {
      segment(begin, offset, last);
      begin = offset;
    }
  }
  if (!result_.items.empty()) {
    BreakItem fill;
    fill.kind = Kind::glue;
    fill.stretch = 1e6F;
    BreakItem end;
    end.kind = Kind::penalty;
    end.penalty = always;
    end.hang = 0;
    // A penalty that forbids keeps the closing glue from being a break itself.
    penalty(never, 0);
    result_.items.push_back(fill);
    result_.items.push_back(end);
  }
  return std::move(result_);
}

/// Those of the text, and both ends of what separates.
std::vector<std::uint32_t> ItemBuilder::break_offsets() {
  const std::string_view language =
      result_.spans.empty() ? std::string_view() : std::string_view(result_.spans.front().language);
  std::vector<std::uint32_t> offsets;
  for (const std::size_t offset : typesetter_.breaks_.find(language, result_.text))
    offsets.push_back(to_offset(offset));
  for (const BreakText::Span& span : result_.spans) {
    for (const std::uint32_t end : {span.begin, span.end}) {
      const auto place = std::ranges::lower_bound(offsets, end);
      const bool known = place != offsets.end() && *place == end;
      if (span.separates && end > 0 && !known) offsets.insert(place, end);
    }
  }
  return offsets;
}

void ItemBuilder::join(const Runs& runs) {
  for (const Run& run : runs) {
    const auto begin = to_offset(result_.text.size());
    for (const char c : clean(run.text)) {
      const bool repeated = c == ' ' && (result_.text.empty() || result_.text.back() == ' ');
      if (!repeated) result_.text += c;
    }
    const auto end = to_offset(result_.text.size());
    const TextStyle style = style_of(run, style_);
    const std::string_view added = std::string_view(result_.text).substr(begin);
    const bool whole = run.whole && typesetter_.width(added, run.language, style) <= narrowest_;
    result_.spans.push_back({begin, end, style, run.language, whole, run.separates});
  }
  while (result_.text.ends_with(' ')) result_.text.pop_back();
  for (BreakText::Span& span : result_.spans) {
    span.begin = std::min(span.begin, to_offset(result_.text.size()));
    span.end = std::min(span.end, to_offset(result_.text.size()));
  }
}

bool ItemBuilder::may_break(std::uint32_t offset) {
  while (break_run_ + 1 < result_.spans.size() && result_.spans[break_run_].end <= offset)
    ++break_run_;
  const BreakText::Span& span = result_.spans[break_run_];
  return !(span.whole || span.separates) || offset <= span.begin;
}

std::size_t ItemBuilder::run_at(std::uint32_t offset) {
  while (run_ + 1 < result_.spans.size() && result_.spans[run_].end <= offset) ++run_;
  return run_;
}

const Shaped& ItemBuilder::shape(std::uint32_t begin, std::uint32_t end, std::size_t run) {
  const BreakText::Span& span = result_.spans[run];
  return typesetter_.shaper_.shape(span.style.font, span.language,
                                   std::string_view(result_.text).substr(begin, end - begin),
                                   result_.from_right_at(begin));
}

ItemBuilder::Part ItemBuilder::part(std::uint32_t begin, std::uint32_t end, std::size_t run) {
  const Shaped& shaped = shape(begin, end, run);
  return {begin, end, run, &shaped, shaped.points(result_.spans[run].style)};
}

float ItemBuilder::width(std::uint32_t begin, std::uint32_t end, std::size_t run) {
  return shape(begin, end, run).points(result_.spans[run].style);
}

void ItemBuilder::penalty(float value, std::size_t run) {
  BreakItem item;
  item.kind = Kind::penalty;
  item.penalty = value;
  item.run = static_cast<std::uint16_t>(run);
  result_.items.push_back(item);
}

void ItemBuilder::enter_token(std::uint32_t begin) {
  if (begin < token_end_) return;
  const std::string_view text(result_.text);
  const std::size_t end = std::min(text.find(' ', begin), text.size());
  const std::string_view token = text.substr(begin, end - begin);
  token_end_ = to_offset(end);
  address_ = is_address(token);
}

std::uint32_t ItemBuilder::level_end(std::uint32_t begin, std::uint32_t end) const {
  const std::vector<std::uint8_t>& levels = result_.directions.levels;
  if (levels.empty()) return end;
  std::uint32_t at = begin;
  while (at < end && levels[at] == levels[begin]) ++at;
  return at;
}

void ItemBuilder::segment(std::uint32_t begin, std::uint32_t end, bool last) {
  std::uint32_t core = end;
  while (core > begin && result_.text[core - 1] == ' ') --core;
  if (const std::size_t run = run_at(begin); result_.spans[run].separates)
    return separator(begin, end, run);
  enter_token(begin);
  std::vector<Part> parts;
  float total = 0;
  for (std::uint32_t at = begin; at < core;) {
    const std::size_t run = run_at(at);
    const std::uint32_t part_end = level_end(at, std::min(core, result_.spans[run].end));
    parts.push_back(part(at, part_end, run));
    total += parts.back().width;
    at = part_end;
  }
  for (const Part& part : parts) {
    if (total > narrowest_ && parts.size() > 1) {
      clusters(part.begin, part.end, part.run);
    } else if (total > narrowest_) {
      torn(part);
    } else if (justified_ && !result_.spans[part.run].whole) {
      divided(part, hyphen_points(part.begin, part.end, part.run));
    } else {
      box(part);
    }
  }
  const std::size_t run = core < end ? run_at(core) : run_;
  if (!last && !result_.spans[run_at(end)].separates) after_segment(core, end, run);
}

void ItemBuilder::separator(std::uint32_t begin, std::uint32_t end, std::size_t run) {
  BreakItem glue;
  glue.kind = Kind::glue;
  glue.shown = true;
  glue.run = static_cast<std::uint16_t>(run);
  glue.width = width(begin, end, run);
  glue.begin = begin;
  glue.end = end;
  result_.items.push_back(glue);
}

void ItemBuilder::after_segment(std::uint32_t core_end, std::uint32_t end, std::size_t run) {
  const TextStyle& style = result_.spans[run].style;
  if (core_end < end) {
    BreakItem glue;
    glue.kind = Kind::glue;
    glue.run = static_cast<std::uint16_t>(run);
    glue.width = width(core_end, core_end + 1, run);
    glue.stretch = glue.width * space_stretch;
    glue.shrink = glue.width * space_shrink;
    glue.begin = core_end;
    glue.end = end;
    glue.hang = hang_after(core_end, run);
    result_.items.push_back(glue);
    return;
  }
  std::size_t next = core_end;
  const char32_t follows = next_character(result_.text, next);
  const bool tight = is_unspaced(follows);
  if (tight && justified_) {
    BreakItem glue;
    glue.kind = Kind::glue;
    glue.run = static_cast<std::uint16_t>(run);
    glue.stretch = style.size * unspaced_stretch;
    glue.begin = glue.end = core_end;
    result_.items.push_back(glue);
  } else {
    const bool dash = follows == em_dash || follows == en_dash;
    penalty(tight ? 0 : dash ? before_dash_penalty : inner_break_penalty, run);
    result_.items.back().hang = hang_after(core_end, run);
  }
}

}  // namespace guidebook::typeset
