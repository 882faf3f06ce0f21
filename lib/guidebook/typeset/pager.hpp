#pragma once

#include <string>

#include "guidebook/typeset/page_breaks.hpp"
#include "guidebook/typeset/sheet.hpp"
#include "guidebook/typeset/strip.hpp"

namespace guidebook::typeset {

/// Lays galleys onto pages, which end where page_breaks() says. Running heads and folios go on
/// every page that does not begin with a bleeding strip.
class Pager {
 public:
  Pager(Typesetter& typesetter, const Sheet& sheet, Layout& layout)
      : typesetter_(typesetter), sheet_(sheet), layout_(layout) {}

  /// Begins a new page. `book` heads the left pages, `chapter` the right ones.
  void place(Galley&& galley, const std::string& book, const std::string& chapter,
             const std::string& language);

  /// A page for other uses, headed like those of the last galley if it `has_heads`.
  Page& blank_page(bool has_heads);

 private:
  void fill_page(Galley& galley, std::size_t begin, const PageBreak& until);
  float put(Page& page, Strip&& strip, float y);
  void running_head(Page& page);

  Typesetter& typesetter_;
  const Sheet& sheet_;
  Layout& layout_;
  std::string book_;
  std::string chapter_;
  std::string language_;
};

}  // namespace guidebook::typeset
