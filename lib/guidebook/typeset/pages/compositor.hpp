#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "guidebook/document/document.hpp"
#include "guidebook/geo/basemap.hpp"
#include "guidebook/typeset/flow/pictures.hpp"
#include "guidebook/typeset/flow/strip.hpp"
#include "guidebook/typeset/fonts/font_book.hpp"
#include "guidebook/typeset/inline/paragraph.hpp"
#include "guidebook/typeset/pages/page_breaks.hpp"
#include "guidebook/typeset/theme/design.hpp"
#include "guidebook/typeset/theme/page_geometry.hpp"

namespace guidebook::typeset {

/// Who sets chapters, one at a time: fonts, and what was shaped with them, are its own.
struct Compositor {
  Compositor(FontBook&& book, std::string language)
      : fonts(std::move(book)), typesetter(fonts, std::move(language)) {}

  FontBook fonts;
  Typesetter typesetter;
};

/// A chapter that knows where its pages end, but not their numbers. Its texts and fonts have its
/// compositor's numbers; nodes and pictures are numbered by themselves.
struct SetChapter {
  Compositor* by = nullptr;
  Galley galley;
  std::vector<PageBreak> breaks;
  std::vector<Node> nodes;
  PictureShelf pictures;
};

/// As many compositors as there are threads that want chapters set at once.
class Compositors {
 public:
  /// All must stay; `basemap` is what maps are drawn on, or null.
  Compositors(const FontBook& fonts, const Document& document, const PageGeometry& geometry,
              const Design& design, const Basemap* basemap)
      : fonts_(fonts),
        document_(document),
        geometry_(geometry),
        design_(design),
        basemap_(basemap) {}

  /// Sets a chapter of the document. `before` are the pages before it, if it shows_page_numbers().
  /// Any thread may call.
  [[nodiscard]] SetChapter set(const Chapter& chapter, const Layout* before = nullptr);

  /// Lets all compositors forget what they only need to set more; only what they made is left.
  void retire();

  /// All there are. Only once nothing is being set.
  [[nodiscard]] const std::vector<std::unique_ptr<Compositor>>& all() const { return all_; }

 private:
  Compositor* take();
  void give_back(Compositor* compositor);

  const FontBook& fonts_;
  const Document& document_;
  const PageGeometry& geometry_;
  const Design& design_;
  const Basemap* basemap_;
  std::mutex lock_;
  std::vector<std::unique_ptr<Compositor>> all_;
  std::vector<Compositor*> idle_;
};

}  // namespace guidebook::typeset
