#include "guidebook/typeset/paragraph.hpp"

#include <filesystem>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "catch.hpp"
#include "guidebook/typeset/bidi.hpp"
#include "guidebook/typeset/design.hpp"
#include "guidebook/typeset/pictograms.hpp"
#include "guidebook/typeset/qr_code.hpp"
#include "guidebook/typeset/total_fit.hpp"
#include "guidebook/typeset/unicode.hpp"
#include "sample_document.hpp"

using namespace guidebook;
using namespace guidebook::typeset;

namespace {

BreakItem box_item(float width) {
  BreakItem item;
  item.width = width;
  return item;
}

BreakItem glue_item(float width, float stretch, float shrink) {
  BreakItem item;
  item.kind = BreakItem::Kind::glue;
  item.width = width;
  item.stretch = stretch;
  item.shrink = shrink;
  return item;
}

BreakItem penalty_item(float penalty) {
  BreakItem item;
  item.kind = BreakItem::Kind::penalty;
  item.penalty = penalty;
  return item;
}

std::vector<BreakItem> words(const std::vector<float>& widths) {
  std::vector<BreakItem> items;
  for (const float width : widths) {
    items.push_back(box_item(width));
    items.push_back(glue_item(1, 0.5F, 0.3F));
  }
  items.back() = penalty_item(never);
  items.push_back(glue_item(0, 1e6F, 0));
  items.push_back(penalty_item(always));
  return items;
}

}  // namespace

TEST_CASE("scripts mix in a line, each in a font that has it") {
  FontBook fonts;
  REQUIRE(fonts.usable());
  Typesetter typesetter(fonts, "en");
  const std::string text = "Chongjin (청진, 淸津) lies far from 东城区 and Ελλάδα";
  const Line line = typesetter.line(text, "en", design::body);
  std::string read;
  std::set<FontId> used;
  float right = 0;
  for (const Placed& placed : line.texts) {
    const GlyphText& glyphs = typesetter.shaper().texts()[placed.text];
    read += glyphs.utf8 + (placed.space_after ? " " : "");
    used.insert(glyphs.font);
    CHECK(placed.x >= right - 0.01F);
    right = placed.x + placed.width;
    for (const Glyph& glyph : glyphs.glyphs) {
      CHECK(glyph.id != 0);
    }
  }
  CHECK(read == text + " ");
  CHECK(used.size() >= 3);
  CHECK(fonts.missing_characters().empty());
}

TEST_CASE("odd bytes are set as something") {
  CHECK(clean("a\tb\nc\x01"
              "d\xFF\u00AD"
              "e") == "a b cd\uFFFDe");
  CHECK(clean("") == "");
  CHECK(capitals("Straße 청진 é", "de") == "STRASSE 청진 É");
  CHECK(capitals("iz", "tr") == "İZ");
  CHECK(cluster_end("e\u0301x", 0) == 3);
  CHECK(cluster_end("\U0001F468\u200D\U0001F469x", 0) == 11);
}

TEST_CASE("total fit prefers even lines where first fit leaves a hole") {
  const std::vector<BreakItem> items = words({4, 4, 2, 7, 5, 4});
  const LineWidths widths{{}, 10};
  CHECK(first_fit(items, widths) == std::vector<std::size_t>{3, 7, 13});
  CHECK(total_fit(items, widths, 1, 0).empty());
  const std::vector<std::size_t> breaks = total_fit(items, widths, 8, 0);
  REQUIRE_FALSE(breaks.empty());
  CHECK(breaks.back() == items.size() - 1);
}

TEST_CASE("total fit is the best of all ways to break") {
  // Three words a line fit exactly; starting with two spoils every line after.
  const std::vector<BreakItem> items = words({3, 3, 3, 3, 3, 3, 3, 3, 3});
  CHECK(total_fit(items, {{}, 11}, 2, 0) == std::vector<std::size_t>{5, 11, items.size() - 1});
  // A narrow beginning takes one word fewer.
  CHECK(total_fit(items, {{7}, 11}, 2, 0) == std::vector<std::size_t>{3, 9, 15, items.size() - 1});
}

