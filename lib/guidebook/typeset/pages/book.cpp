#include "guidebook/typeset/pages/book.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "guidebook/source/parallel.hpp"
#include "guidebook/typeset/flow/composition.hpp"
#include "guidebook/typeset/flow/pictures.hpp"
#include "guidebook/typeset/pages/binder.hpp"
#include "guidebook/typeset/pages/booklet.hpp"
#include "guidebook/typeset/pages/chapter.hpp"
#include "guidebook/typeset/pages/compositor.hpp"
#include "guidebook/typeset/pages/front_matter.hpp"
#include "guidebook/typeset/pages/pager.hpp"
#include "guidebook/typeset/pages/place_index.hpp"
#include "guidebook/typeset/theme/design.hpp"
#include "guidebook/typeset/unicode.hpp"

namespace guidebook::typeset {
namespace {

Diagnostic no_font() {
  Diagnostic error;
  error.level = Level::error;
  error.message = "no font to print with: Fontconfig knows none with TrueType outlines";
  error.hint =
      "install a TrueType font, such as the packages fonts-noto-core, fonts-paratype or fonts-lato";
  return error;
}

void drop_dead_links(Layout& layout) {
  for (Page& page : layout.pages) {
    std::erase_if(page.links, [&](const Link& link) {
      return link.target.starts_with('#') &&
             !layout.destinations.contains(std::string_view(link.target).substr(1));
    });
  }
}

void enlarge(GlyphRun& text, float by) {
  text.x *= by;
  text.baseline *= by;
  text.size *= by;
  text.tracking *= by;
}

void enlarge(Rule& rule, float by) {
  rule.x *= by;
  rule.y *= by;
  rule.width *= by;
  rule.thickness *= by;
}

void enlarge(Shape& shape, float by) {
  for (PathStep& step : shape.path) {
    for (Point* point : {&step.to, &step.control1, &step.control2}) {
      point->x *= by;
      point->y *= by;
    }
  }
  shape.line_width *= by;
}

void enlarge(Rect& area, float by) {
  area = {area.x * by, area.y * by, area.width * by, area.height * by};
}

void enlarge(Picture& picture, float by) {
  enlarge(picture.area, by);
  enlarge(picture.window, by);
}

void enlarge(Layout& layout, float by) {
  layout.width *= by;
  layout.height *= by;
  for (Page& page : layout.pages) {
    for (Item& item : page.items) std::visit([by](auto& what) { enlarge(what, by); }, item);
    for (Link& link : page.links) enlarge(link.area, by);
  }
  for (OutlineEntry& entry : layout.outline) entry.at.y *= by;
  for (auto& [name, destination] : layout.destinations) destination.y *= by;
}

constexpr std::size_t chapters_worth_a_thread = 2;

/// The chapters' numbers, the longest first, so that at the end no thread is left with a long one.
std::vector<std::size_t> longest_first(const std::vector<Chapter>& chapters) {
  std::vector<std::pair<std::size_t, std::size_t>> by_length;
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    std::size_t blocks = 0;
    for (const Section& section : chapters[i].sections) blocks += section.blocks.size();
    by_length.emplace_back(blocks, i);
  }
  std::sort(by_length.begin(), by_length.end(), std::greater<>());
  std::vector<std::size_t> order;
  for (const auto& [blocks, i] : by_length) order.push_back(i);
  return order;
}

/// Reports how many chapters are set, whichever thread set them.
class Progress {
 public:
  Progress(const BookOptions& options, std::size_t chapters) : options_(options), all_(chapters) {}

  void chapter_done() {
    const std::lock_guard lock(lock_);
    ++done_;
    if (options_.progress) options_.progress(done_, all_);
  }

