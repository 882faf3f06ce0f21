#pragma once

#include <vector>

#include "guidebook/typeset/flow/strip.hpp"
#include "guidebook/typeset/pages/page_breaks.hpp"
#include "guidebook/typeset/theme/design.hpp"
#include "guidebook/typeset/theme/page_geometry.hpp"

namespace guidebook::typeset {

/// Lays galleys onto pages. Running heads and folios go on
/// every page that does not begin with a bleeding strip.
class Pager {
 public:
  Pager(Typesetter& typesetter, const PageGeometry& geometry, const Design& design, Layout& layout)
      : typesetter_(typesetter), geometry_(geometry), design_(design), layout_(layout) {}

  /// What heads the pages from now on: the left ones `book`, the right ones `chapter`.
  void set_heads(const Run& book, const Run& chapter);

  /// Pages of the galley, which end at the breaks.
  void place(Galley&& galley, const std::vector<PageBreak>& breaks);

  /// A page for other uses, headed if it `has_heads`.
  Page& blank_page(bool has_heads);

 private:
  void fill_page(Galley& galley, std::size_t begin, const PageBreak& until);
  float put(Page& page, Strip&& strip, float y);
  void running_head(Page& page);

  Typesetter& typesetter_;
  const PageGeometry& geometry_;
  const Design& design_;
  Layout& layout_;
  Run book_;
  Run chapter_;
};

}  // namespace guidebook::typeset
