#include <string>
#include <variant>

#include "catch.hpp"
#include "folder.hpp"
#include "guidebook/document/document_builder.hpp"
#include "guidebook/library/inputs.hpp"

using namespace guidebook;

namespace {

Library load(const Folder& folder) {
  Library library = Library::load(find_inputs({(folder / "").string()}, {}));
  for (const Diagnostic& fault : library.diagnostics()) FAIL(fault.message);
  return library;
}

/// Runs as "text" with what sets them apart: [ko:청진], /emphasis/, !strong!, <target|label>.
/// Text in English and without a language (zxx) stands alone.
std::string marked(const Runs& runs) {
  std::string all;
  for (const Run& run : runs) {
    if (run.text.empty()) continue;
    std::string text = run.text;
    if (run.language != "en" && run.language != "zxx") text = "[" + run.language + ":" + text + "]";
    if (run.emphasis) text = "/" + text + "/";
    if (run.strong) text = "!" + text + "!";
    if (!run.link.empty()) text = "<" + run.link + "|" + text + ">";
    all += text;
  }
  return all;
}

void add(std::string& all, std::string_view label, const std::string& value) {
  if (!value.empty()) all.append("  ").append(label).append(": ").append(value).append("\n");
}

void add(std::string& all, const std::vector<Fact>& facts) {
  for (const Fact& fact : facts) add(all, marked({fact.label}), marked(fact.value));
}

void add(std::string& all, const std::vector<Figure>& figures) {
  for (const Figure& figure : figures) {
    const std::string name = figure.file.substr(figure.file.rfind('/') + 1);
    add(all, "figure",
        name + " | " + marked(figure.caption) + " | " + marked({figure.alt}) + " | " +
            marked(figure.credit));
  }
}

void add(std::string& all, const Prose& prose) {
  for_each_paragraph(prose, [&](const Paragraph& paragraph, bool is_item) {
    add(all, is_item ? "•" : "¶", marked(paragraph.runs));
  });
}

struct BlockPrinter {
  std::string& all;