 private:
  const BookOptions& options_;
  std::size_t all_;
  std::mutex lock_;
  std::size_t done_ = 0;
};

/// Chapters set side by side, but for those that show on which pages others stand.
std::vector<std::optional<SetChapter>> set_chapters(Compositors& compositors,
                                                    const Document& document, Progress& progress) {
  std::vector<std::optional<SetChapter>> chapters(document.chapters.size());
  const std::vector<std::size_t> order = longest_first(document.chapters);
  parallel_for(chapters.size(), chapters_worth_a_thread, [&](std::size_t turn) {
    const std::size_t i = order[turn];
    if (!shows_page_numbers(document.chapters[i])) {
      chapters[i] = compositors.set(document.chapters[i]);
      progress.chapter_done();
    }
  });
  return chapters;
}

/// Sets one book.
class BookSetter {
 public:
  BookSetter(const Document& document, const BookOptions& options, const PageGeometry& geometry,
             FontBook& fonts)
      : document_(document),
        options_(options),
        geometry_(geometry),
        design_(options.theme.colours),
        fonts_(fonts),
        typesetter_(fonts, document.language),
        pictures_(geometry.scale) {}

  /// Gives the layout its pages and what they refer to.
  void set(Layout& layout, Diagnostics& warnings) {
    set_pages(layout);
    drop_dead_links(layout);
    enlarge(layout, geometry_.scale);
    layout.texts = typesetter_.shaper().take_texts();
    layout.nodes = typesetter_.structure().take_nodes();
    layout.fonts = fonts_.faces();
    layout.bitmaps = pictures_.take_bitmaps();
    for (Diagnostics& more : std::array{pictures_.take_warnings(), fonts_.missing_characters()})
      std::move(more.begin(), more.end(), std::back_inserter(warnings));
  }

 private:
  void set_pages(Layout& layout) {
    FrontMatter front(typesetter_, geometry_, design_, document_, pictures_);
    layout.pages.resize(front.pages());
    Pager pager(typesetter_, geometry_, design_, layout);
    Compositors compositors(fonts_, document_, geometry_, design_, options_.basemap.get());
    const std::vector<std::size_t> first_pages = place_chapters(compositors, pager, layout);
    if (document_.chapters.size() > 1) {
      pager.set_heads(document_.title, document_.index_title);
      add_index(typesetter_, geometry_, design_, document_.index_title, pager, layout);
    }
    front.fill(layout, first_pages);
    for (const auto& compositor : compositors.all()) fonts_.add_missing(compositor->fonts);
  }

  /// Returns the page on which each chapter begins.
  std::vector<std::size_t> place_chapters(Compositors& compositors, Pager& pager, Layout& layout) {
    Progress progress(options_, document_.chapters.size());
    auto chapters = set_chapters(compositors, document_, progress);
    const bool all_set = std::all_of(chapters.begin(), chapters.end(),
                                     [](const auto& set) { return set.has_value(); });
    if (all_set) compositors.retire();
    Binder binder(fonts_, typesetter_, pictures_, all_set);
    std::vector<std::size_t> first_pages;
    for (std::size_t i = 0; i < chapters.size(); ++i) {
      const Chapter& chapter = document_.chapters[i];
      first_pages.push_back(layout.pages.size());
      if (!chapters[i]) {
        chapters[i] = compositors.set(chapter, &layout);
        progress.chapter_done();
      }
      SetChapter set = std::move(*std::exchange(chapters[i], {}));
      binder.bind(set);
      pager.set_heads(document_.title, joined(chapter.title));
      pager.place(std::move(set.galley), set.breaks);
    }
    return first_pages;
  }

  const Document& document_;
  const BookOptions& options_;
  const PageGeometry& geometry_;
  Design design_;
  FontBook& fonts_;
  Typesetter typesetter_;
  PictureShelf pictures_;
};

/// Large print has its own measures, whatever the theme sets.
PageGeometry geometry_of(const BookOptions& options) {
  const PageGeometry geometry = page_geometry(options.paper, options.large_print);
  return options.large_print ? geometry : themed(geometry, options.theme.measures);
}

}  // namespace

Layout set_book(const Document& document, const BookOptions& options, Diagnostics& warnings) {
  const PageGeometry geometry = geometry_of(options);
  Layout layout;
  layout.width = geometry.width;
  layout.height = geometry.height;
  layout.title = clean(document.title.text);
  layout.language = document.language;
  FontBook fonts(options.theme.fonts);
  if (!fonts.usable()) {
    warnings.push_back(no_font());
    return layout;
  }
  BookSetter(document, options, geometry, fonts).set(layout, warnings);
  return options.booklet ? impose(std::move(layout)) : layout;
}

}  // namespace guidebook::typeset
