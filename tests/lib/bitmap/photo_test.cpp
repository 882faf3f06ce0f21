// Pictures on pages: which are printed, and where they stand.
#include <algorithm>
#include <cmath>
#include <string>
#include <variant>
#include <vector>

#include "catch.hpp"
#include "guidebook/typeset/pages/book.hpp"
#include "guidebook/typeset/pages/page_breaks.hpp"
#include "layout_boxes.hpp"
#include "photos.hpp"

using namespace guidebook;
using namespace guidebook::typeset;

namespace {

Layout set(const Document& document, Diagnostics& warnings, const BookOptions& options = {}) {
  return set_book(document, options, warnings);
}

bool bleeds(const Layout& layout, const Rect& window) { return window.width >= layout.width; }

/// In the text block, over no text and no other picture.
void check_places(const Layout& layout, const PageGeometry& geometry) {
  const std::vector<Shown> all = pictures_of(layout);
  for (const Shown& shown : all) {
    const Rect& box = shown.picture.window;
    INFO(shown.alt << " on page " << shown.page + 1);
    if (bleeds(layout, box)) {
      CHECK(box.x == 0);
      CHECK(box.y == 0);
      continue;
    }
    const float left = geometry.left(shown.page) * geometry.scale;
    CHECK(box.x >= left - 0.1F);
    CHECK(box.x + box.width <= left + geometry.measure() * geometry.scale + 0.1F);
    CHECK(box.y >= geometry.top * geometry.scale - 0.1F);
    CHECK(box.y + box.height <= geometry.block_bottom() * geometry.scale + 0.1F);
    const auto apart = [&](float l, float t, float r, float b) {
      return r <= box.x || l >= box.x + box.width || b <= box.y || t >= box.y + box.height;
    };
    for (const Box& text : boxes(layout, layout.pages[shown.page])) {
      INFO(text.text);
      CHECK(apart(text.left, text.top, text.right, text.bottom));
    }
    for (const Shown& other : all) {
      const Rect& area = other.picture.window;
      const bool same = &other == &shown || other.page != shown.page;
      CHECK((same || apart(area.x, area.y, area.x + area.width, area.y + area.height)));
    }
  }
}

std::size_t count_of(const std::vector<Shown>& all, const std::string& alt) {
  return static_cast<std::size_t>(
      std::ranges::count_if(all, [&](const Shown& shown) { return shown.alt == alt; }));
}

}  // namespace

TEST_CASE("photos: all stand in the text block, each with its caption on its page") {
  Photos photos;
  const std::vector<Figure> figures = {
      photos.add("wide.jpg", make(pictures::Jpeg{.width = 2400, .height = 1600})),
      photos.add("tall.png", make(pictures::Png{.width = 800, .height = 1200})),
      photos.add("tiny.jpg", make(pictures::Jpeg{.width = 60, .height = 40})),
      photos.add("turned.jpg",
                 pictures::with_orientation(make(pictures::Jpeg{.width = 900, .height = 600}), 6)),
      photos.add("line.png", make(pictures::Png{.width = 3000, .height = 3})),
      photos.add("pole.png", make(pictures::Png{.width = 3, .height = 3000}))};
  const Document document = sample::document({chapter_with(figures), sample::chongjin()});
  for (const Paper paper : {Paper::a5, Paper::a4}) {
    for (const bool large_print : {false, true}) {
      Diagnostics warnings;
      const BookOptions options{.paper = paper, .large_print = large_print};
      const Layout layout = set(document, warnings, options);
      CHECK(warnings.empty());
      check_places(layout, page_geometry(paper, large_print));
      check_no_overlap(layout);
      const std::vector<Shown> all = pictures_of(layout);
      CHECK(layout.bitmaps.size() == figures.size() + 1);  // and the veil
      CHECK(count_of(all, "Alt of wide.jpg") == 4);        // cover, opener, a sight, a hotel
      CHECK(count_of(all, "Alt of tall.png") == 3);
      for (const Shown& shown : all) {
        if (layout.pages[shown.page].label == "Cover") {
          CHECK(bleeds(layout, shown.picture.window));
          continue;
        }
        const std::string text = page_text(layout, layout.pages[shown.page]);
        INFO(text);
        CHECK(text.find("Caption of " + shown.alt.substr(7)) != std::string::npos);
      }
    }
  }
}

