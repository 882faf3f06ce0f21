#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guidebook/document/document.hpp"
#include "guidebook/geo/basemap.hpp"
#include "guidebook/typeset/flow/pictures.hpp"
#include "guidebook/typeset/flow/strip.hpp"
#include "guidebook/typeset/theme/design.hpp"
#include "guidebook/typeset/theme/page_geometry.hpp"

namespace guidebook::typeset {

/// A chapter on its way from a Document to strips.
struct Composition {
  Typesetter& typesetter;
  const PageGeometry& geometry;
  const Design& design;
  std::string language;  ///< Of the document.
  Galley galley;
  const Basemap* basemap = nullptr;  ///< Under its maps, if there is one.
  const Layout* before = nullptr;    ///< The pages before it, if it shows_page_numbers().
  PictureShelf* pictures = nullptr;  ///< Without it no pictures are printed.

  [[nodiscard]] Structure& structure() const { return typesetter.structure(); }
  [[nodiscard]] float measure() const { return geometry.measure(); }
};

/// `text`, which has no words, in the document's language.
[[nodiscard]] Run plain_run(const Composition& to, std::string_view text);
/// The same run in capitals.
[[nodiscard]] Run in_capitals(Run run);
[[nodiscard]] std::string plain_text(const Runs& runs);
/// The same as one run, in the language of the first.
[[nodiscard]] Run joined(const Runs& runs);
/// A bookmark, for a strip.
[[nodiscard]] OutlineEntry bookmark(const Runs& title, int level);

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
[[nodiscard]] Run separator(const Composition& to);
/// All facts in one paragraph, their labels strong and never separated from their values.
[[nodiscard]] Runs facts_in_line(const Composition& to, const std::vector<Fact>& facts);

/// Draws one line of text, without its links; returns its width.
float draw_label(Composition& to, Strip& strip, const Run& run, const TextStyle& style, float x,
                 float baseline);

}  // namespace guidebook::typeset