  void operator()(const Prose& prose) { add(all, prose); }
  void operator()(const Entry& entry) {
    all += " " + std::to_string(entry.number) + " " + entry.ref + ": " + marked(entry.name) + "\n";
    add(all, "local names", marked(entry.local_names));
    add(all, entry.kind_implied ? "kind, implied" : "kind", marked({entry.kind}));
    if (entry.stars)
      add(all, "stars", to_string(entry.stars->count) + ", " + marked({entry.stars->words}));
    add(all, "price", marked(entry.price.value));
    add(all, entry.description);
    add(all, entry.facts);
    add(all, entry.figures);
  }
  void operator()(const RouteTable& table) {
    for (const Run& heading : table.headings) all += " | " + marked({heading});
    all += '\n';
    for (const RouteTable::Row& row : table.rows) {
      all += " " + row.ref + " (" + row.mode + ")\n";
      for (const Runs& cell : row.cells) all += "  | " + marked(cell) + "\n";
    }
  }
  void operator()(const ContactCard& card) {
    all += " " + card.ref + ": " + marked(card.name) + "\n";
    add(all, "role", marked({card.role}));
    add(all, marked({card.person.label}), marked(card.person.value));
    for (const auto& lines : card.addresses) {
      std::string address;
      for (const Runs& line : lines) address += marked(line) + " / ";
      add(all, "address", address);
    }
    add(all, card.facts);
    add(all, card.description);
  }
  void operator()(const TaxiCard& card) {
    add(all, "taxi", marked(card.title) + " | " + marked(card.request) + " | " + marked(card.name));
    for (const Runs& line : card.address) add(all, "line", marked(line));
    add(all, "phone", marked(card.phone));
  }
  void operator()(const SourceNote& note) {
    add(all, "source", marked(note.title) + " | " + marked(note.detail));
  }
  void operator()(const PlaceMap& map) {
    for (const MapPlace& place : map.places) {
      add(all, "place",
          std::to_string(static_cast<int>(place.kind)) + " " + std::to_string(place.number) + " " +
              marked(place.name) + " " + marked(place.local_names) + " " + to_string(place.lat) +
              " " + to_string(place.lon));
    }
    for (const PlaceMap::Way& way : map.ways) {
      std::string places;
      for (const std::size_t place : way.places) places += " " + std::to_string(place);
      add(all, "way", way.mode + places);
    }
  }
};

std::string marked(const Chapter& chapter) {
  std::string all = chapter.id + ": " + marked(chapter.title) + "\n";
  add(all, "local names", marked(chapter.local_names));
  add(all, "place", marked(chapter.place));
  add(all, "summary", marked(chapter.summary));
  add(all, chapter.facts);
  add(all, chapter.figures);
  for (const Section& section : chapter.sections) {
    all += "# " + marked({section.title}) + " (" + std::to_string(static_cast<int>(section.kind)) +
           ")\n";
    for (const Block& block : section.blocks) std::visit(BlockPrinter{all}, block);
  }
  return all;
}

constexpr std::string_view harbour = R"(guidebook: 1
id: harbour
name: Sailor's Harbour
kind: city
country: KP
names: {ko: 항구, fr: Le Port}
aliases: ["City of Iron", Old Port]
region: North Province
within: land
coordinates: {lat: -41.795561, lon: 129.5}
population: 1327000
timezone: Asia/Pyongyang
currency: EUR
languages: [en, fr]
checked: 2026-03
x-mood: salty
images:
  - {file: a.jpg, caption: "The *quay*", alt: A quay, credit: Ann, licence: CC0-1.0, source: "https://a.b/c/"}
summary: {fr: "Le port", en: "It's a\nport."}
introduction: |-
  See [the pier](#pier), [the land](land#office), [the sea](sea) and [more](https://a.b).

  - one
attractions:
  - id: pier
    name: Pier
    names: {ko: 부두}
    aliases: [Jetty]
    kind: historic-site
    status: seasonal
    coordinates: {lat: 1, lon: -2}
    address: {en: "1 Quay\nHarbour", ko: 부두 1}
    directions: "Go *down*."
    hours: Mo-Fr 09:00-17:00
    season: {from: 05-01, to: 09-30}
    duration: PT1H30M
    price: {from: 0, to: 4.5, note: children half}
    phones: [{number: "+86 10 6416 7544", label: Desk, note: mornings}, "+447822014058"]
    emails: [a@b.org, d@e.org]
    website: https://pier.example/
    description: "A \"pier\"."
    facilities: [toilets, café]
    accessibility: One step
    tags: [hidden]
    wikidata: Q1
    checked: 2026-11-23
    images: [{file: b.jpg, alt: Pier at night}]
    sources: [{title: Pier book}, {title: Port book, url: "https://port.example"}]
  - {id: thing, name: Thing, kind: other}
hotels:
  - id: inn
    name: The Inn
    kind: guesthouse
    stars: 3.5
    price: {from: 20, to: 45, per: night}
    rooms: 1200
    checkin: "14:00"
    checkout: "11:00"
    near: ["#pier", land, land#office]
routes:
  - id: boat
    mode: shared-taxi
    to: {name: Far Isle, country: CN}
    via: ["#pier", {name: Rock}]
    number: "7"
    operator: Boat & Co
    duration: 6h30m
    distance_km: 1234.5
    frequency: Twice a day
    days: [mo, sa]
    price: 20
    border: {name: Gate, with: CN, note: "Opens at noon"}
    description: "Slow, but scenic"
    hours: "24/7"
  - {id: walk, name: The Long Walk, mode: other, from: land, to: harbour}
sections:
  - {title: {en: When to *go*, fr: Quand}, text: "In May."}
contacts:
  - id: desk
    name: Desk
    role: tourist-office
    organisation: Port Office
    person: Mr Kim
    address: {street: 1 Quay, postcode: "100", locality: Harbour, country: Land}
    phones: ["+447822014058"]
    description: Ask *twice*.
sources:
  - {title: Port book, url: "https://port.example", licence: CC-BY-4.0, checked: 2026-01-02}
licence: CC0-1.0
)";

constexpr std::string_view land = R"(guidebook: 1
id: land
name: Land
kind: country
country: KP
names: {ko: 나라}
contacts:
  - {id: office, name: Office, role: other, emails: [o@p.org], address: {ko: "서울"}}
)";

constexpr std::string_view harbour_told = R"(harbour: Sailor’s Harbour
  local names: [ko:항구] · [fr:Le Port]
  place: North Province, Land
  summary: It’s a port.
  Population: 1,327,000
  Time zone: Asia/Pyongyang
  Currency: EUR
  Coordinates: 41.79556° S, 129.5° E
  Also called: City of Iron, Old Port
  Last checked: March 2026
  figure: a.jpg | The /quay/ | A quay | Ann, CC0-1.0, <https://a.b/c/|a.b/c>
#  (0)
  ¶: See <#harbour#pier|the pier>, <#land#office|the land>, the sea and <https://a.b|more>.
  •: one
# Highlights (1)
  place: 3 1 <#harbour#pier|Pier> [ko:부두] 1 -2
  place: 0 0 <#harbour|Sailor’s Harbour> [ko:항구] · [fr:Le Port] -41.795561 129.5
 1 harbour#pier: Pier
  local names: [ko:부두]
  kind: Historic site
  price: €0–4.50 (children half)
  ¶: A “pier”.
  Status: seasonal
  Time needed: 1 h 30 min
  Opening hours: Mo-Fr 09:00-17:00
  Season: 1 May – 30 September
  Address: 1 Quay, Harbour · [ko:부두 1]
  Directions: Go /down/.
  Desk: <tel:+861064167544|+86 10 6416 7544> (mornings)
  Phone: <tel:+447822014058|+447822014058>
  Email: <mailto:a@b.org|a@b.org>, <mailto:d@e.org|d@e.org>
  Website: <https://pier.example/|pier.example>
  Facilities: toilets, café
  Accessibility: One step
  Coordinates: 1° N, 2° W
  Also called: Jetty
  Last checked: 23 November 2026
  figure: b.jpg |  | Pier at night | 
 2 harbour#thing: Thing
# Where to stay (2)
 0 harbour#inn: The Inn
  kind: Guesthouse
  stars: 3.5, 3.5 stars
  price: €20–45 per night
  Rooms: 1,200
  Check-in: from 14:00
  Check-out: until 11:00
  Close to: <#harbour#pier|Pier>, <#land|Land>, <#land#office|Office>
# Getting there and away (3)
  place: 0 0 <#harbour|Sailor’s Harbour> [ko:항구] · [fr:Le Port] -41.795561 129.5
  place: 2 0 <#harbour#pier|Pier> [ko:부두] 1 -2
  way: shared-taxi 0 1
 | From | To | By | Time | Distance | How often | Price | Note
 harbour#boat (shared-taxi)
  | <#harbour|Sailor’s Harbour>
  | Far Isle, China
  | shared taxi 7, Boat & Co
  | 6 h 30 min
  | 1,234.5 km
  | Twice a day; Mon, Sat
  | €20
  | Slow, but scenic. Via: <#harbour#pier|Pier>, Rock. Border: Gate, China. Opens at noon. Opening hours: 24/7.
 harbour#walk (other)
  | <#land|Land>
  | <#harbour|Sailor’s Harbour>
  | 
  | 
  | 
  | 
  | 
  | !The Long Walk!
# When to go (4)
  ¶: In May.
# Contacts (5)
 harbour#desk: Desk
  role: Tourist office
  Ask for: Mr Kim
  address: 1 Quay / 100 Harbour / Land / 
  Organisation: Port Office
  Phone: <tel:+447822014058|+447822014058>
  ¶: Ask /twice/.
  ¶: <#land#office|Office>: <#land|Land>
# For the driver (6)
  taxi: Pier | [ko:이곳으로 가 주세요.] | [ko:부두]
  line: [ko:부두 1]
  phone: <tel:+861064167544|+86 10 6416 7544>
# Sources (7)
  source: <https://port.example|Port book> | CC-BY-4.0, seen 2 January 2026
  source: Pier book | 
  source: Licence of this guide | CC0-1.0
)";

