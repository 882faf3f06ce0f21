#include "sample_document.hpp"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace guidebook::sample {
namespace {

Entry attraction(int number, std::string ref, std::string name, std::string local, std::string kind,
                 std::vector<std::string> texts) {
  Entry entry;
  entry.ref = "kp-chongjin#" + std::move(ref);
  entry.number = number;
  entry.name = {run(std::move(name))};
  if (!local.empty()) {
    entry.local_names = {run(std::move(local), "ko")};
  }
  entry.kind = run(std::move(kind));
  for (std::string& text : texts) {
    entry.description.push_back(paragraph(std::move(text)));
  }
  return entry;
}

Section highlights() {
  Section section{SectionKind::highlights, run("Highlights"), {}};
  section.blocks = {
      attraction(
          1, "museum", "Revolutionary History Museum", "혁명사적관", "museum",
          {"Halls of maps, weapons and letters tell what the far north did in the struggle for "
           "independence. Nothing here is neutral, and that is the reason to come: few places show "
           "so "
           "plainly how the province wants to be seen."}),
      attraction(
          2, "e-library", "North Hamgyong E-Library", "", "library",
          {"The first of the new prestige buildings holds rows of public computers and rooms for "
           "courses "
           "in information technology. On most days you will have it nearly to yourself.",
           "Ask for the model on the upper floor, which shows how the centre is to be rebuilt."}),
      attraction(3, "trolleybus", "Trolleybus Ride", "무궤도전차", "ride",
                 {"No other town outside Pyongyang runs trolleybuses. Ride along the main street "
                  "with people on "
                  "their way home; the slogan on the side says that our country is the best."}),
      attraction(4, "square", "Central Square", "", "square",
                 {"Bronze statues of the two leaders look over a square that is being built anew. "
                  "Visitors are "
                  "expected to line up and bow."}),
      attraction(5, "jipsam", "Jipsam", "집삼", "historic site",
                 {"Beyond the last tower blocks the road to Orang Airport and Mt. Chilbo passes a "
                  "rocky shore and "
                  "a fishing village."})};
  auto& library = std::get<Entry>(section.blocks[1]);
  library.facts = {{run("Web"), {run("library.example.org", "en", "https://library.example.org/")}},
                   {run("Near"), {run("Central Square", "en", "#kp-chongjin#square")}}};
  return section;
}

Entry hotel(std::string ref, std::string name, double stars, std::string price, std::string text) {
  Entry entry;
  entry.ref = "kp-chongjin#" + std::move(ref);
  entry.name = {run(std::move(name))};
  if (stars > 0) entry.stars = Stars{stars, run("stars")};
  if (!price.empty()) entry.price = {run("Price"), {run(std::move(price))}};
  entry.description = {paragraph(std::move(text))};
  return entry;
}

Section hotels() {
  Section section{SectionKind::hotels, run("Where to stay"), {}};
  Entry tourist =
      hotel("tourist-hotel", "Chongjin Tourist Hotel", 2.5, "€45–60",
            "Plain rooms a short walk from the Central Railway Station, with a restaurant, a sauna "
            "and a small brewery in the house.");
  tourist.local_names = {run("청진관광려관", "ko")};
  tourist.facts = {{run("Phone"), {run("+850 2 381 8100", "en", "tel:+85023818100")}}};
  section.blocks = {
      tourist,
      hotel(
          "lodging", "Chongjin Foreigners’ Lodging", 0, "",
          "Once flats for foreign experts at the steelworks, and built like any other flats of "
          "the city. The rooms are basic, the kitchen is not, and the hosts are glad of company."),
      hotel("chonmasan", "Chonmasan Hotel", 3, "from €70 per night with breakfast",
            "On a street of the town near the East Harbour, in one house with the Chinese "
            "consulate. Enough for a night.")};
  return section;
}

Section routes() {
  RouteTable table;
  table.headings = {run("From"), run("To"), run("By"), run("Note")};
  table.noted = true;
  const std::vector<std::array<std::string, 5>> rows = {
      {"road", "Namyang", "Chongjin", "Road", "From the border with China"},
      {"road", "Rason", "Chongjin", "Road", "From the border with Russia"},
      {"flight", "Pyongyang", "Orang Airport", "Flight", "Straight from the capital, for Chongjin"},
      {"train", "Pyongyang", "Chongjin", "Train", "Few dates, and these may change"},
      {"road", "Chongjin", "Mt. Chilbo", "Road",
       "The best way to one of the five celebrated mountains"}};
  for (const auto& cells : rows) {
    RouteTable::Row row{"kp-chongjin#" + cells[0] + cells[1] + cells[2], cells[0], {}};
    for (std::size_t i = 1; i < cells.size(); ++i) {
      row.cells.push_back({run(cells[i])});
    }
    table.rows.push_back(std::move(row));
  }
  return {SectionKind::routes, run("Getting there and away"), {table}};
}

Section contacts() {
  ContactCard card;
  card.ref = "kp-chongjin#koryo";
  card.name = {run("Koryo Tours")};
  card.role = run("Tour operator");
  card.addresses = {{{run("Room A409, Jucai Building, No. 76 Caoyuan Hutong")},
                     {run("Dongcheng District, Beijing 100027, China")}},
                    {{run("中国北京市东城区草园胡同76号聚才大厦A座409室", "zh")}}};
  card.facts = {{run("Phone"), {run("+86 10 6416 7544", "en", "tel:+861064167544")}},
                {run("WhatsApp"),
                 {run("+44 7822 014058", "en", "https://wa.me/447822014058"), run(" (messages)")}}};
  card.vcard = {.id = card.ref,
                .names = {{"en", "Koryo Tours"}},
                .phones = {{"+861064167544", ""}, {"+447822014058", "WhatsApp (messages)"}}};
  card.vcard_label = run("QR code of the contact, for an address book");
  return {SectionKind::contacts, run("Contact"), {card}};
}

constexpr std::array<std::string_view, 12> sentences = {
    "Trains from the capital take anything from eighteen to thirty hours.",
    "The harbour freezes at its edges in January, and the ferries leave late.",
    "Ask at the market for dried pollack; nobody haggles before noon.",
    "A lane behind the theatre climbs to a pavilion with a view over every roof of the town.",
    "Understandably, photographers congregate here whenever extraordinary thunderstorms approach.",
    "현지에서는 청진이라고 부른다.",
    "Its old name, 淸津, means a clear ford.",
    "Officially it closes at five; efficient officials finish first.",
    "北京的游客很多，冬天则很安静。",
    "You may have to wait.",
    "Further information is available from "
    "https://example.org/a/very/long/path/to/a/page-about-visiting.",
    "The “new” museum—opened in 1974—has been under reconstruction ever since."};

}  // namespace

