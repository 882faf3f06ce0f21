// What ItemBuilder makes of words: boxes, and where these may be divided.
#include <algorithm>

#include "guidebook/typeset/inline/item_builder.hpp"
#include "guidebook/typeset/inline/protrusion.hpp"
#include "guidebook/typeset/unicode.hpp"

namespace guidebook::typeset {
namespace {

using Kind = BreakItem::Kind;

constexpr float hyphen_penalty = 60;
constexpr float address_penalty = 40;        // before a dot of an address that is too wide
constexpr std::size_t shortest_divided = 6;  // bytes

}  // namespace

float ItemBuilder::hang_before(std::uint32_t begin, std::size_t run) {
  std::size_t end = begin;
  const float share = hangs_ ? protrusion_before(next_character(result_.text, end)) : 0;
  return share > 0 ? width(begin, to_offset(end), run) * share : 0;
}

float ItemBuilder::hang_after(std::uint32_t end, std::size_t run) {
  if (!hangs_ || end == 0) return 0;
  std::size_t last = end - 1;
  while (last > 0 && (static_cast<unsigned char>(result_.text[last]) & 0xC0U) == 0x80) --last;
  std::size_t at = last;
  const float share = protrusion_after(next_character(result_.text, at));
  return share > 0 ? width(to_offset(last), end, run) * share : 0;
}

float ItemBuilder::hyphen_width(std::size_t run) {
  if (run != hyphen_run_) {
    hyphen_run_ = run;
    hyphen_width_ = typesetter_.width("-", result_.spans[run].language, result_.spans[run].style);
  }
  return hyphen_width_;
}

void ItemBuilder::box(const Part& part) {
  BreakItem item;
  item.run = static_cast<std::uint16_t>(part.run);
  item.width = part.width;
  item.begin = part.begin;
  item.end = part.end;
  item.hang = hang_before(part.begin, part.run);
  result_.items.push_back(item);
}

void ItemBuilder::divided(const Part& part, const std::vector<std::uint32_t>& points) {
  const auto& [begin, end, run, whole, width] = part;
  const TextStyle& style = result_.spans[run].style;
  std::uint32_t from = begin;
  float before = 0;
  for (const std::uint32_t point : points) {
    const float to = typesetter_.shaper_.advance_to(*whole, point - begin) * style.size / 1000;
    BreakItem item;
    item.run = static_cast<std::uint16_t>(run);
    item.width = to - before;
    item.begin = from;
    item.end = point;
    item.hang = from == begin ? hang_before(begin, run) : 0;
    result_.items.push_back(item);
    penalty(hyphen_penalty, run);
    BreakItem& hyphen = result_.items.back();
    hyphen.hyphen = true;
    hyphen.width = hyphen_width(run);
    hyphen.hang = hangs_ ? hyphen.width * protrusion_after(U'-') : 0;
    before = to;
    from = point;
  }
  BreakItem item;
  item.run = static_cast<std::uint16_t>(run);
  item.width = width - before;
  item.begin = from;
  item.end = end;
  item.hang = from == begin ? hang_before(begin, run) : 0;
  result_.items.push_back(item);
}

std::vector<std::uint32_t> ItemBuilder::hyphen_points(std::uint32_t begin, std::uint32_t end,
                                                      std::size_t run) {
  std::vector<std::uint32_t> points;
  const BreakText::Span& span = result_.spans[run];
  if (end - begin < shortest_divided || span.style.tracking > 0 || address_) return points;
  const std::string_view text(result_.text);
  for (std::size_t at = begin; at < end;) {
    const std::size_t word = at;
    std::size_t word_end = at;
    while (at < end) {
      const char32_t character = next_character(text, at);
      if (!is_letter(character)) break;
      word_end = at;
    }
    if (word_end - word < shortest_divided) continue;
    for (const std::size_t point :
         typesetter_.hyphenator_.points(span.language, text.substr(word, word_end - word))) {
      points.push_back(to_offset(word + point));
    }
  }
  return points;
}

/// An address is divided without a hyphen, which might belong to it.
void ItemBuilder::address(const Part& part) {
  for (std::size_t at = part.begin; at < part.end;) {
    const std::size_t next =
        std::min<std::size_t>(result_.text.find_first_of(".@?&#", at + 1), part.end);
    const Part piece = this->part(to_offset(at), to_offset(next), part.run);
    if (at > part.begin) penalty(address_penalty, part.run);
    if (piece.width > narrowest_) {
      clusters(piece.begin, piece.end, piece.run);
    } else {
      box(piece);
    }
    at = next;
  }
}

void ItemBuilder::torn(const Part& part) {
  if (address_) return address(part);
  const std::vector<std::uint32_t> points = hyphen_points(part.begin, part.end, part.run);
  std::uint32_t from = part.begin;
  float widest = 0;
  for (const std::uint32_t point : points) {
    widest = std::max(widest, width(from, point, part.run) + hyphen_width(part.run));
    from = point;
  }
  if (std::max(widest, width(from, part.end, part.run)) <= narrowest_) {
    divided(part, points);
  } else {
    clusters(part.begin, part.end, part.run);
  }
}

void ItemBuilder::clusters(std::uint32_t begin, std::uint32_t end, std::size_t run) {
  for (std::size_t at = begin; at < end;) {
    if (!result_.items.empty() && result_.items.back().kind == Kind::box)
      penalty(torn_word_penalty, run);
    const std::size_t next = std::min<std::size_t>(cluster_end(result_.text, at), end);
    box(part(to_offset(at), to_offset(next), run));
    at = next;
  }
}

}  // namespace guidebook::typeset
