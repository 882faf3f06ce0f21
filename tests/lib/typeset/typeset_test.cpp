#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "catch.hpp"
#include "guidebook/pdf/writer.hpp"
#include "guidebook/typeset/flow/composition.hpp"
#include "guidebook/typeset/pages/book.hpp"
#include "guidebook/typeset/pages/booklet.hpp"
#include "guidebook/typeset/pages/pager.hpp"
#include "guidebook/typeset/theme/design.hpp"
#include "guidebook/typeset/unicode.hpp"
#include "layout_boxes.hpp"
#include "sample_document.hpp"

using namespace guidebook;
using namespace guidebook::typeset;

namespace {

Layout set(const Document& document, Paper paper = Paper::a5) {
  Diagnostics warnings;
  Layout layout = set_book(document, {.paper = paper}, warnings);
  CHECK(warnings.empty());
  return layout;
}

Document book() {
  return sample::document({sample::chongjin(), sample::invented(1, 20), sample::invented(77, 12)});
}

/// Everything a page says lies on it, and within the type area but for what hangs in the margin.
void check_margins(const Layout& layout, const PageGeometry& geometry) {
  constexpr float hang = 2.7F;
  for (std::size_t i = 0; i < layout.pages.size(); ++i) {
    const bool cover = layout.pages[i].label == "Cover";
    const float left = (cover ? 40 : geometry.left(i)) * geometry.scale;
    const float right = cover ? layout.width - left : left + geometry.measure() * geometry.scale;
    for (const Box& box : boxes(layout, layout.pages[i])) {
      INFO("page " << i + 1 << ": " << box.text);
      CHECK(box.left >= left - hang * geometry.scale);
      CHECK(box.right <= right + hang * geometry.scale);
      CHECK(box.top >= 29 * geometry.scale);
      CHECK(box.bottom <= layout.height - (cover ? 36 : geometry.bottom) * geometry.scale + 0.1F);
    }
  }
}

std::vector<Run> headings(std::initializer_list<const char*> texts) {
  std::vector<Run> runs;
  for (const char* text : texts) runs.push_back(sample::run(text));
  return runs;
}

}  // namespace

TEST_CASE("a book keeps within its margins on every paper") {
  const auto paper = GENERATE(Paper::a5, Paper::a4, Paper::letter);
  const bool large_print = GENERATE(false, true);
  Diagnostics warnings;
  const Layout layout = set_book(book(), {.paper = paper, .large_print = large_print}, warnings);
  REQUIRE(layout.pages.size() > 8);
  check_margins(layout, page_geometry(paper, large_print));
  check_no_overlap(layout);
}

TEST_CASE("large print is large") {
  Diagnostics warnings;
  const Layout layout = set_book(book(), {.large_print = true}, warnings);
  std::map<float, std::size_t> letters;
  for (const Page& page : layout.pages) {
    for (const Box& box : boxes(layout, page)) {
      letters[std::round(box.size * 10) / 10] += box.text.size();
    }
  }
  const auto most = std::ranges::max_element(
      letters, [](const auto& a, const auto& b) { return a.second < b.second; });
  CHECK(most->first == 16.0F);
}

