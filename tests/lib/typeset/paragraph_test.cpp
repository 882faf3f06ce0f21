#include "guidebook/typeset/inline/paragraph.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include "catch.hpp"
#include "folder.hpp"
#include "guidebook/typeset/flow/pictograms.hpp"
#include "guidebook/typeset/flow/qr_code.hpp"
#include "guidebook/typeset/inline/bidi.hpp"
#include "guidebook/typeset/inline/protrusion.hpp"
#include "guidebook/typeset/inline/total_fit.hpp"
#include "guidebook/typeset/pages/page_breaks.hpp"
#include "guidebook/typeset/theme/design.hpp"
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
    if (!items.empty()) items.push_back(glue_item(1, 0.5F, 0.3F));
    items.push_back(box_item(width));
  }
  items.push_back(penalty_item(never));
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
  const Line line = typesetter.line(text, "en", Design{}.body);
  std::string read;
  std::set<FontId> used;
  float right = 0;
  for (const Placed& placed : line.texts) {
    const ShapedText& glyphs = typesetter.shaper().texts()[placed.text];
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

TEST_CASE("a justified line ends at the margin, with spaces between words or without") {
  FontBook fonts;
  REQUIRE(fonts.usable());
  const std::string language = GENERATE("en", "th", "zh");
  const std::map<std::string, std::string> sentences{
      {"en", "Trains from the capital take anything from eighteen to thirty hours and "},
      {"th", "นักท่องเที่ยวส่วนใหญ่เช่าจักรยานแล้วปั่นไปตามถนนร่มรื่น"},
      {"zh", "老城里河道纵横石桥一座接着一座白墙黑瓦的房子临水而建"}};
  Typesetter typesetter(fonts, language);
  std::string text;
  for (int i = 0; i < 60; ++i) text += sentences.at(language);
  const Measure measure{.width = 300, .first_indent = 12, .alignment = Alignment::justified};
  const std::vector<Line> lines = typesetter.lines({sample::run(text)}, Design{}.body, measure);
  REQUIRE(lines.size() > 40);
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
  using Offsets = std::vector<std::size_t>;
  CHECK(breaks.find("ko", "청진은 항구다") == Offsets{10, 19});
  CHECK(breaks.find("ko", "청진(淸津)은 2층") == Offsets{10, 18, 22});
  CHECK(breaks.find("ko", "서울·부산, A동") == Offsets{8, 16, 20});
  CHECK(breaks.find("zh", "북京") == Offsets{6});
}

TEST_CASE("no line ends within a run that is whole, unless none can hold it") {
  FontBook fonts;
  REQUIRE(fonts.usable());
  Typesetter typesetter(fonts, "en");
  Run whole = sample::run("E-Mail and what-not");
  whole.whole = true;
  const Runs runs = {sample::run("some words before it, "), whole,
                     sample::run(" and some-what after")};
  const auto alignment = GENERATE(Alignment::ragged, Alignment::justified);
  const float needed = typesetter.width(whole.text, "en", Design{}.body);
  for (const float width : {needed + 1, needed + 20, needed + 60, needed / 2, 5.0F}) {
    std::size_t lines_of_it = 0;
    std::string all;
    for (const Line& line :
         typesetter.lines(runs, Design{}.body, {.width = width, .alignment = alignment})) {
      const auto is_of_it = [](const Placed& placed) { return placed.run == 1; };
      if (std::ranges::any_of(line.texts, is_of_it)) ++lines_of_it;
      for (const Placed& placed : line.texts) {
        all += typesetter.shaper().texts()[placed.text].utf8 + (placed.space_after ? " " : "");
      }
    }
    INFO(width << ": " << all);
    CHECK((lines_of_it == 1) == (width > needed));
    CHECK(all.find("after") != std::string::npos);
  }
}

TEST_CASE("letters from the right stand from the right") {
  CHECK(directions_of("plain, café").levels.empty());
  CHECK(directions_of("abcשב1").levels == std::vector<std::uint8_t>{0, 0, 0, 1, 1, 1, 1, 2});
  CHECK(visual_order(std::vector<std::uint8_t>{0, 1, 1, 2, 0}) ==
        std::vector<std::size_t>{0, 3, 2, 1, 4});
  FontBook fonts;
  REQUIRE(fonts.usable());
  Typesetter typesetter(fonts, "en");
  const Line line = typesetter.line("somewhat שלום עולם likewise", "en", Design{}.body);
  REQUIRE(line.texts.size() == 4);
  CHECK(line.texts[0].x == 0);
  CHECK(line.texts[2].x > line.texts[0].width);
  CHECK(line.texts[1].x > line.texts[2].x + line.texts[2].width);
  CHECK(line.texts[3].x > line.texts[1].x + line.texts[1].width);
}

TEST_CASE("a paragraph from the right stands at the right, its numbers read from the left") {
  FontBook fonts;
  REQUIRE(fonts.usable());
  Typesetter typesetter(fonts, "en");
  const Runs runs = {sample::run("نسمة327م (تعداد) somewhat", "ar")};
  const std::vector<Line> lines =
      typesetter.lines(runs, Design{}.body, {.width = 300, .flush = true});
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].width == 300);
  float left = 300;
  float right = 0;
  std::map<std::string, float> places;
  for (const Placed& placed : lines[0].texts) {
    const ShapedText& text = typesetter.shaper().texts()[placed.text];
    places[text.utf8] = placed.x;
    left = std::min(left, placed.x);
    right = std::max(right, placed.x + placed.width);
    if (text.utf8 == "327") {
      CHECK(text.glyphs.front().cluster == 0);
    }
  }
  CHECK(right == Approx(300).margin(0.1));
  CHECK(left > 100);
  CHECK(places.at("نسمة") > places.at("327"));
  CHECK(places.at("327") > places.at("م"));
  CHECK(places.at("somewhat") == left);
}

