#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include "guidebook/document/document.hpp"
#include "guidebook/typeset/flow/pictures.hpp"
#include "guidebook/typeset/flow/strip.hpp"
#include "guidebook/typeset/theme/design.hpp"
#include "guidebook/typeset/theme/page_geometry.hpp"

namespace guidebook::typeset {

/// The pages before the chapters of a book: a cover and the contents.
class FrontMatter {
 public:
  FrontMatter(Typesetter& typesetter, const PageGeometry& geometry, const Design& design,
              const Document& document, PictureShelf& pictures)
      : typesetter_(typesetter),
        geometry_(geometry),
        design_(design),
        document_(document),
        pictures_(pictures) {}

  /// How many pages it takes.
  [[nodiscard]] std::size_t pages() const;

  /// Fills the layout's first pages(), which must be there and empty; `first_pages` has each
  /// chapter's.
  void fill(Layout& layout, const std::vector<std::size_t>& first_pages);

 private:
  void cover(Page& page);
  void cover_picture(Page& page);
  void contents(Layout& layout, const std::vector<std::size_t>& first_pages);
  void row(Page& page, float left, float y, std::size_t chapter, std::size_t number);
  void subtitle(Page& page, float baseline, float room);
  /// Numbers and the like, in the document's language.
  [[nodiscard]] Run plain(std::string text) const {
    return {.text = std::move(text), .language = document_.language};
  }
  float text(Page& page, const Run& what, const TextStyle& style, float x, float baseline,
             float room);

  Typesetter& typesetter_;
  const PageGeometry& geometry_;
  const Design& design_;
  const Document& document_;
  PictureShelf& pictures_;
};

}  // namespace guidebook::typeset
