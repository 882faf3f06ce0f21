#include "guidebook/document/chapter.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <variant>

#include "guidebook/document/contact_vcard.hpp"
#include "guidebook/document/labels.hpp"
#include "guidebook/document/languages.hpp"
#include "guidebook/document/maps.hpp"
#include "guidebook/document/record_facts.hpp"
#include "guidebook/document/route_table.hpp"
#include "guidebook/document/taxi_card.hpp"
#include "guidebook/document/value_words.hpp"
#include "guidebook/document/wording.hpp"
#include "guidebook/hours/weekly.hpp"

namespace guidebook {
namespace {

/// A kind or a role at the beginning of a line: "Historic site".
Run kind_of(const RunBuilder& builder, const std::optional<std::string>& kind) {
  return {.text = wording::capitalised(value_in(kind.value_or(""), builder.language())),
          .language = std::string(words_language(builder.language()))};
}

Stars stars_of(const RunBuilder& builder, double count) {
  const std::string& language = builder.language();
  return {count,
          {.text = label_in(Label::stars, language, wording::number(count, language)),
           .language = std::string(words_language(language))}};
}

PlaceData data_of(std::string_view kind, const std::optional<Coordinates>& at) {
  PlaceData data{.kind = std::string(kind)};
  if (at) data.position = PlaceData::Position{at->lat, at->lon};
  return data;
}

/// The hours of a place that is open the whole year, where they are the same every week.
std::vector<hours::WeeklySpan> weekly_hours(const Record& record) {
  if (!record.hours || record.season || record.status.value_or("open") != "open") return {};
  return hours::weekly_spans(hours::parse(*record.hours).hours)
      .value_or(std::vector<hours::WeeklySpan>{});
}

PlaceData data_of(const RunBuilder& builder, std::string_view kind, const Record& record) {
  PlaceData data = data_of(kind, record.coordinates);
  data.website = record.website.value_or("");
  data.wikidata = record.wikidata.value_or("");
  data.hours = weekly_hours(record);
  for (const std::string& facility : record.facilities)
    data.facilities.push_back(plain(builder.value(facility)));
  return data;
}

/// What attractions and hotels have in common.
template <class R>
Entry entry(const RunBuilder& builder, const R& record) {
  Entry entry;
  entry.ref = builder.guide().id + "#" + record.id;
  entry.name = {builder.name(record.name, record.names)};
  entry.local_names = builder.local_names(record.name, record.names);
  entry.kind = kind_of(builder, record.kind);
  entry.price = builder.fact(Label::price, price_runs(builder, record));
  entry.description = builder.prose(record.description);
  entry.facts = facts_of(builder, record);
  entry.figures = figures(builder, record.images);
  entry.data = data_of(builder, record.kind.value_or(""), record);
  return entry;
}

ContactCard contact_card(const RunBuilder& builder, const Contact& contact) {
  ContactCard card;
  card.ref = builder.guide().id + "#" + contact.id;
  card.name = {builder.name(contact.name, contact.names)};
  append(card.name, " · ", builder.local_names(contact.name, contact.names));
  card.role = kind_of(builder, contact.role);
  card.role_value = contact.role.value_or("");
  card.person.label = builder.label(Label::ask_for);
  if (contact.person) card.person.value = builder.in_guide_language(*contact.person);
  card.address_label = builder.label(Label::address);
  card.addresses = address_lines(contact);
  card.facts = facts_of(builder, contact);
  card.description = builder.prose(contact.description);
  card.vcard = vcard_of(builder, contact);
  card.vcard_label = builder.label(Label::contact_code);
  return card;
}

/// Adds blocks to a chapter, as a section if there are any.
void add_section(Chapter& chapter, SectionKind kind, Run title, std::vector<Block> blocks) {
  if (!blocks.empty()) chapter.sections.push_back({kind, std::move(title), std::move(blocks)});
}

void add_section(Chapter& chapter, SectionKind kind, Run title, Prose prose) {
  if (prose.empty()) return;
  std::vector<Block> blocks;
  blocks.emplace_back(std::move(prose));
  add_section(chapter, kind, std::move(title), std::move(blocks));
}

void add_entries(const RunBuilder& builder, Chapter& chapter) {
  std::optional<PlaceMap> map = map_of_sights(builder);
  std::vector<Block> highlights;
  int number = 0;
  for (const Attraction& attraction : builder.guide().attractions) {
    if (map && number == 0) highlights.emplace_back(*std::exchange(map, std::nullopt));
    Entry block = entry(builder, attraction);
    block.number = ++number;
    highlights.emplace_back(std::move(block));
  }
  add_section(chapter, SectionKind::highlights, builder.label(Label::highlights),
              std::move(highlights));
  std::vector<Block> hotels;
  if (map) hotels.emplace_back(std::move(*map));
  for (const Hotel& hotel : builder.guide().hotels) {
    Entry block = entry(builder, hotel);
    block.kind_implied = hotel.kind == "hotel";
    if (hotel.stars) block.stars = stars_of(builder, *hotel.stars);
    block.data.checkin = hotel.checkin.value_or("");
    block.data.checkout = hotel.checkout.value_or("");
    block.data.rooms = hotel.rooms;
    hotels.emplace_back(std::move(block));
  }
  add_section(chapter, SectionKind::hotels, builder.label(Label::hotels), std::move(hotels));
}

/// The map stands over the ways in and out, or by itself where there are none.
void add_routes(const RunBuilder& builder, Chapter& chapter) {
  std::vector<Block> blocks;
  if (auto map = map_of_ways(builder)) blocks.emplace_back(std::move(*map));
  const bool any = !builder.guide().routes.empty();
  if (any) blocks.emplace_back(route_table(builder));
  add_section(chapter, SectionKind::routes, builder.label(any ? Label::routes : Label::map),
              std::move(blocks));
}

/// Where to find a contact that another chapter of the document has in full.
Paragraph pointer_to(const RunBuilder& builder, const RecordRef& contact) {
  Paragraph paragraph;
  paragraph.runs = {builder.referred(contact.ref())};
  append(paragraph.runs, ": ", {builder.referred(contact.guide->id)});
  return paragraph;
}

void add_contacts(const RunBuilder& builder, Chapter& chapter) {
  std::vector<Block> blocks;
  const auto contacts = builder.library().contacts(builder.guide());
  for (const RecordRef& row : contacts) {
    if (row.guide != &builder.guide() && builder.has_chapter(*row.guide)) {
      if (blocks.empty() || !std::holds_alternative<Prose>(blocks.back()))
        blocks.emplace_back(Prose{});
      std::get<Prose>(blocks.back()).emplace_back(pointer_to(builder, row));
      continue;
    }
    const auto& contact = *static_cast<const Contact*>(row.object);
    blocks.emplace_back(contact_card(builder.at(*row.guide), contact));
  }
  const Label title = contacts.size() == 1 ? Label::contact : Label::contacts;
  add_section(chapter, SectionKind::contacts, builder.label(title), std::move(blocks));
}

/// For hotels, sights, and contacts that no other chapter has in full.
void add_taxi_cards(const RunBuilder& builder, Chapter& chapter) {
  const Guide& guide = builder.guide();
  std::vector<Block> cards;
  const auto add = [&](const RunBuilder& there, const Record& record) {
    if (auto card = taxi_card(there, record)) cards.emplace_back(std::move(*card));
  };
  for (const Hotel& hotel : guide.hotels) add(builder, hotel);
  for (const Attraction& attraction : guide.attractions) add(builder, attraction);
  for (const RecordRef& row : builder.library().contacts(guide)) {
    if (row.guide == &guide || !builder.has_chapter(*row.guide))
      add(builder.at(*row.guide), *row.record);
  }
  add_section(chapter, SectionKind::taxi_cards, builder.label(Label::for_the_driver),
              std::move(cards));
}

SourceNote source_note(const RunBuilder& builder, const SourceReference& source) {
  const std::string& language = builder.language();
  SourceNote note{.title = builder.in_guide_language(source.title), .detail = {}};
  note.title.front().link = source.url.value_or("");
  append_plain(note.detail, "", {.text = source.licence.value_or(""), .language = language});
  if (source.checked) {
    append_plain(note.detail, ", ",
                 {.text = label_in(Label::seen, language, wording::date(*source.checked, language)),
                  .language = std::string(words_language(language))});
  }
  return note;
}

/// The guide's sources, then those of its records, each once; then its own licence.
void add_sources(const RunBuilder& builder, Chapter& chapter) {
  const Guide& guide = builder.guide();
  std::vector<Block> notes;
  std::unordered_set<std::string> seen;
  const auto add = [&](const std::vector<SourceReference>& sources) {
    for (const SourceReference& source : sources) {
      if (!seen.insert(source.title + "\n" + source.url.value_or("")).second) continue;
      notes.emplace_back(source_note(builder, source));
    }
  };
  add(guide.sources);
  for_each_row(guide, [&](const RecordRef& row) {
    if (row.record != nullptr) add(row.record->sources);
  });
  if (guide.licence) {
    notes.emplace_back(
        SourceNote{.title = {builder.label(Label::guide_licence)},
                   .detail = {{.text = *guide.licence, .language = builder.language()}}});
  }
  add_section(chapter, SectionKind::sources, builder.label(Label::sources), std::move(notes));
}

}  // namespace

Runs place_line(const RunBuilder& builder) {
  const Guide& guide = builder.guide();
  std::vector<Run> names;
  if (guide.region) names = builder.in_guide_language(*guide.region);
  bool in_country = guide.kind == "country";
  std::unordered_set<const Guide*> seen{&guide};  // `within` may run in a circle
  for (const Guide* at = builder.library().parent(guide); at != nullptr && seen.insert(at).second;
       at = builder.library().parent(*at)) {
    in_country = in_country || at->kind == "country";
    Run name = builder.at(*at).name(at->name, at->names);
    if (names.empty() || names.back().text != name.text) names.push_back(std::move(name));
  }
  if (!in_country) {
    names.push_back({.text = wording::country(guide.country, builder.language()),
                     .language = builder.language()});
  }
  Runs line;
  for (Run& name : names) append_plain(line, ", ", std::move(name));
  return line;
}

Chapter build_chapter(const RunBuilder& builder) {
  const Guide& guide = builder.guide();
  Chapter chapter;
  chapter.id = guide.id;
  chapter.title = {builder.name(guide.name, guide.names)};
  chapter.local_names = builder.local_names(guide.name, guide.names);
  chapter.place = place_line(builder);
  if (guide.summary) chapter.summary = builder.line(*guide.summary);
  chapter.facts = guide_facts(builder);
  chapter.figures = figures(builder, guide.images);
  chapter.data = data_of(guide.kind, guide.coordinates);
  add_section(chapter, SectionKind::introduction, {}, builder.prose(guide.introduction));
  add_entries(builder, chapter);
  add_routes(builder, chapter);
  for (const TextSection& section : guide.sections) {
    add_section(chapter, SectionKind::text, builder.plain(section.title),
                builder.prose(section.text));
  }
  add_contacts(builder, chapter);
  add_taxi_cards(builder, chapter);
  add_sources(builder, chapter);
  return chapter;
}

}  // namespace guidebook
