#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "catch.hpp"
#include "guidebook/typeset/collator.hpp"
#include "guidebook/typeset/inline/bidi.hpp"
#include "guidebook/typeset/inline/paragraph.hpp"
#include "guidebook/typeset/pages/page_breaks.hpp"
#include "guidebook/typeset/theme/design.hpp"
#include "sample_document.hpp"

using namespace guidebook;
using namespace guidebook::typeset;

namespace {

/// The lines as they are read.
std::vector<std::string> read_lines(Typesetter& typesetter, const std::vector<Line>& lines) {
  std::vector<std::string> all;
  for (const Line& line : lines) {
    all.emplace_back();
    for (const Placed& placed : line.texts)
      all.back() += typesetter.shaper().texts()[placed.text].utf8 + (placed.space_after ? " " : "");
  }
  return all;
}

}  // namespace

TEST_CASE("digits read from the left in every script") {
  FontBook fonts;
  REQUIRE(fonts.usable());
  Typesetter typesetter(fonts, "ar");
  const auto text = GENERATE("الباص رقم ١٧٥ سنة ٩٦٩", "The plate reads ١٢٣٤٥", "پلاک ۱۷۵ است");
  std::size_t numbers = 0;
  for (const Placed& placed : typesetter.line(text, "ar", Design{}.body).texts) {
    const ShapedText& shaped = typesetter.shaper().texts()[placed.text];
    const auto lead = static_cast<unsigned char>(shaped.utf8[0]);
    const auto trail = static_cast<unsigned char>(shaped.utf8[1]);
    const bool number = (lead == 0xD9 && trail >= 0xA0 && trail < 0xAA) || lead == 0xDB;
    if (!number) continue;
    ++numbers;
    CHECK_FALSE(shaped.is_rtl());
  }
  CHECK(numbers > 0);
}

TEST_CASE("groups of Arabic digits stand from the right among any letters") {
  CHECK(directions_of("a ١-٢").levels == std::vector<std::uint8_t>{0, 0, 2, 2, 1, 2, 2});
}

TEST_CASE("letters that join take no tracking") {
  FontBook fonts;
  REQUIRE(fonts.usable());
  Typesetter typesetter(fonts, "en");
  TextStyle wide = Design{}.body;
  wide.tracking = 2;
  const Line line = typesetter.line("متى AB", "ar", wide);
  std::map<std::string, float> tracking;
  for (const Placed& placed : line.texts)
    tracking[typesetter.shaper().texts()[placed.text].utf8] = placed.tracking;
  CHECK(tracking == std::map<std::string, float>{{"متى", 0}, {"AB", 2}});
  CHECK(typesetter.width("متى", "ar", wide) == typesetter.width("متى", "ar", Design{}.body));
}

TEST_CASE("what separates is shown only within a line") {
  FontBook fonts;
  REQUIRE(fonts.usable());
  Typesetter typesetter(fonts, "en");
  Run dot = sample::run("\u00A0·\u00A0");
  dot.separates = true;
  const Runs runs{sample::run("first"), dot, sample::run("second"), dot, sample::run("third")};
  const float two = typesetter.width("first\u00A0·\u00A0second\u00A0·", "en", Design{}.body);
  using Lines = std::vector<std::string>;
  CHECK(read_lines(typesetter, typesetter.lines(runs, Design{}.body, {.width = two})) ==
        Lines{"first\u00A0·\u00A0second ", "third "});
  CHECK(read_lines(typesetter, typesetter.lines(runs, Design{}.body, {.width = 4 * two})) ==
        Lines{"first\u00A0·\u00A0second\u00A0·\u00A0third "});
}

TEST_CASE("an address that no line holds is divided before its dots") {
  FontBook fonts;
  REQUIRE(fonts.usable());
  Typesetter typesetter(fonts, "en");
  const std::string address = "reservations.desk@long-hospitality-company.example.org";
  const float room = typesetter.width("@long-hospitality-company", "en", Design{}.body) + 1;
  using Lines = std::vector<std::string>;
  CHECK(read_lines(typesetter,
                   typesetter.lines({sample::run(address)}, Design{}.body, {.width = room})) ==
        Lines{"reservations.desk", "@long-hospitality-company", ".example.org "});
}

TEST_CASE("a line knows whether it divides a word") {
  FontBook fonts;
  REQUIRE(fonts.usable());
  Typesetter typesetter(fonts, "en");
  const auto divided = [&](const std::string& text, float room) {
    return divide_words(typesetter.lines({sample::run(text)}, Design{}.body, {.width = room}));
  };
  const float room = typesetter.width("Fontainebleau", "en", Design{}.body);
  CHECK_FALSE(divided("Fontainebleau and so on", room + 1));
  CHECK(divided("Fontainebleau and so on", room - 1));
}

TEST_CASE("a float goes before an entry or behind it") {
  Galley galley;
  galley.strips.resize(7);  // lines, a map, a heading, and facts that go on over the page
  for (Strip& strip : galley.strips) strip.height = 50;
  galley.strips[1].height = 120;
  galley.strips[1].floats = true;
  galley.strips[2].space_before = 8;
  galley.strips[6].space_before = 8;
  const std::vector<PageBreak> breaks = page_breaks(galley, 170);
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < galley.strips.size(); ++i) {
    if (galley.strips[i].floats) order.push_back(i);
  }
  const std::size_t behind = order.front() + 1;
  CHECK((behind == galley.strips.size() || galley.strips[behind].space_before > 0));
  CHECK(breaks.back().end == galley.strips.size());
}

TEST_CASE("names come in the order of the language") {
  const auto order = [](const std::string& language, std::vector<std::string> names) {
    const Collator collator(language);
    std::ranges::sort(names, {}, [&](const std::string& name) { return collator.key(name); });
    return names;
  };
  using Names = std::vector<std::string>;
  CHECK(order("en", {"Zürich", "Łódź", "Østerbro", "Lyon", "Ostuni"}) ==
        Names{"Łódź", "Lyon", "Østerbro", "Ostuni", "Zürich"});
  CHECK(order("sv", {"Öland", "Zinkgruvan", "Åre"}) == Names{"Zinkgruvan", "Åre", "Öland"});
  CHECK(order("en", {"Room 10", "Room 9"}) == Names{"Room 9", "Room 10"});
}