constexpr std::string_view land_told = R"(land: Land
  local names: [ko:나라]
# Contact (5)
 land#office: Office
  address: [ko:서울] / 
  Email: <mailto:o@p.org|o@p.org>
# For the driver (6)
  taxi: Office | [ko:이곳으로 가 주세요.] | Office
  line: [ko:서울]
)";

}  // namespace

TEST_CASE("document: a chapter tells everything a guide says") {
  const Folder folder;
  put(folder / "harbour.yaml", harbour);
  put(folder / "land.yaml", land);
  const Library library = load(folder);
  const Document document = build_document(library, library.guides(), {"en", ""});
  CHECK(marked({document.title}) == "Land");
  CHECK(marked(document.subtitle) == "2 destinations");
  CHECK(document.language == "en");
  CHECK(document.date == guidebook::Date{2026, 11, 23});
  REQUIRE(document.chapters.size() == 2);
  CHECK(marked(document.chapters[0]) == harbour_told);
  CHECK(marked(document.chapters[1]) == land_told);
}

TEST_CASE("document: another language takes what there is in it") {
  const Folder folder;
  put(folder / "harbour.yaml", harbour);
  put(folder / "land.yaml", land);
  const Library library = load(folder);
  const std::vector<const Guide*> guides{library.find("harbour")};
  const Document document = build_document(library, guides, {"fr-CA", ""});
  CHECK(marked({document.title}) == "[fr:Le Port]");
  CHECK(marked(document.subtitle) == "North Province, Land");
  CHECK(document.language == "fr-CA");
  REQUIRE(document.chapters.size() == 1);
  const Chapter& chapter = document.chapters[0];
  CHECK(marked(chapter.title) == "[fr:Le Port]");
  CHECK(marked(chapter.local_names) == "Sailor’s Harbour · [ko:항구]");
  CHECK(marked(chapter.summary) == "[fr:Le port]");
  REQUIRE(chapter.sections.size() == 8);
  CHECK(chapter.sections[0].title.text.empty());
  CHECK(chapter.sections[1].title.text == "À voir");
  CHECK(chapter.sections[4].title.text == "Quand");
  // A guide that is not in the document is told of, but no link leads to it.
  const auto& pier = std::get<Paragraph>(std::get<Prose>(chapter.sections[0].blocks.at(0)).at(0));
  CHECK(marked(pier.runs) ==
        "See <#harbour#pier|the pier>, the land, the sea and <https://a.b|more>.");
}

