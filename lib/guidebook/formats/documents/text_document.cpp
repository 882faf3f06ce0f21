#include "guidebook/formats/documents/text_document.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>

#include "guidebook/document/overload.hpp"
#include "guidebook/formats/documents/text_page.hpp"
#include "guidebook/formats/documents/text_table.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

using Items = std::vector<TextPage::Item>;

constexpr std::size_t least_width = 20;
constexpr std::size_t hanging = 2;  // below the name of a hotel or a contact

/// "★★★½"
std::string stars(const Stars& stars) {
  const double count = stars.count;
  std::string text;
  for (int i = 1; i <= std::floor(count) && i <= 5; ++i) text += "★";
  if (count - std::floor(count) >= 0.5) text += "½";
  return text.empty() ? "(" + stars.words.text + ")" : text;
}

void add_separated(Passage& passage, std::string_view separator, const Passage& more) {
  if (more.text.empty()) return;
  if (!passage.text.empty()) append(passage, separator);
  append(passage, more);
}

void add_facts(Items& items, const std::vector<Fact>& facts) {
  for (const Fact& fact : facts) items.push_back({passage(fact.label), {passage(fact.value)}});
}

void add_figures(Items& items, const std::vector<Figure>& figures) {
  for (const Figure& figure : figures) {
    Passage text = passage(words_of(figure));
    add_separated(text, " – ", passage(figure.credit));
    if (!text.text.empty()) items.push_back({passage(figure.label), {std::move(text)}});
  }
}

TextTable text_table(const RouteTable& routes) {
  TextTable table;
  for (const Run& heading : routes.headings) table.headings.push_back(passage(heading));
  for (const RouteTable::Row& row : routes.rows) {
    std::vector<Passage>& cells = table.rows.emplace_back();
    for (const Runs& cell : row.cells) cells.push_back(passage(cell));
    cells.resize(table.headings.size());
  }
  return table;
}

/// Takes the last column, which is prose, out of a table that is too wide with it.
void move_notes_below(TextTable& table) {
  table.headings.pop_back();
  for (std::vector<Passage>& row : table.rows) {
    table.notes.push_back(std::move(row.back()));
    row.pop_back();
  }
}

class Writer {
 public:
  explicit Writer(std::size_t width) : page_(width) {}

  std::string write(const Document& document);

  void operator()(const Prose& prose) { write(0, prose); }
  void operator()(const Entry& entry);
  void operator()(const RouteTable& routes);
  void operator()(const ContactCard& card);
  void operator()(const SourceNote& note);
  void operator()(const TaxiCard&) {}
  void operator()(const PlaceMap&) {}  // its places stand with their records

 private:
  void head(const Document& document);
  void write(const Chapter& chapter);
  void write(const Section& section);
  void write(std::size_t indent, const Prose& prose);
  void list(const RouteTable& table);

  TextPage page_;
  std::size_t number_width_ = 1;  // of the section's entries
};

std::string Writer::write(const Document& document) {
  const bool book = document.chapters.size() != 1;
  if (has_own_title(document)) head(document);
  for (const Chapter& chapter : document.chapters) {
    if (book) {
      page_.part();
      page_.line(std::string(page_.width(), '_'));
    }
    page_.part();
    write(chapter);
  }
  return page_.take();
}

void Writer::head(const Document& document) {
  if (!document.title.text.empty()) page_.heading(passage(document.title), '=');
  Passage below = passage(document.subtitle);
  add_separated(below, " · ", passage(document.date_text));
  page_.paragraph(0, below);
}

void Writer::write(const Chapter& chapter) {
  page_.heading(passage(chapter.title), '=');
  page_.paragraph(0, passage(chapter.local_names));
  page_.paragraph(0, passage(chapter.place));
  page_.part();
  page_.paragraph(0, passage(chapter.summary));
  Items items;
  add_facts(items, chapter.facts);
  add_figures(items, chapter.figures);
  const auto facts = [&] {
    page_.part();
    page_.items(0, items);
    items.clear();
  };
  for (const Section& section : chapter.sections) {
    if (section.kind != SectionKind::introduction) facts();
    write(section);
  }
  facts();
}

void Writer::write(const Section& section) {
  if (section.kind == SectionKind::taxi_cards)
    return;  // their names and addresses stand with their records
  page_.part();
  if (!section.title.text.empty()) page_.heading(passage(section.title), '-');
  number_width_ = std::to_string(section.blocks.size()).size();
  page_.part();
  for (const Block& block : section.blocks) std::visit(*this, block);
}

void Writer::write(std::size_t indent, const Prose& prose) {
  const std::string bullet = std::string(indent, ' ') + "- ";
  const Overload each{
      [&](const Paragraph& paragraph) { page_.paragraph(indent, passage(paragraph.runs)); },
      [&](const BulletList& list) {
        for (const Paragraph& item : list.items) page_.paragraph(bullet, passage(item.runs));
      }};
  for (const auto& element : prose) {
    page_.part();
    std::visit(each, element);
  }
}

void Writer::operator()(const Entry& entry) {
  page_.part();
  const bool numbered = entry.number > 0;
  const std::size_t indent = numbered ? number_width_ + 2 : hanging;
  Passage name = passage(entry.name);
  if (entry.stars) append(name, " " + stars(*entry.stars));
  page_.paragraph(numbered ? fmt::format("{:>{}}. ", entry.number, number_width_) : "", name);
  page_.paragraph(indent, passage(entry.local_names));
  Passage kind = passage(entry.kind);
  add_separated(kind, " · ", passage(entry.price.value));
  page_.paragraph(indent, kind);
  write(indent, entry.description);
  Items items;
  add_facts(items, entry.facts);
  add_figures(items, entry.figures);
  page_.part();
  page_.items(indent, items);
}

void Writer::operator()(const RouteTable& routes) {
  page_.part();
  TextTable table = text_table(routes);
  if (routes.noted && !fits(table, page_.width())) move_notes_below(table);
  if (const auto lines = table_lines(table, page_.width())) {
    for (const std::string& line : *lines) page_.line(line);
  } else {
    list(routes);
  }
}

/// Where there is no room for columns: each row as labelled values.
void Writer::list(const RouteTable& table) {
  for (const RouteTable::Row& row : table.rows) {
    page_.part();
    Items items;
    for (std::size_t i = 0; i < std::min(row.cells.size(), table.headings.size()); ++i) {
      if (row.cells[i].empty()) continue;
      items.push_back({passage(table.headings[i]), {passage(row.cells[i])}});
    }
    page_.items(0, items);
  }
}

void Writer::operator()(const ContactCard& card) {
  page_.part();
  page_.paragraph("", passage(card.name));
  page_.paragraph(hanging, passage(card.role));
  Items items;
  if (!card.person.value.empty()) add_facts(items, {card.person});
  TextPage::Item address{passage(card.address_label), {}};
  for (const std::vector<Runs>& lines : card.addresses) {
    for (const Runs& line : lines) address.values.push_back(passage(line));
  }
  if (!address.values.empty()) items.push_back(std::move(address));
  add_facts(items, card.facts);
  page_.items(hanging, items);
  write(hanging, card.description);
}

void Writer::operator()(const SourceNote& note) {
  Passage source = passage(note.title);
  if (!note.detail.empty()) {
    append(source, " (");
    append(source, passage(note.detail));
    append(source, ")");
  }
  page_.paragraph("- ", source);
}

}  // namespace

std::string write_text(const Document& document, const TextOptions& options) {
  return Writer(std::max(options.width, least_width)).write(document);
}

}  // namespace guidebook