TEST_CASE("a booklet's pages come in the order for folding") {
  const auto order = [](std::size_t count) {
    Layout layout;
    layout.width = 100;
    layout.nodes.resize(2);
    for (std::size_t i = 1; i <= count; ++i) {
      Page page;
      page.items.emplace_back(Rule{static_cast<float>(i) / 1000, 0, 1, 1, {}});
      page.links.push_back({{0, 0, 10, 10}, "#" + std::to_string(i)});
      layout.destinations[std::to_string(i)] = {i - 1, 0};
      layout.outline.push_back({std::to_string(i), 1, {i - 1, 0}});
      layout.pages.push_back(page);
    }
    const Layout sheets = impose(layout);
    CHECK(sheets.width == 200);
    CHECK(sheets.nodes.empty());
    std::vector<std::string> sides;
    for (std::size_t i = 0; i < sheets.pages.size(); ++i) {
      std::string pages[2] = {"-", "-"};
      for (const Item& item : sheets.pages[i].items) {
        const float x = std::get<Rule>(item).x;
        pages[x < 100 ? 0 : 1] = std::to_string(std::lround((x < 100 ? x : x - 100) * 1000));
      }
      for (const Link& link : sheets.pages[i].links) {
        CHECK(sheets.destinations.at(link.target.substr(1)).page == i);
        CHECK(link.target.substr(1) == pages[link.area.x < 100 ? 0 : 1]);
      }
      sides.push_back(pages[0] + "|" + pages[1]);
    }
    for (const OutlineEntry& entry : sheets.outline) {
      CHECK(entry.at.page == sheets.destinations.at(entry.title).page);
    }
    return sides;
  };
  using Sides = std::vector<std::string>;
  CHECK(order(8) == Sides{"8|1", "2|7", "6|3", "4|5"});
  CHECK(order(5) == Sides{"-|1", "2|-", "-|3", "4|5"});
  CHECK(order(1) == Sides{"-|1", "-|-"});
  CHECK(order(0).empty());
  const Sides many = order(66);
  REQUIRE(many.size() == 34);
  CHECK(many[0] == "32|1");
  CHECK(many[15] == "16|17");
  CHECK(many[16] == "64|33");
  CHECK(many[32] == "-|65");
  CHECK(many[33] == "66|-");
}

TEST_CASE("no two texts of a page overlap") {
  check_no_overlap(set(book()));
  check_no_overlap(set(sample::document({sample::chongjin()})));
}

TEST_CASE("a book tells every entry once and in order") {
  const Document document = book();
  const Layout layout = set(document);
  std::vector<std::string> expected = {"1 Contents"};
  std::vector<std::string> destinations;
  for (const Chapter& chapter : document.chapters) {
    expected.push_back("1 " + plain_text(chapter.title));
    destinations.push_back(chapter.id);
    for (const Section& section : chapter.sections) {
      if (!section.title.text.empty()) {
        expected.push_back("2 " + section.title.text);
      }
      for (const Block& block : section.blocks) {
        if (const auto* entry = std::get_if<Entry>(&block)) {
          expected.push_back("3 " + plain_text(entry->name));
          destinations.push_back(entry->ref);
        } else if (const auto* card = std::get_if<ContactCard>(&block)) {
          expected.push_back("3 " + plain_text(card->name));
        }
      }
    }
  }
  expected.push_back("1 Index");
  std::vector<std::string> outline;
  for (const OutlineEntry& entry : layout.outline) {
    outline.push_back(std::to_string(entry.level) + " " + entry.title);
  }
  CHECK(outline == expected);
  std::pair<std::size_t, float> before{0, 0};
  for (std::size_t i = 0; i < destinations.size(); ++i) {
    INFO(destinations[i]);
    REQUIRE(layout.destinations.count(destinations[i]) == 1);
    const Destination& at = layout.destinations.at(destinations[i]);
    CHECK(before <= std::pair(at.page, at.y));
    before = {at.page, at.y};
  }
}

TEST_CASE("one guide reads as it was written") {
  const Layout layout = set(sample::document({sample::chongjin()}));
  std::string text = whole_text(layout);
  const std::vector<std::string> in_order = {
      "Chongjin ",
      "청진 · 淸津",
      "The City of Iron lies between steelworks and the East Sea, and sees few visitors.",
      "Population",
      "327,000",
      "Chongjin is the capital of North Hamgyong",
      "• Bring cash in euro",
      "HIGHLIGHTS",
      "Revolutionary History Museum 혁명사적관",
      "library.example.org",
      "WHERE TO STAY",
      "Chongjin Tourist Hotel",
      "€45–60",
      "GETTING THERE AND AWAY",
      "FROM TO BY NOTE",
      "Namyang Chongjin Road",
      "CONTACT",
      "TOUR OPERATOR Koryo Tours",
      "中国北京市东城区草园胡同76号聚才大厦A座409室",
      "PHONE +86 10 6416 7544",
      "SOURCES",
      "GeoNames – CC BY 4.0, May 2024"};
  std::size_t at = 0;
  for (const std::string& part : in_order) {
    INFO(part << " in " << text);
    const std::size_t found = text.find(part, at);
    REQUIRE(found != std::string::npos);
    at = found;
  }
}