TEST_CASE("document: what is in another language says in which") {
  const Folder folder;
  put(folder / "ort.yaml",
      "guidebook: 1\nid: ort\nname: Ort\nregion: Norden\nkind: town\ncountry: CH\n"
      "languages: [de]\nimages: [{file: a.jpg, alt: Ein Turm}]\n"
      "sections: [{title: Wann, text: Im Mai.}]\n"
      "hotels:\n"
      "  - {id: hof, name: Hof, kind: hotel, stars: 0, phones: [{number: \"+41446681800\", "
      "note: abends}]}\n");
  const Library library = load(folder);
  const Document document = build_document(library, library.guides(), {"tr", ""});
  CHECK(marked({document.title}) == "[de:Ort]");
  CHECK(marked(document.subtitle) == "[de:Norden, ][tr:İsviçre]");
  CHECK(marked({document.contents_title, document.index_title}) == "ContentsIndex");
  const Chapter& chapter = document.chapters.at(0);
  CHECK(marked({chapter.figures.at(0).label, chapter.figures[0].alt}) == "Picture[de:Ein Turm]");
  const auto& hotel = std::get<Entry>(chapter.sections.at(0).blocks.at(0));
  CHECK(marked({chapter.sections[0].title}) == "Where to stay");
  CHECK(marked({hotel.kind, hotel.stars->words}) == "Hotel0 stars");
  CHECK(hotel.kind_implied);
  CHECK(marked(hotel.facts.at(0).value) == "<tel:+41446681800|+41446681800> [de:(abends)]");
  CHECK(marked({chapter.sections.at(1).title}) == "[de:Wann]");
}

