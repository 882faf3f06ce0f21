#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/document/document.hpp"
#include "guidebook/geo/basemap.hpp"
#include "guidebook/typeset/flow/pictures.hpp"
#include "guidebook/typeset/flow/strip.hpp"
#include "guidebook/typeset/theme/page_geometry.hpp"

namespace guidebook::typeset {

/// A chapter on its way from a Document to strips.
struct Composition {
  Typesetter& typesetter;
  const PageGeometry& sheet;
  std::string language;  ///< Of the document.
  Galley galley;
  const Basemap* basemap = nullptr;  ///< Under its maps, if there is one.
  const Layout* before = nullptr;    ///< The pages before it, if it tells_pages().
  PictureShelf* pictures = nullptr;  ///< Without it no pictures are printed.

  [[nodiscard]] Structure& structure() const { return typesetter.structure(); }
  [[nodiscard]] float measure() const { return sheet.measure(); }
};

/// `text` in a language, or in the document's.
[[nodiscard]] Run plain_run(const Composition& to, std::string_view text,
                            std::string_view language = {});
/// The same in capitals.
[[nodiscard]] Run capital_run(const Composition& to, std::string_view text,
                              std::string_view language = {});
[[nodiscard]] std::string plain_text(const Runs& runs);

/// The measure for paragraphs in this style: a narrow column is set ragged, for justified it would
/// be full of holes.
[[nodiscard]] Measure suited(Measure measure, const TextStyle& style);

/// Sets `runs` at `x` in the text block.
[[nodiscard]] std::vector<Strip> set_runs(Composition& to, const Runs& runs, const TextStyle& style,
                                          const Measure& measure, float x);
/// Sets paragraphs and lists: justified ones with an indent from the second on, ragged ones with a
/// gap. Where they continue a text the first one is set as if it were not the first.
[[nodiscard]] std::vector<Strip> set_prose(Composition& to, const Prose& prose,
                                           const TextStyle& style, const Measure& given, float x,
                                           bool continues = false);
/// A point between two things on one line; where the line ends there, the next begins flush.
[[nodiscard]] Run parting_point(const Composition& to);
/// All facts in one paragraph, their labels strong and never parted from their values.
[[nodiscard]] Runs facts_in_line(const Composition& to, const std::vector<Fact>& facts);

/// Draws one line of text in the document's language; returns its width.
float draw_label(Composition& to, Strip& strip, std::string_view text, const TextStyle& style,
                 float x, float baseline);

/// Rows of pictures with their captions and credits, as wide as the measure where that makes them
/// no higher than `most_height` and their grain does not show. What can't be printed is left out.
[[nodiscard]] std::vector<Strip> set_gallery(Composition& to, std::span<const Figure> figures,
                                             float x, float width, float most_height);

/// The strip that a chapter begins with, and which of its figures that shows.
struct Opener {
  Strip strip;
  const Figure* figure = nullptr;
  std::vector<Strip> rest;  ///< Of names too long for it.
};
[[nodiscard]] Opener set_opener(Composition& to, const Chapter& chapter);

/// Draws what a chapter opens with: its picture under a veil that white letters can be read on,
/// else vector art. Returns the figure that it was.
const Figure* draw_band(Composition& to, Strip& strip, const Chapter& chapter, const Rect& area);
/// Caption and credit of the picture in the band close under it, where there was a gap.
void add_opening_note(Composition& to, const Figure& figure, float gap_above);

/// Adds strips to the galley, or to a column of strips; the first gets `space_before`.
void append(std::vector<Strip>& column, std::vector<Strip>&& strips, float space_before = 0);
/// Keeps the column together with what follows.
void keep_with_next(std::vector<Strip>& column);

/// A box with text in it.
struct CardLook {
  Colour ground;
  std::optional<Colour> bar;  ///< At its left edge.
  float radius = 0;
  float padding = 0;  ///< Over and under the text.
};
/// Adds a box that is never split, unless it is higher than a page.
void add_card(Composition& to, std::vector<Strip>&& rows, const CardLook& look, float space_before);

// The blocks of a chapter, each adding itself to the galley.
void add_section_title(Composition& to, const Section& section);
void add_attraction(Composition& to, const Entry& entry);
void add_hotel(Composition& to, const Entry& entry);
void add_routes(Composition& to, const RouteTable& table);
void add_contact(Composition& to, const ContactCard& card);
void add_taxi_card(Composition& to, const TaxiCard& card);
void add_source(Composition& to, const SourceNote& source);
void add_map(Composition& to, const PlaceMap& map);
void add_chapter(Composition& to, const Chapter& chapter);

/// Whether a chapter tells on which page something stands, so that those before it must be known.
[[nodiscard]] bool tells_pages(const Chapter& chapter);

}  // namespace guidebook::typeset