TEST_CASE("all that is told has a place in the structure, and heads over pages have none") {
  const Layout layout = set(book());
  REQUIRE(layout.nodes.size() > 100);
  CHECK(layout.nodes[1].role == Role::document);
  for (NodeId id = 2; id < layout.nodes.size(); ++id) {
    CHECK(layout.nodes[id].parent < id);
    CHECK(layout.nodes[id].parent != unstructured);
  }
  for (const Page& page : layout.pages) {
    for (const Item& item : page.items) {
      if (const auto* text = std::get_if<GlyphRun>(&item)) {
        INFO(page.label << ": " << layout.texts[text->text].utf8);
        const bool running_head = text->baseline < 40;
        CHECK((text->node == unstructured) == running_head);
        CHECK(layout.nodes[text->node].role != Role::section);
      }
    }
    for (const Link& link : page.links) {
      CHECK(layout.nodes[link.node].role == Role::link);
    }
  }
}

TEST_CASE("links lead to addresses and to entries that are there") {
  Chapter chapter = sample::chongjin();
  auto& entry = std::get<Entry>(chapter.sections[1].blocks[0]);
  entry.facts = {{sample::run("Near"),
                  {sample::run("a place nobody wrote about", "en", "#kp-chongjin#nowhere")}}};
  const Layout layout = set(sample::document({chapter}));
  std::vector<std::string> targets;
  for (const Page& page : layout.pages) {
    for (const Link& link : page.links) {
      targets.push_back(link.target);
      CHECK(link.area.width > 5);
      CHECK(link.area.height > 5);
    }
  }
  CHECK(targets == std::vector<std::string>{"https://library.example.org/", "#kp-chongjin#square",
                                            "tel:+85023818100", "tel:+861064167544",
                                            "https://wa.me/447822014058",
                                            "https://www.geonames.org/"});
  CHECK(count(whole_text(layout), "nobody wrote about") == 1);
}

TEST_CASE("a heading never stands alone at the foot of a page") {
  for (unsigned seed = 1; seed <= 12; ++seed) {
    const Layout layout = set(sample::document({sample::invented(seed, 30)}));
    for (const OutlineEntry& entry : layout.outline) {
      const std::vector<Box> all = boxes(layout, layout.pages[entry.at.page]);
      const auto below = std::count_if(all.begin(), all.end(), [&](const Box& box) {
        return box.size < 9.3F && box.top > entry.at.y + 9;
      });
      INFO("seed " << seed << ", " << entry.title << " on page " << entry.at.page + 1);
      CHECK(below >= 2);
    }
  }
}

TEST_CASE("a table splits between rows and repeats its head") {
  Chapter chapter = sample::chongjin();
  auto& table = std::get<RouteTable>(chapter.sections[3].blocks[0]);
  const RouteTable::Row row = table.rows[0];
  table.rows.clear();
  for (int i = 0; i < 120; ++i) {
    table.rows.push_back(row);
    table.rows.back().cells[0] = {sample::run("Stop" + std::to_string(1000 + i))};
  }
  const Layout layout = set(sample::document({chapter}));
  std::size_t next = 1000;
  for (const Page& page : layout.pages) {
    const std::string text = page_text(layout, page);
    const std::size_t rows = count(text, "Stop1");
    CHECK(count(text, "FROM TO BY NOTE") == (rows > 0 ? 1U : 0U));
    for (std::size_t i = 0; i < rows; ++i, ++next) {
      CHECK(count(text, "Stop" + std::to_string(next)) == 1);
    }
  }
  CHECK(next == 1120);
}

