#include <algorithm>
#include <set>
#include <string>

#include "catch.hpp"
#include "findings.hpp"
#include "guidebook/typeset/fonts/shaper.hpp"
#include "guidebook/typeset/pages/book.hpp"
#include "guidebook/typeset/theme/design.hpp"
#include "guidebook/typeset/theme/theme_file.hpp"
#include "layout_boxes.hpp"
#include "sample_document.hpp"

using namespace guidebook;
using namespace guidebook::typeset;

namespace {

Theme theme_of(const std::string& text, Diagnostics& faults, Paper paper = Paper::a5) {
  return read_theme(Source("theme.yaml", text), paper, faults);
}

Theme theme_of(const std::string& text) {
  Diagnostics faults;
  const Theme theme = theme_of(text, faults);
  CHECK(lines_of(faults).empty());
  return theme;
}

std::size_t count_colour(const Layout& layout, const Colour& colour) {
  std::size_t found = 0;
  for (const Page& page : layout.pages) {
    for (const Item& item : page.items) {
      const bool has = std::visit(
          [&](const auto& what) {
            if constexpr (requires { what.colour; }) return what.colour == colour;
            return false;
          },
          item);
      found += has ? 1U : 0U;
    }
  }
  return found;
}

Layout set(const Theme& theme, bool large_print = false) {
  Diagnostics warnings;
  const Document document = sample::document({sample::chongjin(), sample::invented(3, 9)});
  Layout layout = set_book(document, {.large_print = large_print, .theme = theme}, warnings);
  CHECK(lines_of(warnings).empty());
  return layout;
}

}  // namespace

TEST_CASE("a theme says what it changes and leaves the rest") {
  const Theme theme = theme_of(
      "theme: 1\nfonts: {text: [Lato]}\ncolours: {accent: \"#1f6F5C\"}\n"
      "measures: {size: 11, inner: 60.5}\n");
  CHECK(theme.fonts.text == std::vector<std::string>{"Lato"});
  CHECK(theme.fonts.title.empty());
  CHECK(theme.colours.accent == Colour{0x1F, 0x6F, 0x5C});
  CHECK(theme.colours.ink == Theme::Colours{}.ink);
  CHECK(theme.measures.size == 11);
  CHECK(theme.measures.inner == 60.5);
  CHECK(!theme.measures.outer);
}

TEST_CASE("a theme's colours and measures are those of the pages") {
  const Theme theme = theme_of(
      "theme: 1\ncolours: {accent: \"#1F6F5C\", card: \"#EAF2EE\"}\nmeasures: {size: 11, inner: "
      "60}\n");
  const Theme own;
  const Layout before = set(own);
  const Layout after = set(theme);
  REQUIRE(count_colour(before, own.colours.accent) > 20);
  CHECK(count_colour(after, own.colours.accent) == 0);
  CHECK(count_colour(after, own.colours.card) == 0);
  CHECK(count_colour(after, theme.colours.accent) > 20);
  CHECK(after.width == Approx(before.width));
  CHECK(after.height == Approx(before.height));
  bool body = false;
  for (const Box& box : boxes(after, after.pages.at(2))) {
    body = body || std::abs(box.size - 11) < 0.01F;
    CHECK(box.left >= 60 - 3);  // page 3 lies to the right of the binding; quotes hang
  }
  CHECK(body);
  check_no_overlap(after);
}

TEST_CASE("large print keeps its measures whatever the theme") {
  const Layout plain = set({}, true);
  const Layout themed = set(theme_of("theme: 1\nmeasures: {size: 7, inner: 90}\n"), true);
  REQUIRE(plain.pages.size() == themed.pages.size());
  CHECK(plain.texts.size() == themed.texts.size());
  CHECK(whole_text(plain) == whole_text(themed));
}

TEST_CASE("all that is wrong with a theme is said") {
  Diagnostics faults;
  static_cast<void>(
      theme_of("theme: 2\nfonts: {titel: [Foo], label: Lato}\n"
               "colours: {ink: \"#EEEEEE\", accent: red, card: \"#12345G\", pale: \"#173347\"}\n"
               "measures: {size: -3, inner: 1e300, outer: .nan}\n",
               faults));
  CHECK(lines_of(faults) ==
        std::vector<std::string>{
            "1:8-1:9 unsupported-version version 2 of themes is not known",
            "2:9-2:14 unknown-field there is no field \"titel\" here",
            "2:30-2:34 wrong-type label wants a list, not a plain value",
            "3:16-3:25 value-range ink: text on white paper would be hard to read, at a contrast "
            "of 1.2 to 1",
            "3:35-3:38 wrong-type accent: \"red\" is no colour",
            "3:46-3:55 wrong-type card: \"#12345G\" is no colour",
            "3:63-3:72 value-range pale: text on the dark colour would be hard to read, at a "
            "contrast of 1.0 to 1",
            "4:18-4:20 value-range size must be from 6 to 24",
            "4:29-4:34 value-range inner must be from 0 to 1000",
            "4:43-4:47 wrong-type outer wants a number, not \".nan\""});
}