TEST_CASE("quotes and hyphens hang over the margins of justified text") {
  FontBook fonts;
  REQUIRE(fonts.usable());
  Typesetter typesetter(fonts, "en");
  std::string text;
  for (int i = 0; i < 150; ++i) {
    text += i % 3 == 0 ? "“word” " : "text-only ";
  }
  const Measure measure{.width = 210, .alignment = Alignment::justified};
  int before = 0;
  int after = 0;
  for (const Line& line : typesetter.lines({sample::run(text)}, Design{}.body, measure)) {
    const std::string& first = typesetter.shaper().texts()[line.texts.front().text].utf8;
    CHECK((line.texts.front().x < -1) == first.starts_with("“"));
    before += line.texts.front().x < -1 ? 1 : 0;
    after += line.width > 211 ? 1 : 0;
  }
  CHECK(before > 2);
  CHECK(after > 2);
  CHECK(protrusion_before(U'a') == 0);
  CHECK(protrusion_after(U'a') == 0);
}

TEST_CASE("abbreviations are set in small capitals, and nothing else is") {
  FontBook fonts;
  REQUIRE(fonts.usable());
  Shaper shaper(fonts);
  const auto glyphs = [&](const std::string& text, bool small) {
    FontStyle style = design::title_font;
    style.small_caps = small;
    const Shaped& shaped = shaper.shape(style, "en", text);
    std::vector<std::uint16_t> ids;
    for (const Glyph& glyph : shaper.texts()[shaped.pieces.front().text].glyphs) {
      ids.push_back(glyph.id);
    }
    return ids;
  };
  if (glyphs("UNESCO", true) == glyphs("UNESCO", false)) {
    WARN("skipped: the font for titles has no small capitals");
    return;
  }
  CHECK(glyphs("(UNESCO,", true) != glyphs("(UNESCO,", false));
  for (const char* text : {"UN", "UNESCOs", "Unesco", "McDONALD", "ÉCOLE"}) {
    INFO(text);
    CHECK(glyphs(text, true) == glyphs(text, false));
  }
}

TEST_CASE("a dictionary in an 8-bit encoding divides all words of its language") {
  const Folder folder;
  put(folder / "hyph_de_DE.dic",
      "ISO8859-1\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\n1\xFC"
      "b\n1z\n");
  Hyphenator hyphenator({(folder / "missing").string(), (folder / "").string()});
  CHECK(hyphenator.points("de", "brotüber") == std::vector<std::size_t>{4});
  CHECK(hyphenator.points("de-AT", "Brotüber") == std::vector<std::size_t>{4});
  CHECK(hyphenator.points("de", "überzahl") == std::vector<std::size_t>{5});
  CHECK(hyphenator.points("de", "청진이brotüber").empty());
  put(folder / "hyph_en.dic", "UTF-8\n1z\n");
  CHECK(hyphenator.points("en", "overzeal") == std::vector<std::size_t>{4});
  CHECK(hyphenator.points("en", "Overzeal").empty());
  put(folder / "hyph_fr.dic", "NO-SUCH-ENCODING\n1z\n");
  CHECK(hyphenator.points("fr", "overzeal").empty());
}