TEST_CASE("no row of a table stands alone on a page") {
  Chapter chapter = sample::chongjin();
  auto& table = std::get<RouteTable>(chapter.sections[3].blocks[0]);
  const RouteTable::Row row = table.rows[0];
  table.rows.assign(1, row);
  for (int rows = 2; rows < 40; ++rows) {
    table.rows.push_back(row);
    for (RouteTable::Row& each : table.rows) each.cells[0] = {sample::run("Stopover")};
    const Layout layout = set(sample::document({chapter}));
    for (const Page& page : layout.pages) {
      INFO(rows << " rows, page " << page.label);
      CHECK(count(page_text(layout, page), "Stopover") != 1);
    }
  }
}

TEST_CASE("more columns than a page can hold go under their row") {
  Chapter chapter = sample::chongjin();
  auto& table = std::get<RouteTable>(chapter.sections[3].blocks[0]);
  table.headings = headings({"From", "To", "By", "Time", "Price", "Days", "Operator"});
  table.noted = false;
  table.rows.resize(1);
  table.rows[0].cells = {{sample::run("A")},        {sample::run("B")},  {sample::run("Bus")},
                         {sample::run("3 h")},      {sample::run("€4")}, {},
                         {sample::run("Blue Line")}};
  const std::string text = whole_text(set(sample::document({chapter})));
  CHECK(count(text, "FROM TO BY TIME PRICE A B Bus 3 h €4 Operator\u00A0\u00A0Blue Line ") == 1);
}

TEST_CASE("a table's long notes go under their rows, short ones into a column") {
  const auto text_with = [](const std::string& note) {
    Chapter chapter = sample::chongjin();
    auto& table = std::get<RouteTable>(chapter.sections[3].blocks[0]);
    table.headings = headings({"From", "To", "By", "How often", "Note"});
    table.rows.resize(2);
    table.rows[0].cells = {{sample::run("A")}, {sample::run("B")}, {}, {sample::run("daily")}, {}};
    table.rows[1].cells = {{sample::run("C")}, {sample::run("D")}, {}, {}, {sample::run(note)}};
    const Layout layout = set(sample::document({chapter}));
    check_no_overlap(layout);
    return whole_text(layout);
  };
  CHECK(count(text_with("slow"), "FROM TO BY HOW OFTEN NOTE A B daily C D slow ") == 1);
  const std::string note =
      "The capital and the city are linked by rail, but the train cannot be taken on any day.";
  CHECK(count(text_with(note), "FROM TO BY HOW OFTEN A B daily C D " + note) == 1);
}

TEST_CASE("words that no line can hold are broken") {
  Chapter chapter = sample::chongjin();
  const std::string word(10000, 'x');
  std::get<Entry>(chapter.sections[1].blocks[0]).description = {sample::paragraph(word)};
  std::get<Entry>(chapter.sections[1].blocks[0]).name = {sample::run(std::string(300, 'N'))};
  std::get<Entry>(chapter.sections[2].blocks[0]).description = {
      sample::paragraph(std::string(9000, 'y'))};
  std::get<RouteTable>(chapter.sections[3].blocks[0]).rows[0].cells[3] = {
      sample::run(std::string(4000, 'z'))};
  std::get<ContactCard>(chapter.sections[4].blocks[0]).person.value = {
      sample::run(std::string(5000, 'w'))};
  chapter.title = {sample::run(std::string(400, 'T'))};
  chapter.place = {sample::run(std::string(2000, 'p'))};
  Document document = sample::document({chapter, sample::chongjin()});
  document.title = sample::run(std::string(500, 'D'));
  document.subtitle = {sample::run(std::string(500, 's'))};
  const Layout layout = set(document);
  check_margins(layout, page_geometry(Paper::a5));
  check_no_overlap(layout);
  const std::string text = whole_text(layout);
  CHECK(std::count(text.begin(), text.end(), 'x') >= 10000);
  CHECK(std::count(text.begin(), text.end(), 'y') >= 9000);
  CHECK(std::count(text.begin(), text.end(), 'z') >= 4000);
  CHECK(std::count(text.begin(), text.end(), 'w') >= 5000);
  CHECK(std::count(text.begin(), text.end(), 'N') >= 300);
}

