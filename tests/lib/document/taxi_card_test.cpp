#include "guidebook/document/taxi_card.hpp"

#include <algorithm>

#include "catch.hpp"
#include "guidebook/document/document_builder.hpp"
#include "guidebook/typeset/pages/book.hpp"
#include "guides.hpp"
#include "layout_boxes.hpp"
#include "sample_document.hpp"

using namespace guidebook;

namespace {

constexpr std::string_view records = R"(
hotels:
  - id: railway
    name: Railway Hotel
    names: {ko: 역전려관, ru: Вокзальная}
    address: {en: "1 Station Road", ko: "청진시 역전동 1"}
    phones: ["+850 2 381 8100", "+850 2 381 8101"]
  - id: plain
    name: Plain Hotel
    names: {fr: Hôtel Simple}
    address: 2 Station Road
attractions:
  - id: market
    name: Market
    names: {ko: 시장}
contacts:
  - id: office
    name: Office
    address: {en: "A Street, Beijing", zh-TW: "北京市 1"}
)";

/// "title | request | name | address / address | phone"
std::vector<std::string> cards_of(const std::string& language, const std::string& more) {
  const Folder folder;
  put_guide(folder / "kp-x.yaml", more);
  const Library library = load_library({(folder / "").string()});
  REQUIRE(library.diagnostics().empty());
  const Document document = build_document(library, library.guides(), {language, ""});
  std::vector<std::string> cards;
  for (const Section& section : document.chapters.front().sections) {
    for (const Block& block : section.blocks) {
      const auto* card = std::get_if<TaxiCard>(&block);
      CHECK((card != nullptr) == (section.kind == SectionKind::taxi_cards));
      if (card == nullptr) continue;
      std::string& shown = cards.emplace_back(plain(card->title) + " | " + plain(card->request) +
                                              " | " + plain(card->name) + " | ");
      for (const Runs& line : card->address) shown += plain(line) + " /";
      shown += " | " + plain(card->phone);
    }
  }
  return cards;
}

using Cards = std::vector<std::string>;

}  // namespace

TEST_CASE("taxi cards: what is there in a script of the place, and no more") {
  CHECK(
      cards_of("en", std::string(records)) ==
      Cards{"Railway Hotel | 이곳으로 가 주세요. | 역전려관 | 청진시 역전동 1 / | +850 2 381 8100",
            "Market | 이곳으로 가 주세요. | 시장 |  | ",
            "Office | 請帶我去這裡。 | Office | 北京市 1 / | "});
  // Whoever reads Korean can say it himself, but not the Chinese.
  CHECK(cards_of("ko", std::string(records)) ==
        Cards{"Office | 請帶我去這裡。 | Office | 北京市 1 / | "});
}

TEST_CASE("taxi cards: what is found decides, not what was looked for") {
  CHECK(cards_of("en", "hotels: [{id: a, name: Inn, names: {ko-Latn: Yeogwan}}]\n").empty());
  CHECK(cards_of("en",
                 "hotels: [{id: a, name: Inn, names: {ko-Latn: Yeogwan}, address: {ko: 역}}]\n") ==
        Cards{"Inn | 이곳으로 가 주세요. | Inn | 역 / | "});
  CHECK(cards_of("en", "hotels: [{id: a, name: Inn, address: {zh-Hant: 台北市}}]\n") ==
        Cards{"Inn | 請帶我去這裡。 | Inn | 台北市 / | "});
}

TEST_CASE("taxi cards: no request in a language that is not known") {
  CHECK(cards_of("en", "hotels: [{id: a, name: A, address: {ka: თბილისი}}]\n") ==
        Cards{"A |  | A | თბილისი / | "});
  CHECK(
      cards_of("en", "hotels: [{id: a, name: A, address: {qaa-x-y: here, zxx: there}}]\n").empty());
  CHECK(taxi_request("zh-HK") == "請帶我去這裡。");
  CHECK(taxi_request("zh-SG") == "请带我去这里。");
  CHECK(taxi_request("") == "");
}

TEST_CASE("taxi cards: whole on a page, tagged and in the outline") {
  using namespace guidebook::typeset;
  Chapter chapter = sample::chongjin();
  Section cards{SectionKind::taxi_cards, sample::run("For the driver"), {}};
  for (int i = 0; i < 9; ++i) {
    const std::string number = std::to_string(i);
    cards.blocks.emplace_back(TaxiCard{{sample::run("Hotel " + number)},
                                       {sample::run("이곳으로 가 주세요.", "ko")},
                                       {sample::run("려관" + number + "호", "ko")},
                                       {{sample::run("청진시" + number, "ko")}},
                                       {sample::run("+850" + number, "zxx", "tel:+850" + number)}});
  }
  cards.blocks.emplace_back(TaxiCard{{sample::run("Inn")}, {}, {sample::run("خان", "ar")}, {}, {}});
  chapter.sections.push_back(cards);
  const bool large_print = GENERATE(false, true);
  Diagnostics warnings;
  const Layout layout =
      set_book(sample::document({chapter}), {.large_print = large_print}, warnings);
  CHECK(warnings.empty());
  check_no_overlap(layout);
  for (int i = 0; i < 9; ++i) {
    const std::string number = std::to_string(i);
    const auto page = std::ranges::find_if(layout.pages, [&](const Page& each) {
      return count(page_text(layout, each), "려관" + number + "호") == 1;
    });
    REQUIRE(page != layout.pages.end());
    const std::string text = page_text(layout, *page);
    CHECK(count(text, "청진시" + number) == 1);
    CHECK(count(text, "Hotel " + number) == 1);
    CHECK(std::ranges::count(page->links, "tel:+850" + number, &Link::target) == 1);
    const auto entry = std::ranges::find(layout.outline, "Hotel " + number, &OutlineEntry::title);
    REQUIRE(entry != layout.outline.end());
    CHECK(entry->level == 3);
    CHECK(&layout.pages[entry->at.page] == &*page);
  }
  std::size_t headings = 0;
  for (const Page& page : layout.pages) {
    for (const Item& item : page.items) {
      const auto* text = std::get_if<typeset::GlyphRun>(&item);
      if (text == nullptr || layout.nodes.at(text->node).role != Role::heading3) continue;
      headings += layout.texts[text->text].utf8.starts_with("Inn") ? 1U : 0U;
    }
  }
  CHECK(headings == 1);
}
