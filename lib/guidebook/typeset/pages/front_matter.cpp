#include "guidebook/typeset/pages/front_matter.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "guidebook/typeset/flow/art.hpp"
#include "guidebook/typeset/flow/composition.hpp"
#include "guidebook/typeset/theme/design.hpp"

namespace guidebook::typeset {
namespace {

constexpr float row_height = 21.5F;
constexpr float title_space = 72;  // over the first row of the contents
constexpr float cover_margin = 40;
constexpr float kicker_baseline = 64;
constexpr float cover_title_top = 106;
constexpr std::size_t most_cover_lines = 4;
constexpr float name_left = 24;
constexpr float folio_room = 30;

std::size_t rows_on(const PageGeometry& geometry, bool first) {
  return static_cast<std::size_t>((geometry.block_height() - (first ? title_space : 0)) /
                                  row_height);
}

void add(Page& page, Strip&& strip) {
  page.items.insert(page.items.end(), strip.items.begin(), strip.items.end());
}

}  // namespace

std::size_t FrontMatter::pages() const {
  const std::size_t chapters = document_.chapters.size();
  if (chapters == 1) return 0;
  if (chapters == 0) return 1;
  const std::size_t first = rows_on(geometry_, true);
  const std::size_t rest = rows_on(geometry_, false);
  return 2 + (chapters > first ? (chapters - first + rest - 1) / rest : 0);
}

void FrontMatter::fill(Layout& layout, const std::vector<std::size_t>& first_pages) {
  if (pages() == 0) return;
  cover(layout.pages.front());
  if (pages() > 1) contents(layout, first_pages);
}

float FrontMatter::text(Page& page, const Run& what, const TextStyle& style, float x,
                        float baseline, float room) {
  const auto [line, fitted] = typesetter_.fit(what.text, what.language, style, room);
  Strip strip;
  draw(strip, line, Runs(1), fitted, x, baseline);
  add(page, std::move(strip));
  return line.width;
}

/// A picture of the first chapter that has one fit for it; else vector art.
void FrontMatter::cover_picture(Page& page) {
  const Rect whole{0, 0, geometry_.width, geometry_.height};
  for (const Chapter& chapter : document_.chapters) {
    const auto chosen = picture_filling(pictures_, chapter.figures, whole);
    if (!chosen) continue;
    const Structure::Scope figure(typesetter_.structure(), Role::figure, chosen->figure->alt);
    page.items.emplace_back(filling(whole, *chosen, figure.node()));
    // Upside down at the head, where the title is, and upright at the foot.
    const Rect head{0, geometry_.height * 0.62F, geometry_.width, -geometry_.height * 0.62F};
    const Rect foot{0, geometry_.height * 0.7F, geometry_.width, geometry_.height * 0.3F};
    page.items.emplace_back(Picture{pictures_.veil(), head, whole, unstructured});
    page.items.emplace_back(Picture{pictures_.veil(), foot, whole, unstructured});
    return;
  }
  page.items = landscape(
      whole, document_.chapters.empty() ? document_.title.text : document_.chapters.front().id);
}

void FrontMatter::cover(Page& page) {
  page.label = "Cover";
  cover_picture(page);
  const float room = geometry_.width - 2 * cover_margin;
  text(page, plain("GUIDEBOOK"), design_.cover_kicker, cover_margin, kicker_baseline, room);
  page.items.emplace_back(Rule{cover_margin, kicker_baseline + 12, 50, 0.8F, design::white});
  const Runs title = {document_.title};
  TextStyle style = design_.cover_title;
  std::optional<Structure::Scope> heading;
  heading.emplace(typesetter_.structure(), Role::heading1);
  std::vector<Line> lines = typesetter_.lines(title, style, {.width = room});
  while ((lines.size() > most_cover_lines || divide_words(lines)) && style.size > 14) {
    style.size *= 0.85F;
    style.leading *= 0.85F;
    lines = typesetter_.lines(title, style, {.width = room});
  }
  lines.resize(std::min<std::size_t>(lines.size(), 2 * most_cover_lines));
  Strip strip;
  float y = cover_title_top;
  for (const Line& line : lines) {
    draw(strip, line, title, style, cover_margin - 2, y + baseline_of(style));
    y += style.leading;
  }
  add(page, std::move(strip));
  heading.reset();
  subtitle(page, y + 14, room);
  if (!document_.date_text.text.empty()) {
    text(page, document_.date_text, design_.cover_note, cover_margin,
         geometry_.height - cover_margin, room);
  }
}

/// Names in several languages are one text where they have to be cut.
void FrontMatter::subtitle(Page& page, float baseline, float room) {
  const Runs& runs = document_.subtitle;
  std::vector<Line> lines;
  if (runs.size() > 1) lines = typesetter_.lines(runs, design_.cover_subtitle, {.width = room});
  if (lines.size() != 1) {
    text(page, joined(runs), design_.cover_subtitle, cover_margin, baseline, room);
    return;
  }
  Strip strip;
  draw(strip, lines.front(), runs, design_.cover_subtitle, cover_margin, baseline);
  add(page, std::move(strip));
}

void FrontMatter::contents(Layout& layout, const std::vector<std::size_t>& first_pages) {
  std::size_t number = 1;
  std::size_t left_on_page = rows_on(geometry_, true);
  layout.pages[number].label = std::to_string(number + 1);
  {
    const Structure::Scope heading(typesetter_.structure(), Role::heading1);
    text(layout.pages[number], document_.contents_title, design_.contents_title,
         geometry_.left(number), geometry_.top + 22, geometry_.measure());
  }
  const Structure::Scope scope(typesetter_.structure(), Role::contents);
  float y = geometry_.top + title_space;
  for (std::size_t i = 0; i < document_.chapters.size(); ++i) {
    if (left_on_page == 0) {
      ++number;
      layout.pages[number].label = std::to_string(number + 1);
      left_on_page = rows_on(geometry_, false);
      y = geometry_.top;
    }
    row(layout.pages[number], geometry_.left(number), y, i, first_pages[i] + 1);
    --left_on_page;
    y += row_height;
  }
  layout.outline.insert(layout.outline.begin(), {document_.contents_title.text, 1, {1, 0}});
}

void FrontMatter::row(Page& page, float left, float y, std::size_t chapter, std::size_t number) {
  const Structure::Scope item(typesetter_.structure(), Role::contents_item);
  const Structure::Scope reference(typesetter_.structure(), Role::reference);
  const Structure::Scope link(typesetter_.structure(), Role::link);
  const Chapter& entry = document_.chapters[chapter];
  const float measure = geometry_.measure();
  page.items.emplace_back(Rule{left, y, measure, 0.35F, design_.colours.hairline});
  const float baseline = y + 14.5F;
  text(page, plain(fmt::format("{:02}", chapter + 1)), design_.contents_number, left, baseline,
       name_left - 2);
  const Run folio = plain(std::to_string(number));
  const float room = measure - name_left - folio_room;
  const float used =
      text(page, joined(entry.title), design_.contents_name, left + name_left, baseline, room);
  const std::vector<Line> local =
      typesetter_.lines(entry.local_names, design_.contents_local, {.width = room});
  if (local.size() == 1 && used + 7 + local.front().width <= room) {
    Strip strip;
    draw(strip, local.front(), entry.local_names, design_.contents_local,
         left + name_left + used + 7, baseline);
    add(page, std::move(strip));
  }
  const float width = typesetter_.width(folio.text, folio.language, design_.contents_folio);
  text(page, folio, design_.contents_folio, left + measure - width, baseline, folio_room);
  if (!entry.id.empty())
    page.links.push_back({{left, y, measure, row_height}, "#" + entry.id, link.node()});
}

}  // namespace guidebook::typeset
