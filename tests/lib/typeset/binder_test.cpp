#include "guidebook/typeset/pages/binder.hpp"

#include <array>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "guidebook/typeset/pages/book.hpp"
#include "guidebook/typeset/theme/page_geometry.hpp"
#include "sample_document.hpp"

using namespace guidebook;
using namespace guidebook::typeset;

namespace {

/// Chapters with words of their own, and words of one another's.
Document several_chapters() {
  std::vector<Chapter> chapters;
  for (const char* name : {"Amber", "Birch", "Cedar", "Birch", "청진"}) {
    chapters.push_back(sample::chongjin());
    chapters.back().id = name;
    chapters.back().title = {sample::run(name)};
  }
  return sample::document(std::move(chapters));
}

struct Bound {
  std::vector<Galley> galleys;
  std::vector<ShapedText> texts;
  std::vector<Node> nodes;
  std::size_t fonts = 0;
};

/// The chapters as bound where chapter i was set by compositor `who[i]`, in the order of `when`.
Bound bound(const Document& document, const std::array<std::size_t, 5>& who,
            const std::array<std::size_t, 5>& when) {
  const PageGeometry geometry = page_geometry(Paper::a5);
  FontBook fonts;
  REQUIRE(fonts.usable());
  Typesetter house(fonts, document.language);
  PictureShelf pictures(1);
  const Design design;
  std::array<Compositors, 3> rooms{Compositors(fonts, document, geometry, design, nullptr),
                                   Compositors(fonts, document, geometry, design, nullptr),
                                   Compositors(fonts, document, geometry, design, nullptr)};
  std::vector<std::optional<SetChapter>> chapters(document.chapters.size());
  for (const std::size_t i : when) {
    chapters[i] = rooms[who[i]].set(document.chapters[i]);
  }
  const bool retired = who.front() != 0;
  for (Compositors& room : rooms) {
    if (retired) room.retire();
  }
  Bound result;
  Binder binder(fonts, house, pictures, retired);
  for (auto& chapter : chapters) {
    binder.bind(*chapter);
    result.galleys.push_back(std::move(chapter->galley));
  }
  result.texts = house.shaper().take_texts();
  result.nodes = house.structure().take_nodes();
  result.fonts = fonts.faces().size();
  return result;
}

/// All texts of a galley: which, where and as part of what.
std::vector<std::array<float, 4>> texts_of(const Galley& galley) {
  std::vector<std::array<float, 4>> all;
  for (const Strip& strip : galley.strips) {
    for (const Item& item : strip.items) {
      if (const auto* text = std::get_if<GlyphRun>(&item)) {
        all.push_back({static_cast<float>(text->text), static_cast<float>(text->node), text->x,
                       text->baseline});
      }
    }
  }
  return all;
}

}  // namespace

TEST_CASE("a book is the same whoever set its chapters, and when") {
  const Document document = several_chapters();
  const Bound alone = bound(document, {0, 0, 0, 0, 0}, {0, 1, 2, 3, 4});
  const Bound many = bound(document, {2, 0, 1, 1, 0}, {4, 2, 0, 1, 3});
  for (std::size_t i = 0; i < document.chapters.size(); ++i) {
    CHECK_FALSE(texts_of(alone.galleys[i]).empty());
    CHECK(texts_of(alone.galleys[i]) == texts_of(many.galleys[i]));
  }
  REQUIRE(alone.texts.size() == many.texts.size());
  for (std::size_t i = 0; i < alone.texts.size(); ++i) {
    CHECK(alone.texts[i].utf8 == many.texts[i].utf8);
    CHECK(alone.texts[i].font == many.texts[i].font);
    CHECK(alone.texts[i].glyphs == many.texts[i].glyphs);
  }
  REQUIRE(alone.nodes.size() == many.nodes.size());
  for (std::size_t i = 0; i < alone.nodes.size(); ++i) {
    CHECK(alone.nodes[i].role == many.nodes[i].role);
    CHECK(alone.nodes[i].parent == many.nodes[i].parent);
  }
  CHECK(alone.fonts == many.fonts);
}

TEST_CASE("words that several chapters have are in the book once") {
  const Bound book = bound(several_chapters(), {0, 1, 2, 0, 1}, {0, 1, 2, 3, 4});
  std::set<std::pair<FontId, std::string>> different;
  for (const ShapedText& text : book.texts) {
    std::string glyphs = text.utf8;
    for (const Glyph& glyph : text.glyphs) {
      glyphs += ' ' + std::to_string(glyph.id);
    }
    CHECK(different.emplace(text.font, glyphs).second);
  }
}

TEST_CASE("a book tells of each chapter that is set, one by one") {
  Document document = several_chapters();
  Section contacts;
  contacts.kind = SectionKind::contacts;
  contacts.blocks = {Prose{Paragraph{{sample::run("elsewhere", "en", "#Amber")}}}};
  document.chapters[1].sections.push_back(contacts);  // which waits for the pages of the first
  std::vector<std::pair<std::size_t, std::size_t>> told;
  Diagnostics warnings;
  const Layout layout = set_book(
      document,
      {.progress = [&](std::size_t done, std::size_t all) { told.emplace_back(done, all); }},
      warnings);
  using Told = std::vector<std::pair<std::size_t, std::size_t>>;
  CHECK(told == Told{{1, 5}, {2, 5}, {3, 5}, {4, 5}, {5, 5}});
  CHECK(layout.pages.size() > document.chapters.size());
}
