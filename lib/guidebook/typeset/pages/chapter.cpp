#include "guidebook/typeset/pages/chapter.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "guidebook/document/overload.hpp"
#include "guidebook/typeset/flow/contact.hpp"
#include "guidebook/typeset/flow/entries.hpp"
#include "guidebook/typeset/flow/gallery.hpp"
#include "guidebook/typeset/flow/opener.hpp"
#include "guidebook/typeset/flow/route_table.hpp"
#include "guidebook/typeset/flow/taxi_card.hpp"
#include "guidebook/typeset/map/map.hpp"
#include "guidebook/typeset/theme/design.hpp"
#include "guidebook/typeset/unicode.hpp"

namespace guidebook::typeset {
namespace {

constexpr float section_gap = 20;
constexpr float section_rule = 0.5F;
constexpr float section_baseline = 13;
constexpr float section_foot = 11;  // under the last baseline
constexpr float block_gap = 8;
constexpr float single_line = 16;  // at most as high as this
constexpr float highest_picture = 230;
constexpr std::size_t drop_cap_lines = 3;
constexpr std::size_t shortest_for_drop_cap = 200;  // bytes of text that surely make the lines
constexpr float drop_cap_gap = 5;

/// Where the first letter of a text ends, if it can be set large.
std::size_t initial_end(const Prose& prose) {
  const auto* first = prose.empty() ? nullptr : std::get_if<Paragraph>(&prose.front());
  if (first == nullptr || first->runs.empty()) return 0;
  const Run& run = first->runs.front();
  std::size_t length = 0;
  for (const Run& part : first->runs) length += part.text.size();
  std::size_t after = 0;
  if (length < shortest_for_drop_cap || run.text.empty() || clean(run.text) != run.text ||
      !run.link.empty() || !is_capital(next_character(run.text, after))) {
    return 0;
  }
  const bool digraph = run.language.starts_with("nl") && run.text.starts_with("IJ");
  return digraph ? 2 : cluster_end(run.text, 0);
}

/// Whether a letter set large reaches down among the line below it, as many a J does.
bool reaches_down(Composition& to, const GlyphRun& letter) {
  const Shaper& shaper = to.typesetter.shaper();
  const ShapedText& text = shaper.texts()[letter.text];
  return std::ranges::any_of(text.glyphs, [&](const Glyph& glyph) {
    const float depth = shaper.face(text.font).depth(glyph.id) * letter.size / 1000;
    return depth > to.design.body.leading - to.design.body.size;
  });
}

/// A paragraph whose first letter, up to `end`, is three lines high; empty if it has fewer lines.
std::vector<Strip> set_with_initial(Composition& to, Runs runs, std::size_t end,
                                    const Measure& full) {
  const Structure::Scope paragraph(to.structure(), Role::paragraph);
  const std::string letter = runs.front().text.substr(0, end);
  runs.front().text.erase(0, end);
  const TextStyle& style = to.design.drop_cap;
  Strip cap;
  const float baseline =
      baseline_of(to.design.body) + to.design.body.leading * (drop_cap_lines - 1);
  const float width =
      draw_label(to, cap, {.text = letter, .language = runs.front().language}, style, -1, baseline);
  std::get<GlyphRun>(cap.items.back()).space_after = runs.front().text.starts_with(' ');
  Measure measure = full;
  measure.narrow_lines =
      drop_cap_lines + (reaches_down(to, std::get<GlyphRun>(cap.items.back())) ? 1 : 0);
  measure.narrow_by = width + drop_cap_gap;
  std::vector<Strip> column = set_runs(to, runs, to.design.body, measure, 0);
  if (column.size() < drop_cap_lines) return {};
  prepend(column.front(), std::move(cap));
  for (std::size_t i = 0; i + 1 < drop_cap_lines; ++i) column[i].keep_with_next = true;
  return column;
}

/// The introduction, its first letter three lines high if it is long enough.
std::vector<Strip> set_introduction(Composition& to, const Prose& prose) {
  const Measure full =
      suited({.width = to.measure(), .alignment = Alignment::justified}, to.design.body);
  const std::size_t end = initial_end(prose);
  std::vector<Strip> column;
  if (end > 0) column = set_with_initial(to, std::get<Paragraph>(prose.front()).runs, end, full);
  if (column.empty()) return set_prose(to, prose, to.design.body, full, 0);
  append(column,
         set_prose(to, Prose(prose.begin() + 1, prose.end()), to.design.body, full, 0, true));
  return column;
}

void add_facts(Composition& to, const Chapter& chapter) {
  std::vector<Strip> facts =
      set_runs(to, facts_in_line(to, chapter.facts), to.design.facts, {.width = to.measure()}, 0);
  append(to.galley.strips, std::move(facts), block_gap);
}

/// The place in the document that a paragraph leads to; empty if it begins with no such link.
std::string_view place_led_to(const std::variant<Paragraph, BulletList>& element) {
  const auto* paragraph = std::get_if<Paragraph>(&element);
  if (paragraph == nullptr || paragraph->runs.empty()) return {};
  const std::string_view link = paragraph->runs.front().link;
  return link.starts_with('#') ? link.substr(1) : std::string_view{};
}

/// With the page, where what a paragraph leads to stands on an earlier one.
Prose with_pages(const Composition& to, Prose prose) {
  if (to.before == nullptr) return prose;
  for (auto& element : prose) {
    const std::string_view place = place_led_to(element);
    const auto found = to.before->destinations.find(place);
    if (place.empty() || found == to.before->destinations.end()) continue;
    Runs& runs = std::get<Paragraph>(element).runs;
    runs.push_back(
        plain_run(to, "\u00A0\u2192\u00A0" + to.before->pages[found->second.page].label));
    runs.back().link = runs.front().link;
  }
  return prose;
}

void add_gallery(Composition& to, std::span<const Figure> figures) {
  append(to.galley.strips, set_gallery(to, figures, 0, to.measure(), highest_picture));
}

void add_prose(Composition& to, const Section& section, Prose prose) {
  if (section.kind == SectionKind::contacts) prose = with_pages(to, std::move(prose));
  const Measure measure{.width = to.measure(), .alignment = Alignment::justified};
  const bool introduction = section.kind == SectionKind::introduction;
  append(
      to.galley.strips,
      introduction ? set_introduction(to, prose) : set_prose(to, prose, to.design.body, measure, 0),
      introduction ? block_gap : 0);
}

void add_section_title(Composition& to, const Section& section) {
  Strip strip;
  strip.space_before = section_gap;
  strip.keep_with_next = true;
  strip.items.emplace_back(
      Rule{0, section_rule / 2, to.measure(), section_rule, to.design.colours.accent});
  const Structure::Scope heading(to.structure(), Role::heading2);
  const Runs title = {in_capitals(section.title)};
  float baseline = section_baseline;
  for (const Line& line :
       to.typesetter.lines(title, to.design.section_title, {.width = to.measure()})) {
    draw(strip, line, title, to.design.section_title, 0, baseline);
    baseline += to.design.section_title.leading;
  }
  strip.height = baseline - to.design.section_title.leading + section_foot;
  strip.outline.push_back(bookmark({section.title}, 2));
  to.galley.strips.push_back(std::move(strip));
}

void add_source(Composition& to, const SourceNote& source) {
  Runs runs = source.title;
  if (!source.detail.empty()) {
    Runs detail = source.detail;
    if (!runs.empty()) detail.front().text.insert(0, " \u2013 ");
    runs.insert(runs.end(), detail.begin(), detail.end());
  }
  append(to.galley.strips, set_runs(to, runs, to.design.source, {.width = to.measure()}, 0), 2);
}

/// Adds a block of a section to the galley: one function for each kind of block.
class BlockSetter {
 public:
  BlockSetter(Composition& to, const Section& section) : to_(to), section_(section) {}

