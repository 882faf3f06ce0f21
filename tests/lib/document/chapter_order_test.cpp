#include "guidebook/document/chapter_order.hpp"

#include <algorithm>

#include "catch.hpp"
#include "guidebook/document/document_builder.hpp"
#include "guidebook/document/labels.hpp"
#include "guides.hpp"

using namespace guidebook;

namespace {

void put_named(const std::filesystem::path& path, const std::string& head,
               const std::string& more) {
  std::filesystem::create_directories(path.parent_path());
  put(path, "guidebook: 1\nid: " + path.stem().string() + "\n" + head + "\n" + more);
}

std::vector<std::string> order_of(const Library& library, const std::string& language = "en") {
  std::vector<std::string> ids;
  for (const Guide* guide : in_chapter_order(library, library.guides(), language)) {
    ids.push_back(guide->id);
  }
  return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("chapters: a country, what it holds, and by name among those") {
  const Folder folder;
  put_named(folder / "z.yaml", "name: Zland\nkind: country\ncountry: CN", "");
  put_named(folder / "a.yaml", "name: Region 10\nkind: region\ncountry: CN", "within: z\n");
  put_named(folder / "b.yaml", "name: Region 9\nkind: region\ncountry: CN", "within: z\n");
  put_named(folder / "c.yaml", "name: Ctown\nkind: town\ncountry: CN", "within: a\n");
  put_named(folder / "d.yaml", "name: Atown\nkind: town\ncountry: CN", "");
  put_named(folder / "e.yaml", "name: Middle\nnames: {ko: 가}\nkind: town\ncountry: KP", "");
  put_named(folder / "f.yaml", "name: Elsewhere\nkind: town\ncountry: KP", "");
  const Library library = load_library({(folder / "").string()});
  REQUIRE(library.diagnostics().empty());
  CHECK(order_of(library) == Ids{"f", "e", "z", "d", "b", "a", "c"});
}

TEST_CASE("chapters: a guide follows the nearest that is told of those that hold it") {
  const Folder folder;
  put_guide(folder / "top.yaml");
  put_guide(folder / "middle.yaml", "within: top\n");
  put_guide(folder / "low.yaml", "within: middle\n");
  put_guide(folder / "high.yaml");
  const Library library = load_library({(folder / "").string()});
  std::vector<const Guide*> guides;
  for (const Guide* guide : library.guides()) {
    if (guide->id != "middle") guides.push_back(guide);
  }
  Ids ids;
  for (const Guide* guide : in_chapter_order(library, guides, "en")) ids.push_back(guide->id);
  CHECK(ids == Ids{"high", "top", "low"});
}

TEST_CASE("chapters: each is there once where guides hold each other in a circle") {
  const Folder folder;
  put_guide(folder / "a.yaml", "within: c\n");
  put_guide(folder / "b.yaml", "within: a\n");
  put_guide(folder / "c.yaml", "within: b\n");
  put_guide(folder / "d.yaml", "within: d\n");
  const Library library = load_library({(folder / "").string()});
  Ids ids = order_of(library);
  std::ranges::sort(ids);
  CHECK(ids == ::ids(library));
}

TEST_CASE("headings are in the document's language where there is a translation") {
  CHECK(label_in(Label::hotels, "en-GB") == "Where to stay");
  CHECK(label_in(Label::hotels, "de-AT") == "Unterkunft");
  CHECK(label_in(Label::contents, "zh-CN") == "目录");
  CHECK(label_in(Label::contents, "zh-TW") == "目錄");
  CHECK(label_in(Label::contents, "zh-Hant-HK") == "目錄");
  CHECK(label_in(Label::contents, "zh-Hans-HK") == "目录");
  CHECK(label_in(Label::index, "ko-KP") == "찾아보기");
  CHECK(label_in(Label::index, "tlh") == "Index");
  CHECK(label_in(Label::index, "") == "Index");
}

TEST_CASE("labels are in the document's language where there is a translation, else English") {
  CHECK(label_in(Label::phone, "de-AT") == "Telefon");
  CHECK(label_in(Label::phone, "zh-HK") == "電話");
  CHECK(label_in(Label::destinations, "ru", "8") == "Направлений: 8");
  CHECK(label_in(Label::guide_licence, "tlh") == "Licence of this guide");

  const Folder folder;
  put_guide(folder / "a.yaml",
            "population: 5000\nroutes: [{id: r, mode: bus, to: {name: There}}]\n");
  put_guide(folder / "b.yaml");
  const Library library = load_library({(folder / "").string()});
  struct Said {
    std::string language, subtitle, label, value, from, title;
  };
  for (const Said& said :
       {Said{"fr", "2 destinations", "Population", "5\u00a0000", "De", "Arrivée et départ"},
        Said{"de-AT", "2 Reiseziele", "Einwohner", "5\u00a0000", "Von", "An- und Abreise"},
        Said{"en-GB", "2 destinations", "Population", "5,000", "From", "Getting there and away"},
        Said{"tlh", "2 destinations", "Population", "5,000", "From", "Getting there and away"}}) {
    const Document document =
        build_document(library, library.guides(), {.language = said.language});
    const std::string words = said.language == "tlh" ? "en" : said.language;
    CHECK(document.subtitle.at(0).text == said.subtitle);
    CHECK(document.subtitle.at(0).language == words);
    const Chapter& chapter = document.chapters.at(0);
    CHECK(chapter.facts.at(0).label.text == said.label);
    CHECK(chapter.facts.at(0).label.language == words);
    CHECK(chapter.facts.at(0).value.at(0).text == said.value);
    CHECK(chapter.facts.at(0).value.at(0).language == words);
    const auto is_routes = [](const Section& s) { return s.kind == SectionKind::routes; };
    const auto section = std::ranges::find_if(chapter.sections, is_routes);
    REQUIRE(section != chapter.sections.end());
    CHECK(section->title.text == said.title);
    CHECK(section->title.language == words);
    const auto& table = std::get<RouteTable>(section->blocks.back());
    CHECK(table.headings.at(0).text == said.from);
    CHECK(table.headings.at(0).language == words);
  }
}