TEST_CASE("a card higher than a page is split") {
  Chapter chapter = sample::chongjin();
  std::string text = "begin";
  for (int i = 0; i < 3000; ++i) {
    text += " word";
  }
  std::get<Entry>(chapter.sections[2].blocks[0]).description = {
      sample::paragraph(text + " finish")};
  std::get<ContactCard>(chapter.sections[4].blocks[0]).description = {
      sample::paragraph(text + " finish")};
  const Layout layout = set(sample::document({chapter}));
  check_margins(layout, page_geometry(Paper::a5));
  CHECK(count(whole_text(layout), "word ") == 6000);
  CHECK(count(whole_text(layout), "finish ") == 2);
}

TEST_CASE("a character that no font has is named once") {
  Chapter chapter = sample::chongjin();
  chapter.summary = {sample::run("Here \U0010FFFD and there \U0010FFFD, and \U0010FFFC.")};
  Diagnostics warnings;
  const Layout layout = set_book(sample::document({chapter}), {}, warnings);
  REQUIRE(warnings.size() == 2);
  CHECK(warnings[0].level == Level::warning);
  CHECK(warnings[0].message ==
        "no installed font has \"\U0010FFFC\" (U+10FFFC); the page shows a box for it");
  CHECK(warnings[1].message ==
        "no installed font has \"\U0010FFFD\" (U+10FFFD); the page shows a box for it");
  CHECK_FALSE(layout.pages.empty());
  chapter.summary = {sample::run("\U0010E00B \U0010E00A \U0010E00C \U0010E00D \U0010E00B")};
  warnings.clear();
  CHECK_FALSE(set_book(sample::document({chapter}), {}, warnings).pages.empty());
  REQUIRE(warnings.size() == 1);
  CHECK(warnings[0].message ==
        "no installed font has 4 characters, such as \"\U0010E00A\" (U+10E00A); the pages show "
        "boxes for "
        "them");
  CHECK(warnings[0].hint == "install a TrueType font that has it");
}

TEST_CASE("pages end only where they may") {
  FontBook fonts;
  REQUIRE(fonts.usable());
  Typesetter typesetter(fonts, "en");
  const PageGeometry geometry = page_geometry(Paper::a5);
  Galley galley;
  std::vector<bool> keep;
  for (unsigned i = 0; i < 2000; ++i) {
    Strip strip;
    strip.height = 10 + static_cast<float>(i * 7 % 13);
    strip.space_before = static_cast<float>(i % 5);
    strip.keep_with_next = i % 3 != 2;
    strip.anchors = {std::to_string(i)};
    galley.strips.push_back(strip);
  }
  Layout layout;
  const std::vector<PageBreak> breaks = page_breaks(galley, geometry.block_height());
  const Design design;
  Pager(typesetter, geometry, design, layout).place(std::move(galley), breaks);
  REQUIRE(layout.destinations.size() == 2000);
  for (unsigned i = 0; i + 1 < 2000; ++i) {
    const Destination& here = layout.destinations.at(std::to_string(i));
    const Destination& next = layout.destinations.at(std::to_string(i + 1));
    CHECK((here.page == next.page || i % 3 == 2));
    CHECK((here.page < next.page || here.y < next.y));
    CHECK(here.y + 10 + static_cast<float>(i * 7 % 13) <= geometry.block_bottom() + 0.1F);
  }
}