TEST_CASE("a heading stays with what it stands over, even if both part with what is before") {
  Galley galley;
  galley.strips.resize(3);  // a picture, a heading, a map
  galley.strips[0].height = 150;
  galley.strips[0].keep_with_next = true;
  galley.strips[1].height = 24;
  galley.strips[1].space_before = 20;
  galley.strips[1].keep_with_next = true;
  galley.strips[2].height = 330;
  const std::vector<PageBreak> breaks = page_breaks(galley, 480);
  REQUIRE(breaks.size() == 2);
  CHECK(breaks[0].end == 1);
  CHECK(breaks[1].end == 3);
}

TEST_CASE("what comes in several sizes is as low as saves a page or fills one, and no lower") {
  Galley galley;
  const auto add = [&](float height, std::vector<float> lower, bool floats = false) {
    Strip strip;
    strip.height = height;
    strip.floats = floats;
    for (const float less : lower) strip.alternatives.push_back({less, {}, {Rule{}}, {}});
    galley.strips.push_back(strip);
  };
  const auto heights = [&](float room) {
    Galley copy = galley;
    std::vector<std::vector<float>> pages;
    std::size_t begin = 0;
    for (const PageBreak& page : page_breaks(copy, room)) {
      pages.emplace_back();
      for (; begin < page.end; ++begin) {
        const Strip& strip = copy.strips[begin];
        pages.back().push_back(strip.height);
        CHECK(strip.items.empty() == (strip.height == galley.strips[begin].height));
      }
    }
    return pages;
  };
  using Pages = std::vector<std::vector<float>>;
  add(100, {80});
  add(100, {75, 50});
  add(100, {});
  CHECK(heights(300) == Pages{{100, 100, 100}});
  CHECK(heights(299) == Pages{{80, 75, 100}});
  CHECK(heights(230) == Pages{{80, 50, 100}});
  CHECK(heights(229) == Pages{{100, 100}, {100}});
  galley.strips.clear();
  add(200, {});
  add(200, {150, 100}, true);
  add(260, {});
  CHECK(heights(400) == Pages{{200, 200}, {260}});
  CHECK(heights(310) == Pages{{200, 100}, {260}});  // else there were three pages
}

TEST_CASE("space gives way before a page is left with next to nothing") {
  Galley galley;
  for (int i = 0; i < 12; ++i) {
    Strip strip;
    strip.space_before = 20;
    strip.height = 40;
    galley.strips.push_back(strip);
  }
  const auto ends = [&](float room) {
    std::vector<std::size_t> all;
    for (const PageBreak& page : page_breaks(galley, room)) {
      all.push_back(page.end);
    }
    return all;
  };
  CHECK(ends(700) == std::vector<std::size_t>{12});
  const std::vector<PageBreak> squeezed = page_breaks(galley, 640);
  REQUIRE(squeezed.size() == 1);
  CHECK(squeezed[0].squeeze == Approx(60.0 / 88).margin(0.001));
  CHECK(ends(600).size() == 2);
  galley.strips[5].keep_with_next = true;
  CHECK(ends(340) == std::vector<std::size_t>{5, 10, 12});
  for (Strip& strip : galley.strips) {
    strip.keep_with_next = true;  // more than a page can keep together
  }
  CHECK(ends(340) == std::vector<std::size_t>{6, 12});
  galley.strips[4].new_page = true;
  CHECK(ends(700) == std::vector<std::size_t>{4, 12});
  Galley empty;
  CHECK(page_breaks(empty, 100).empty());
}

TEST_CASE("every way to travel has a picture within its square") {
  for (const char* mode : {"flight", "train", "bus", "shared-taxi", "ferry", "road", "walk",
                           "cycle", "trolleybus", "other"}) {
    const std::vector<Item> items = pictogram(mode, {10, 20}, 8, Theme::Colours{}.ink);
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
  CHECK(pictogram("rocket", {}, 8, Theme::Colours{}.ink).size() == 1);
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