TEST_CASE("what is written on cards must be seen, whichever colour the theme says") {
  const auto faults_of = [](const std::string& colours) {
    Diagnostics faults;
    static_cast<void>(theme_of("theme: 1\ncolours: {" + colours + "}\n", faults));
    return lines_of(faults);
  };
  using Lines = std::vector<std::string>;
  CHECK(faults_of("card: \"#8A8A8F\"") ==
        Lines{"2:17-2:26 value-range card: what is written on cards would be hard to read, at a "
              "contrast of 1.6 to 1"});
  CHECK(faults_of("grey: \"#8F8F90\"") ==
        Lines{"2:17-2:26 value-range grey: text on cards would be hard to read, at a contrast of "
              "2.9 to 1"});
  CHECK(faults_of("dark: \"#F0F0F0\"") ==
        Lines{"2:17-2:26 value-range dark: what is written on the dark colour would be hard to "
              "read, at a contrast of 1.1 to 1"});
  CHECK(faults_of("card: \"#FFFFFF\", dark: \"#000000\"").empty());
}

TEST_CASE("margins must leave room on the paper") {
  const std::string text = "theme: 1\nmeasures: {inner: 150, outer: 140}\n";
  Diagnostics on_a5;
  static_cast<void>(theme_of(text, on_a5));
  CHECK(lines_of(on_a5) ==
        std::vector<std::string>{"2:11-2:35 value-range the margins leave 130 points of the width "
                                 "of A5, too few for text of this size"});
  Diagnostics on_a4;
  static_cast<void>(theme_of(text, on_a4, Paper::a4));
  CHECK(on_a4.empty());
  Diagnostics nothing_left;
  static_cast<void>(theme_of("theme: 1\nmeasures: {top: 400, bottom: 400}\n", nothing_left));
  CHECK(lines_of(nothing_left) ==
        std::vector<std::string>{
            "2:11-2:34 value-range the margins leave nothing of the height of A5"});
}

TEST_CASE("a theme is no list, no scalar and not nothing") {
  for (const std::string text : {"", "# only a remark\n", "theme\n", "[theme]\n", "fonts: {}\n",
                                 "{}", "theme: 1\ntheme: 1\n", "theme: \"1\"\n", "theme: [\n"}) {
    Diagnostics faults;
    static_cast<void>(theme_of(text, faults));
    INFO(text);
    CHECK(std::ranges::any_of(faults,
                              [](const Diagnostic& fault) { return fault.level == Level::error; }));
  }
}

TEST_CASE(
    "a theme's fonts give old-style figures to text, lining ones to labels, even ones to columns") {
  const std::string family = "Noto Serif Display";
  FontBook fonts({.title = {}, .text = {family}, .label = {family}});
  REQUIRE(fonts.usable());
  Shaper shaper(fonts);
  const auto glyphs = [&](const FontStyle& style, const std::string& text) {
    return shaper.texts()[shaper.shape(style, "en", text).pieces.front().text].glyphs;
  };
  const auto ids = [&](const FontStyle& style, const std::string& text) {
    std::vector<std::uint16_t> all;
    for (const Glyph& glyph : glyphs(style, text)) {
      all.push_back(glyph.id);
    }
    return all;
  };
  const FontStyle label{Family::label, 400};
  if (ids(design::text_font, "1895") == ids(label, "1895")) {
    WARN("skipped: " << family << " is not installed");
    return;
  }
  CHECK(ids(design::text_font, "see UNESCO") != ids(label, "see UNESCO"));
  CHECK(ids(design::text_font, "see Unesco") == ids(label, "see Unesco"));
  const auto widths = [&](const FontStyle& style, const std::string& digits) {
    std::set<float> different;
    const FontId font = shaper.texts()[shaper.shape(style, "en", digits).pieces.front().text].font;
    for (const std::uint16_t id : ids(style, digits)) {
      different.insert(fonts.face(font).advance(id));
    }
    return different.size();
  };
  CHECK(widths(design::column_font, "1087") == 1);
  CHECK(widths(label, "1087") > 1);
}

TEST_CASE("a font that is not there is a warning with the place") {
  Diagnostics faults;
  static_cast<void>(theme_of("theme: 1\nfonts:\n  text: [No Such Font Anywhere]\n", faults));
  CHECK(lines_of(faults) ==
        std::vector<std::string>{"3:9-3:32  text: no font \"No Such Font Anywhere\" is installed; "
                                 "the design's own is used"});
  CHECK(faults.front().level == Level::warning);
}