TEST_CASE("whatever the text, the pages hold it") {
  const std::vector<std::pair<char32_t, char32_t>> blocks = {
      {0x20, 0x7E},       {0xA0, 0x24F},      {0x300, 0x36F},    {0x370, 0x52F},   {0x590, 0x6FF},
      {0x900, 0xDFF},     {0xE00, 0xEFF},     {0x1100, 0x11FF},  {0x2000, 0x206F}, {0x3000, 0x30FF},
      {0x4E00, 0x9FFF},   {0xAC00, 0xD7A3},   {0xD800, 0xDFFF},  {0xE000, 0xF8FF}, {0xFE00, 0xFFFF},
      {0x1F300, 0x1F9FF}, {0x20000, 0x2A6DF}, {0xE0000, 0xE01EF}};
  unsigned seed = GENERATE(range(1U, 9U));
  const auto next = [&seed] {
    seed = seed * 1664525U + 1013904223U;
    return seed >> 8U;
  };
  const auto text = [&](unsigned length) {
    std::string result;
    for (unsigned i = 0; i < length; ++i) {
      const auto& block = blocks[next() % blocks.size()];
      for (unsigned k = 0; k <= next() % 9; ++k) {
        append_utf8(result, block.first + next() % (block.second - block.first + 1));
      }
      result += next() % 3 == 0 ? " " : "";
      result += next() % 40 == 0 ? "\xF0\x80" : "";
    }
    return result;
  };
  Chapter chapter = sample::chongjin();
  chapter.summary = {sample::run(text(30))};
  chapter.local_names = {sample::run(text(5))};
  std::get<Entry>(chapter.sections[1].blocks[0]).name = {sample::run(text(10))};
  std::get<Entry>(chapter.sections[1].blocks[0]).local_names = {sample::run(text(10))};
  std::get<Entry>(chapter.sections[1].blocks[1]).description = {sample::paragraph(text(400)),
                                                                BulletList{{Paragraph{}}}};
  std::get<Entry>(chapter.sections[2].blocks[0]).price.value = {sample::run(text(20))};
  std::get<Entry>(chapter.sections[2].blocks[1]).description = {sample::paragraph(text(100))};
  std::get<RouteTable>(chapter.sections[3].blocks[0]).rows[0].cells[1] = {sample::run(text(20))};
  std::get<ContactCard>(chapter.sections[4].blocks[0]).addresses[0][0] = {sample::run(text(20))};
  Diagnostics warnings;
  const Layout layout = set_book(sample::document({chapter, chapter}), {}, warnings);
  check_margins(layout, page_geometry(Paper::a5));
  CHECK(pdf::write(layout, std::nullopt).starts_with("%PDF-1.7"));
}

TEST_CASE("a book ends with an index by name") {
  std::vector<Chapter> chapters;
  for (const char* name : {"Zürich", "éclair", "Ábel", "abend", "Ebro"}) {
    Chapter chapter;
    chapter.id = name;
    chapter.title = {sample::run(name)};
    chapters.push_back(chapter);
  }
  const Layout layout = set(sample::document(chapters));
  REQUIRE(layout.pages.size() == 8);
  CHECK(page_text(layout, layout.pages.back()) == "Index Ábel 5 abend 6 Ebro 7 éclair 4 Zürich 3 ");
  std::vector<std::size_t> pages;
  for (const Link& link : layout.pages.back().links) {
    pages.push_back(layout.destinations.at(link.target.substr(1)).page);
  }
  CHECK(pages == std::vector<std::size_t>{4, 5, 6, 3, 2});
}