TEST_CASE("document: names in several languages are told once") {
  const Folder folder;
  put(folder / "a.yaml",
      "guidebook: 1\nid: a\nname: Mairie\nkind: town\ncountry: FR\n"
      "names: {fr: Mairie, en: Town Hall, en-GB: Town Hall, ko: 시청, eu: 시청}\n");
  const Library library = load(folder);
  const auto names = [&](std::string_view language) {
    const Document document =
        build_document(library, library.guides(), {std::string(language), ""});
    return marked(document.chapters.at(0).title) + " | " + marked(document.chapters[0].local_names);
  };
  CHECK(names("en") == "Town Hall | [fr:Mairie] · [ko:시청]");
  CHECK(names("") == "Town Hall | [fr:Mairie] · [ko:시청]");
  CHECK(names("fr") == "[fr:Mairie] | Town Hall · [ko:시청]");
  CHECK(names("ko-KP") == "[ko:시청] | [fr:Mairie] · Town Hall");
  CHECK(names("de") == "Mairie | Town Hall · [ko:시청]");
}

TEST_CASE("document: titles") {
  const Folder folder;
  const auto guide = [&](const std::string& id, const std::string& kind,
                         const std::string& within) {
    put(folder / (id + ".yaml"), "guidebook: 1\nid: " + id + "\nname: The " + id +
                                     "\nkind: " + kind + "\ncountry: FR\n" +
                                     (within.empty() ? "" : "within: " + within + "\n"));
  };
  guide("land", "country", "");
  guide("other-land", "country", "");
  guide("north", "region", "land");
  guide("town", "town", "north");
  guide("village", "village", "north");
  guide("port", "town", "land");
  guide("loop-a", "town", "loop-b");
  guide("loop-b", "town", "loop-a");
  guide("lost", "town", "");
  const Library library = load(folder);
  const auto title = [&](const std::vector<std::string>& ids) {
    std::vector<const Guide*> guides;
    for (const std::string& id : ids) guides.push_back(library.find(id));
    const Document document = build_document(library, guides, {"en", ""});
    return marked({document.title}) + " | " + marked(document.subtitle);
  };
  CHECK(title({}) == "Travel guide | ");
  CHECK(title({"town"}) == "The town | The north, The land");
  CHECK(title({"lost"}) == "The lost | France");
  CHECK(title({"town", "village"}) == "The north | 2 destinations");
  CHECK(title({"town", "north"}) == "The north | 2 destinations");
  CHECK(title({"town", "village", "port"}) == "The land | 3 destinations");
  CHECK(title({"lost", "land"}) == "The land | 2 destinations");
  CHECK(title({"other-land", "land"}) == "Travel guide | 2 destinations");
  CHECK(title({"town", "lost"}) == "Travel guide | 2 destinations");
  CHECK(title({"lost", "town", "village"}) == "Travel guide | 3 destinations");
  CHECK(title({"loop-a", "loop-b"}) == "The loop-b | 2 destinations");
  CHECK(build_document(library, library.guides(), {"en", "Anna's tour"}).title.text ==
        "Anna’s tour");
}
