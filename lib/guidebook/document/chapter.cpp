#include "guidebook/document/chapter.hpp"

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

namespace guidebook {
namespace {

/// What attractions and hotels have in common.
template <class R>
Entry entry(const RunBuilder& teller, const R& record) {
  Entry entry;
  entry.ref = teller.guide().id + "#" + record.id;
  entry.name = {teller.name(record.name, record.names)};
  entry.local_names = teller.local_names(record.name, record.names);
  entry.kind = value_in(record.kind.value_or(""), teller.language());
  entry.price = teller.fact(Label::price, price_runs(teller, record));
  entry.description = teller.prose(record.description);
  entry.facts = facts_of(teller, record);
  entry.figures = figures(teller, record.images);
  return entry;
}

ContactCard contact_card(const RunBuilder& teller, const Contact& contact) {
  ContactCard card;
  card.ref = teller.guide().id + "#" + contact.id;
  card.name = {teller.name(contact.name, contact.names)};
  append(card.name, " · ", teller.local_names(contact.name, contact.names));
  if (contact.person) card.person = teller.own(*contact.person);
  card.addresses = address_lines(contact);
  card.facts = facts_of(teller, contact);
  card.description = teller.prose(contact.description);
  card.vcard = vcard_of(teller, contact);
  card.role = card.vcard.role;
  return card;
}

/// Adds blocks to a chapter, as a section if there are any.
void add_section(Chapter& chapter, SectionKind kind, std::string title, std::vector<Block> blocks) {
  if (!blocks.empty()) chapter.sections.push_back({kind, std::move(title), std::move(blocks)});
}

void add_section(const RunBuilder& teller, Chapter& chapter, SectionKind kind, Label title,
                 std::vector<Block> blocks) {
  if (blocks.empty()) return;
  add_section(chapter, kind, std::string(label_in(title, teller.language())), std::move(blocks));
  chapter.sections.back().language = words_language(teller.language());
}

void add_section(Chapter& chapter, SectionKind kind, std::string title, Prose prose) {
  if (prose.empty()) return;
  std::vector<Block> blocks;
  blocks.emplace_back(std::move(prose));
  add_section(chapter, kind, std::move(title), std::move(blocks));
}

void add_entries(const RunBuilder& teller, Chapter& chapter) {
  std::optional<PlaceMap> map = map_of_sights(teller);
  std::vector<Block> highlights;
  int number = 0;
  for (const Attraction& attraction : teller.guide().attractions) {
    if (map && number == 0) highlights.emplace_back(*std::exchange(map, std::nullopt));
    Entry told = entry(teller, attraction);
    told.number = ++number;
    highlights.emplace_back(std::move(told));
  }
  add_section(teller, chapter, SectionKind::highlights, Label::highlights, std::move(highlights));
  std::vector<Block> hotels;
  if (map) hotels.emplace_back(std::move(*map));
  for (const Hotel& hotel : teller.guide().hotels) {
    Entry told = entry(teller, hotel);
    told.stars = hotel.stars;
    hotels.emplace_back(std::move(told));
  }
  add_section(teller, chapter, SectionKind::hotels, Label::hotels, std::move(hotels));
}

/// The map stands over the ways in and out, or by itself where there are none.
void add_routes(const RunBuilder& teller, Chapter& chapter) {
  std::vector<Block> blocks;
  if (auto map = map_of_ways(teller)) blocks.emplace_back(std::move(*map));
  const bool any = !teller.guide().routes.empty();
  if (any) blocks.emplace_back(route_table(teller));
  add_section(teller, chapter, SectionKind::routes, any ? Label::routes : Label::map,
              std::move(blocks));
}

/// Where to find a contact that another chapter of the document tells in full.
Paragraph pointer_to(const RunBuilder& teller, const RecordRef& contact) {
  Paragraph paragraph;
  paragraph.runs = {teller.referred(contact.ref())};
  append(paragraph.runs, ": ", {teller.referred(contact.guide->id)});
  return paragraph;
}

void add_contacts(const RunBuilder& teller, Chapter& chapter) {
  std::vector<Block> blocks;
  const auto contacts = teller.library().contacts(teller.guide());
  for (const RecordRef& row : contacts) {
    if (row.guide != &teller.guide() && teller.tells(*row.guide)) {
      if (blocks.empty() || !std::holds_alternative<Prose>(blocks.back()))
        blocks.emplace_back(Prose{});
      std::get<Prose>(blocks.back()).emplace_back(pointer_to(teller, row));
      continue;
    }
    const auto& contact = *static_cast<const Contact*>(row.object);
    blocks.emplace_back(contact_card(teller.at(*row.guide), contact));
  }
  const Label title = contacts.size() == 1 ? Label::contact : Label::contacts;
  add_section(teller, chapter, SectionKind::contacts, title, std::move(blocks));
}

/// For hotels, sights, and contacts that no other chapter tells in full.
void add_taxi_cards(const RunBuilder& teller, Chapter& chapter) {
  const Guide& guide = teller.guide();
  std::vector<Block> cards;
  const auto add = [&](const RunBuilder& there, const Record& record) {
    if (auto card = taxi_card(there, record)) cards.emplace_back(std::move(*card));
  };
  for (const Hotel& hotel : guide.hotels) add(teller, hotel);
  for (const Attraction& attraction : guide.attractions) add(teller, attraction);
  for (const RecordRef& row : teller.library().contacts(guide)) {
    if (row.guide == &guide || !teller.tells(*row.guide)) add(teller.at(*row.guide), *row.record);
  }
  add_section(teller, chapter, SectionKind::taxi_cards, Label::for_the_driver, std::move(cards));
}

SourceNote source_note(const RunBuilder& teller, const SourceReference& source) {
  SourceNote note{.title = teller.own(source.title), .detail = source.licence.value_or("")};
  note.title.front().link = source.url.value_or("");
  if (source.checked) {
    if (!note.detail.empty()) note.detail += ", ";
    note.detail +=
        label_in(Label::seen, teller.language(), wording::date(*source.checked, teller.language()));
  }
  return note;
}

/// The guide's sources, then those of its records, each once; then its own licence.
void add_sources(const RunBuilder& teller, Chapter& chapter) {
  const Guide& guide = teller.guide();
  std::vector<Block> notes;
  std::unordered_set<std::string> told;
  const auto add = [&](const std::vector<SourceReference>& sources) {
    for (const SourceReference& source : sources) {
      if (!told.insert(source.title + "\n" + source.url.value_or("")).second) continue;
      notes.emplace_back(source_note(teller, source));
    }
  };
  add(guide.sources);
  for_each_row(guide, [&](const RecordRef& row) {
    if (row.record != nullptr) add(row.record->sources);
  });
  if (guide.licence) {
    notes.emplace_back(
        SourceNote{.title = {teller.label(Label::guide_licence)}, .detail = *guide.licence});
  }
  add_section(teller, chapter, SectionKind::sources, Label::sources, std::move(notes));
}

}  // namespace

std::string place_line(const RunBuilder& teller) {
  const Guide& guide = teller.guide();
  std::vector<std::string> parts;
  if (guide.region) parts.push_back(plain(teller.own(*guide.region)));
  bool in_country = guide.kind == "country";
  std::unordered_set<const Guide*> seen{&guide};  // `within` may run in a circle
  for (const Guide* at = teller.library().parent(guide); at != nullptr && seen.insert(at).second;
       at = teller.library().parent(*at)) {
    in_country = in_country || at->kind == "country";
    std::string name = teller.at(*at).name(at->name, at->names).text;
    if (parts.empty() || parts.back() != name) parts.push_back(std::move(name));
  }
  if (!in_country) parts.emplace_back(wording::country(guide.country, teller.language()));
  std::string line;
  for (const std::string& part : parts) line += (line.empty() ? "" : ", ") + part;
  return line;
}

Chapter build_chapter(const RunBuilder& teller) {
  const Guide& guide = teller.guide();
  Chapter chapter;
  chapter.id = guide.id;
  chapter.title = {teller.name(guide.name, guide.names)};
  chapter.local_names = teller.local_names(guide.name, guide.names);
  chapter.place = place_line(teller);
  if (guide.summary) chapter.summary = teller.line(*guide.summary);
  chapter.facts = guide_facts(teller);
  chapter.figures = figures(teller, guide.images);
  add_section(chapter, SectionKind::introduction, {}, teller.prose(guide.introduction));
  add_entries(teller, chapter);
  add_routes(teller, chapter);
  for (const TextSection& section : guide.sections) {
    add_section(chapter, SectionKind::text, teller.plain(section.title),
                teller.prose(section.text));
  }
  add_contacts(teller, chapter);
  add_taxi_cards(teller, chapter);
  add_sources(teller, chapter);
  return chapter;
}

}  // namespace guidebook