  void operator()(const Prose& prose) const { add_prose(to_, section_, prose); }
  void operator()(const Entry& entry) const {
    section_.kind == SectionKind::hotels ? add_hotel(to_, entry) : add_attraction(to_, entry);
  }
  void operator()(const RouteTable& table) const { add_routes(to_, table); }
  void operator()(const ContactCard& card) const { add_contact(to_, card); }
  void operator()(const TaxiCard& card) const { add_taxi_card(to_, card); }
  void operator()(const SourceNote& source) const { add_source(to_, source); }
  void operator()(const PlaceMap& map) const { add_map(to_, map); }

 private:
  Composition& to_;
  const Section& section_;
};

/// A section that ends or begins with a single line has a second one with it on the page.
void keep_single_lines(std::vector<Strip>& strips, std::size_t first) {
  const std::size_t last = strips.size() - 1;
  if (first == last) return;
  if (strips[first].height <= single_line) strips[first].keep_with_next = true;
  if (strips[last].height <= single_line) strips[last - 1].keep_with_next = true;
}

void add_section(Composition& to, const Section& section) {
  const Structure::Scope scope(to.structure(), Role::section);
  const std::size_t before = to.galley.strips.size();
  if (!section.title.text.empty()) add_section_title(to, section);
  const std::size_t content = to.galley.strips.size();
  const BlockSetter setter(to, section);
  for (const Block& block : section.blocks) std::visit(setter, block);
  if (content < to.galley.strips.size()) {
    if (content > before) {
      to.galley.strips[content].space_before = 0;  // the heading has its own
    }
    keep_single_lines(to.galley.strips, content);
  } else {
    to.galley.strips.resize(before);  // a heading over nothing
  }
}

}  // namespace

void add_chapter(Composition& to, const Chapter& chapter) {
  const Structure::Scope scope(to.structure(), Role::section);
  Opener first = set_opener(to, chapter);
  to.galley.strips.push_back(std::move(first.strip));
  std::vector<Figure> others;
  for (const Figure& figure : chapter.figures) {
    if (&figure != first.figure) others.push_back(figure);
  }
  if (first.figure != nullptr) add_opening_note(to, *first.figure, design::lede_gap);
  append(to.galley.strips, std::move(first.rest));
  append(to.galley.strips,
         set_runs(to, chapter.summary, to.design.lede, {.width = to.measure()}, 0));
  add_facts(to, chapter);
  for (const Section& section : chapter.sections) {
    if (section.kind != SectionKind::introduction) add_gallery(to, std::exchange(others, {}));
    add_section(to, section);
  }
  add_gallery(to, others);
  to.galley.strips.front().keep_with_next = to.galley.strips.size() > 1;
}

bool shows_page_numbers(const Chapter& chapter) {
  const auto leads = [](const Prose& prose) {
    return std::ranges::any_of(prose,
                               [](const auto& element) { return !place_led_to(element).empty(); });
  };
  const Overload shows{leads,
                       [](const Entry&) { return false; },
                       [](const RouteTable&) { return false; },
                       [](const ContactCard&) { return false; },
                       [](const TaxiCard&) { return false; },
                       [](const SourceNote&) { return false; },
                       [](const PlaceMap&) { return false; }};
  return std::any_of(chapter.sections.begin(), chapter.sections.end(), [&](const Section& section) {
    return section.kind == SectionKind::contacts &&
           std::ranges::any_of(section.blocks,
                               [&](const Block& block) { return std::visit(shows, block); });
  });
}

}  // namespace guidebook::typeset