TEST_CASE("photos: what can't be printed is named with its place, and left out") {
  Photos photos;
  const std::string whole = make(pictures::Jpeg{.width = 1500, .height = 1000});
  const std::vector<Figure> figures = {
      photos.figure("missing.jpg"), photos.add("cut.jpg", whole.substr(0, whole.size() / 2)),
      photos.add("page.jpg", "<html>"), photos.add("good.jpg", whole)};
  Document document = sample::document({chapter_with(figures)});
  Diagnostics warnings;
  const Layout layout = set(document, warnings);
  std::vector<std::string> told;
  for (const Diagnostic& warning : warnings) {
    CHECK(warning.level == Level::warning);
    CHECK(warning.place.file == "guide.yaml");
    CHECK(warning.place.begin == Position{7, 11});
    told.push_back(warning.message.substr(warning.message.rfind('/') + 1));
  }
  CHECK(told == std::vector<std::string>{"missing.jpg is left out: there is no such file",
                                         "cut.jpg is left out: Premature end of JPEG file",
                                         "page.jpg is left out: it is neither JPEG nor PNG"});
  CHECK(pictures_of(layout).size() == 3);
  CHECK(whole_text(layout).find("missing.jpg") == std::string::npos);
}

TEST_CASE("photos: a picture that does not fit goes to the next page, text comes before it") {
  Galley galley;
  const auto add = [&](float height, bool floats, bool keep = false) {
    Strip strip;
    strip.height = height;
    strip.space_before = 5;  // something new begins
    strip.floats = floats;
    strip.keep_with_next = keep;
    galley.strips.push_back(strip);
  };
  const auto heights = [&](float room) {
    Galley copy = galley;
    std::vector<std::vector<float>> pages;
    std::size_t begin = 0;
    for (const PageBreak& page : page_breaks(copy, room)) {
      pages.emplace_back();
      for (; begin < page.end; ++begin) {
        pages.back().push_back(copy.strips[begin].height);
      }
    }
    return pages;
  };
  using Pages = std::vector<std::vector<float>>;
  add(40, false);
  add(81, true);
  add(30, false);
  add(20, false);
  add(80, false);
  CHECK(heights(100) == Pages{{40, 30, 20}, {81}, {80}});
  CHECK(heights(300) == Pages{{40, 81, 30, 20, 80}});
  galley.strips[0].keep_with_next = true;  // a heading never stands alone
  CHECK(heights(100) == Pages{{40, 30, 20}, {81}, {80}});
  galley.strips[2].outline.push_back({"Part", 2, {}});  // which it may not leave its part for
  CHECK(heights(145) == Pages{{40, 81}, {30, 20, 80}});
  galley.strips[0].keep_with_next = false;
  CHECK(heights(100) == Pages{{40}, {81}, {30, 20}, {80}});
}

TEST_CASE("photos: a long caption goes on over the page, none of it lost") {
  Photos photos;
  Figure figure = photos.add("a.jpg", make(pictures::Jpeg{.width = 900, .height = 600}));
  figure.caption.front().text.clear();
  for (int i = 0; i < 1'500; ++i) {
    figure.caption.front().text += "word" + std::to_string(i) + " ";
  }
  Chapter chapter = sample::chongjin();
  std::get<Entry>(chapter.sections[1].blocks[0]).figures = {figure};
  Diagnostics warnings;
  const Layout layout = set(sample::document({chapter}), warnings);
  check_places(layout, page_geometry(Paper::a5));
  check_no_overlap(layout);
  const std::string text = whole_text(layout);
  CHECK(text.find("word1499") != std::string::npos);
}

TEST_CASE("photos: a narrow picture is no wider than its grain allows") {
  Photos photos;
  Chapter chapter = sample::chongjin();
  std::get<Entry>(chapter.sections[1].blocks[0]).figures = {
      photos.add("tower.png", make(pictures::Png{.width = 60, .height = 300}))};
  Diagnostics warnings;
  const std::vector<Shown> all = pictures_of(set(sample::document({chapter}), warnings));
  REQUIRE(all.size() == 1);
  const Rect& area = all.front().picture.area;
  CHECK(std::abs(area.width - 60 * 72 / 100.0F) < 0.1F);
  CHECK(std::abs(area.height - 5 * area.width) < 0.1F);
}