TEST_CASE("the index sets long names on several lines, and none twice with the same page") {
  const std::string name = "The Very Long Name of a Museum of the Revolution in the Far North-East";
  Chapter chapter = sample::chongjin();
  auto& entry = std::get<Entry>(chapter.sections[1].blocks[0]);
  entry.name = {sample::run(name)};
  entry.description.clear();
  Entry again = entry;
  again.ref += "-again";
  chapter.sections[1].blocks.emplace(chapter.sections[1].blocks.begin() + 1, again);
  chapter.sections.push_back({SectionKind::taxi_cards,
                              sample::run("For the driver"),
                              {TaxiCard{{sample::run(name)}, {}, {sample::run("X")}, {}, {}}}});
  const Layout layout = set(sample::document({chapter, sample::invented(1, 70)}));
  std::string index;
  std::size_t first = layout.pages.size();
  for (std::size_t i = 0; i < layout.pages.size(); ++i) {
    if (page_text(layout, layout.pages[i]).starts_with("Index ")) {
      first = i;
    }
  }
  REQUIRE(first < layout.pages.size());
  for (std::size_t i = first; i < layout.pages.size(); ++i) {
    index += page_text(layout, layout.pages[i]);
    for (const Box& box : boxes(layout, layout.pages[i])) {
      INFO(box.text);
      CHECK(box.size >= 6);  // nothing set smaller to fit
    }
  }
  CHECK(count(index, "The Very Long Name") == 1);
  CHECK(count(index, name) == 1);
  check_no_overlap(layout);
}

TEST_CASE("an empty document is a page with its title") {
  Document document = sample::document({});
  const Layout layout = set(document);
  REQUIRE(layout.pages.size() == 1);
  CHECK(count(page_text(layout, layout.pages[0]), "North Korea") == 1);
  CHECK(set(sample::document({Chapter{}})).pages.size() == 1);
}

TEST_CASE("a large initial is a letter of the language") {
  const auto initial = [](const std::string& language, const std::string& text) {
    Chapter chapter;
    chapter.id = "c";
    chapter.title = {sample::run("Place")};
    Section introduction{.kind = SectionKind::introduction, .title = {}, .blocks = {}};
    introduction.blocks.emplace_back(Prose{Paragraph{{sample::run(text, language)}}});
    chapter.sections.push_back(introduction);
    const Layout layout = set(sample::document({chapter}));
    std::string largest;
    float size = 0;
    for (const Item& item : layout.pages.front().items) {
      const auto* run = std::get_if<GlyphRun>(&item);
      if (run == nullptr || layout.texts[run->text].utf8 == "Place" || run->size <= size) continue;
      size = run->size;
      largest = layout.texts[run->text].utf8;
    }
    return size > 20 ? largest : "";
  };
  std::string rest;
  for (int i = 0; i < 80; ++i) rest += " a boat at sea";
  CHECK(initial("nl", "IJsselmeer" + rest) == "IJ");
  CHECK(initial("en", "Island" + rest) == "I");
  CHECK(initial("en", "Jetties" + rest) == "J");
}

TEST_CASE("contents of many chapters run over pages and point to each") {
  std::vector<Chapter> chapters;
  for (int i = 0; i < 60; ++i) {
    Chapter chapter;
    chapter.id = "c" + std::to_string(i);
    chapter.title = {sample::run("Chapter" + std::to_string(100 + i))};
    chapter.summary = {sample::run("Short.")};
    chapters.push_back(chapter);
  }
  const Layout layout = set(sample::document(chapters));
  std::size_t pages_before = 0;
  std::vector<std::string> targets;
  for (const Page& page : layout.pages) {
    for (const Link& link : page.links) {
      targets.push_back(link.target);
    }
    pages_before += page.links.empty() ? 0U : 1U;
    if (targets.size() >= 60) {
      break;
    }
  }
  REQUIRE(targets.size() == 60);
  CHECK(pages_before == 3);
  for (std::size_t i = 0; i < 60; ++i) {
    CHECK(targets[i] == "#c" + std::to_string(i));
    CHECK(layout.destinations.at("c" + std::to_string(i)).page == 4U + i);
  }
  CHECK(count(page_text(layout, layout.pages[1]), "Chapter100 5 ") == 1);
  // A reader of the structure finds in an item of the contents a reference, and a link in that.
  std::size_t links = 0;
  for (const Node& link : layout.nodes) {
    const Node& reference = layout.nodes[link.parent];
    if (link.role != Role::link || reference.role != Role::reference) continue;
    CHECK(layout.nodes[reference.parent].role == Role::contents_item);
    ++links;
  }
  CHECK(links == 60);
}