TEST_CASE("a justified line ends at the margin") {
  FontBook fonts;
  REQUIRE(fonts.usable());
  Typesetter typesetter(fonts, "en");
  std::string text;
  for (int i = 0; i < 60; ++i) {
    text += "Trains from the capital take anything from eighteen to thirty hours and ";
  }
  const Measure measure{.width = 300, .first_indent = 12, .alignment = Alignment::justified};
  const std::vector<Line> lines = typesetter.lines({sample::run(text)}, design::body, measure);
  REQUIRE(lines.size() > 50);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    CHECK(lines[i].width >= 300 - measure.indent(i) - 0.05F);
    CHECK(lines[i].width <= 300 - measure.indent(i) + 2.6F);
  }
  CHECK(lines.back().width <= 300.05F);
}

TEST_CASE("hyphens stand where the dictionary has them") {
  if (!std::filesystem::exists("/usr/share/hyphen/hyph_en_US.dic")) {
    WARN("skipped: no English hyphenation dictionary is installed");
    return;
  }
  Hyphenator hyphenator;
  CHECK(hyphenator.points("en-US", "computer") == std::vector<std::size_t>{3});
  CHECK(hyphenator.points("en", "computer") == std::vector<std::size_t>{3});
  CHECK(hyphenator.points("xx", "computer").empty());
  CHECK(hyphenator.points("../../etc/passwd", "computer").empty());
  CHECK(hyphenator.points("en", std::string(100000, 'a')).empty());
}

TEST_CASE("lines break by the rules of their script") {
  LineBreaks breaks;
  CHECK(breaks.find("en", "two words, one-off") == std::vector<std::size_t>{4, 11, 15, 18});
  CHECK(breaks.find("zh", "北京。好") == std::vector<std::size_t>{3, 9, 12});
  CHECK(breaks.find("en", "").empty());
}

TEST_CASE("letters from the right stand from the right") {
  CHECK(bidi_levels("plain, café").empty());
  CHECK(bidi_levels("abcשב1") == std::vector<std::uint8_t>{0, 0, 0, 1, 1, 1, 1, 2});
  CHECK(visual_order(std::vector<std::uint8_t>{0, 1, 1, 2, 0}) ==
        std::vector<std::size_t>{0, 3, 2, 1, 4});
  FontBook fonts;
  REQUIRE(fonts.usable());
  Typesetter typesetter(fonts, "en");
  const Line line = typesetter.line("somewhat שלום עולם likewise", "en", design::body);
  REQUIRE(line.texts.size() == 4);
  CHECK(line.texts[0].x == 0);
  CHECK(line.texts[2].x > line.texts[0].width);
  CHECK(line.texts[1].x > line.texts[2].x + line.texts[2].width);
  CHECK(line.texts[3].x > line.texts[1].x + line.texts[1].width);
}

TEST_CASE("every way to travel has a picture within its square") {
  for (const char* mode : {"flight", "train", "bus", "shared-taxi", "ferry", "road", "walk",
                           "cycle", "trolleybus", "other"}) {
    const std::vector<Item> items = pictogram(mode, {10, 20}, 8, design::ink);
    CHECK_FALSE(items.empty());
    for (const Item& item : items) {
      for (const PathStep& step : std::get<Shape>(item).path) {
        if (step.kind != PathStep::Kind::close) {
          CHECK((step.to.x >= 9.9F && step.to.x <= 18.1F && step.to.y >= 19.9F &&
                 step.to.y <= 28.1F));
        }
      }
    }
  }
  CHECK(pictogram("rocket", {}, 8, design::ink).size() == 1);
}

TEST_CASE("a QR code lies in its area, and is left out if too fine") {
  const Path code = qr_code("BEGIN:VCARD", {10, 20, 66, 66});
  REQUIRE(code.size() > 200);
  for (const PathStep& step : code) {
    if (step.kind != PathStep::Kind::close) {
      CHECK((step.to.x > 14 && step.to.x < 72 && step.to.y > 24 && step.to.y < 82));
    }
  }
  CHECK(qr_code(std::string(900, 'x'), {10, 20, 66, 66}).empty());
  CHECK(qr_code("", {10, 20, 66, 66}).empty());
}
