#include "guidebook/typeset/flow/opener.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>
#include <vector>

#include "guidebook/typeset/flow/gallery.hpp"
#include "guidebook/typeset/theme/design.hpp"

namespace guidebook::typeset {
namespace {

constexpr std::size_t most_title_lines = 3;
constexpr std::size_t most_place_lines = 6;
constexpr float band_foot = 16;     // under the last line in the band
constexpr float most_band = 0.36F;  // of the page
constexpr float band_head = 40;     // over the first
constexpr float smallest_title = 11;
constexpr std::array lower_shares{0.85F, 0.7F, 0.6F};  // of the band, where a page wants it

/// Lines that stand in the picture over a chapter, and those it has no room for.
struct BandText {
  Runs runs;
  TextStyle style;
  std::vector<Line> lines;
  std::vector<Line> rest;

  [[nodiscard]] float height() const { return style.leading * static_cast<float>(lines.size()); }

  void limit(std::size_t most) {
    const auto end = lines.begin() + static_cast<std::ptrdiff_t>(std::min(most, lines.size()));
    rest.assign(std::make_move_iterator(end), std::make_move_iterator(lines.end()));
    lines.erase(end, lines.end());
  }

  /// Draws the lines from `y` down; returns where they end.
  float draw_in(Strip& strip, float x, float y) const {
    for (const Line& line : lines) {
      draw(strip, line, runs, style, x, y + baseline_of(style));
      y += style.leading;
    }
    return y;
  }

  /// The rest, for below the picture.
  [[nodiscard]] std::vector<Strip> strips_below(const Design& design) const {
    TextStyle dark = style;
    dark.colour = design.colours.ink;
    dark.link_colour = design.colours.accent;
    return line_strips(rest, runs, dark, {}, 0);
  }
};

/// The chapter's name in the largest size in which it takes three lines at most.
BandText title_text(Composition& to, const Chapter& chapter) {
  BandText title{chapter.title, to.design.chapter_title, {}, {}};
  const Measure measure{.width = to.measure()};
  const Structure::Scope heading(to.structure(), Role::heading1);
  title.lines = to.typesetter.lines(title.runs, title.style, measure);
  while ((title.lines.size() > (title.style.size > 24 ? 1 : most_title_lines) ||
          divide_words(title.lines)) &&
         title.style.size > smallest_title) {
    title.style.size *= 0.85F;
    title.style.leading *= 0.85F;
    title.lines = to.typesetter.lines(title.runs, title.style, measure);
  }
  title.limit(most_title_lines);
  return title;
}

Runs place_runs(const Composition& to, const Chapter& chapter) {
  Runs runs = chapter.local_names;
  if (!chapter.place.empty()) {
    if (!runs.empty()) runs.push_back(separator(to));
    runs.insert(runs.end(), chapter.place.begin(), chapter.place.end());
  }
  return runs;
}

/// What stands over a chapter, but for the picture behind it.
struct BandTexts {
  BandText title;
  BandText places;

  [[nodiscard]] float height() const { return title.height() + places.height(); }
  [[nodiscard]] float least_band() const { return height() + band_head + band_foot; }
};

/// Draws the band, `height` high, into the strip; returns the figure that it shows.
const Figure* draw_opening(Composition& to, Strip& strip, const Chapter& chapter,
                           const BandTexts& texts, float height) {
  const Figure* figure = draw_band(to, strip, chapter, {0, 0, to.geometry.width, height});
  const float y = texts.title.draw_in(strip, 0, height - band_foot - texts.height());
  texts.places.draw_in(strip, 1, y);
  strip.height = height + design::lede_gap - to.geometry.top;
  return figure;
}

/// Art may be cut to make space for text; a picture is shown as it is.
void add_lower_bands(Composition& to, Strip& strip, const Chapter& chapter, const BandTexts& texts,
                     float height) {
  for (const float share : lower_shares) {
    Strip lower;
    draw_opening(to, lower, chapter, texts, std::max(height * share, texts.least_band()));
    add_alternative(strip, std::move(lower));
  }
}

}  // namespace

Opener set_opener(Composition& to, const Chapter& chapter) {
  Strip strip;
  strip.bleeds = true;
  strip.new_page = true;
  strip.keep_with_next = true;
  if (!chapter.id.empty()) strip.anchors.push_back(chapter.id);
  strip.outline.push_back(bookmark(chapter.title, 1));
  BandTexts texts{title_text(to, chapter),
                  {place_runs(to, chapter), to.design.chapter_place, {}, {}}};
  BandText& places = texts.places;
  places.lines = to.typesetter.lines(places.runs, places.style, {.width = to.measure()});
  places.limit(most_place_lines);
  const float band =
      std::max(std::min(design::band, most_band * to.geometry.height), texts.least_band());
  const Figure* figure = draw_opening(to, strip, chapter, texts, band);
  if (figure == nullptr) add_lower_bands(to, strip, chapter, texts, band);
  std::vector<Strip> rest = texts.title.strips_below(to.design);
  append(rest, places.strips_below(to.design));
  return {std::move(strip), figure, std::move(rest)};
}

}  // namespace guidebook::typeset