Chapter chongjin() {
  Chapter chapter;
  chapter.id = "kp-chongjin";
  chapter.title = {run("Chongjin")};
  chapter.local_names = {run("청진", "ko"), run(" · "), run("淸津", "ko")};
  chapter.place = {run("North Hamgyong, North Korea")};
  chapter.summary = {
      run("The City of Iron lies between steelworks and the East Sea, and sees few visitors.")};
  chapter.facts = {{run("Population"), {run("327,000")}},
                   {run("Time"), {run("Asia/Pyongyang")}},
                   {run("Money"), {run("KPW")}}};
  Section introduction{SectionKind::introduction, {}, {}};
  introduction.blocks = {
      Prose{paragraph("Chongjin is the capital of North Hamgyong and the centre of "
                      "the country’s heavy industry. The "
                      "chimneys of the Kim Chaek Iron and Steel Complex stand over "
                      "the bay, and for a long time that "
                      "was all that was known of the city. Those who do come find "
                      "wide avenues, a fine waterfront and a "
                      "town that goes about its work."),
            paragraph("Most travellers arrive overland from Namyang or Rason, on "
                      "their way to the mountains of Chilbo "
                      "or the hot springs of Kyongsong. Arrange everything beforehand "
                      "through an operator: nobody "
                      "travels here alone."),
            BulletList{{paragraph("Bring cash in euro, dollars or yuan."),
                        paragraph("Leave time for changes of plan.")}}}};
  Section sources{SectionKind::sources, run("Sources"), {}};
  sources.blocks = {SourceNote{{run("GeoNames", "en", "https://www.geonames.org/")},
                               {run("CC BY 4.0, May 2024")}}};
  chapter.sections = {introduction, highlights(), hotels(), routes(), contacts(), sources};
  return chapter;
}

Chapter invented(unsigned seed, int entries) {
  const auto next = [&seed] {
    seed = seed * 1664525U + 1013904223U;
    return seed >> 8U;
  };
  const auto text = [&](unsigned length) {
    std::string result;
    for (unsigned i = 0; i < length; ++i) {
      result += (i == 0 ? "" : " ");
      result += sentences[next() % sentences.size()];
    }
    return result;
  };
  Chapter chapter;
  chapter.id = "x-" + std::to_string(seed);
  chapter.title = {run("Town " + std::to_string(seed % 1000))};
  chapter.summary = {run(text(1))};
  Section introduction{
      SectionKind::introduction, {}, {Prose{paragraph(text(8)), paragraph(text(5))}}};
  Section sights{SectionKind::highlights, run("Highlights"), {}};
  Section beds{SectionKind::hotels, run("Where to stay"), {}};
  for (int i = 1; i <= entries; ++i) {
    Entry entry;
    entry.ref = chapter.id + "#e" + std::to_string(i);
    entry.number = i;
    entry.name = {run("Sight " + std::to_string(i))};
    entry.kind = run(i % 2 == 0 ? "museum" : "");
    for (unsigned p = 0; p <= next() % 2; ++p) {
      entry.description.push_back(paragraph(text(1 + next() % 7)));
    }
    sights.blocks.emplace_back(entry);
    if (i % 3 == 0) {
      entry.ref += "h";
      entry.number = 0;
      entry.stars = Stars{static_cast<double>(next() % 6), run("stars")};
      entry.price = {run("Price"), {run("€" + std::to_string(20 + next() % 90))}};
      beds.blocks.emplace_back(entry);
    }
  }
  chapter.sections = {introduction, sights, beds};
  return chapter;
}

Document document(std::vector<Chapter> chapters) {
  Document result;
  result.title = run("North Korea");
  result.subtitle = {run("The North-East and beyond")};
  result.language = "en";
  result.date = Date{2024, 5, 17};
  result.date_text = run("17 May 2024");
  result.contents_title = run("Contents");
  result.index_title = run("Index");
  result.chapters = std::move(chapters);
  return result;
}

}  // namespace guidebook::sample
