#include "guidebook/formats/documents/markdown_document.hpp"

#include <algorithm>

#include "guidebook/document/overload.hpp"
#include "guidebook/formats/documents/anchor.hpp"
#include "guidebook/text/markdown.hpp"

namespace guidebook {
namespace {

std::string target_of(const std::string& link) {
  return link.starts_with('#') ? markdown_target('#' + anchor_name(link.substr(1)))
                               : markdown_target(link);
}

/// A run within a line. Emphasis holds on to words: a space at its ends would undo it.
std::string inline_text(const Run& run) {
  std::string text = markdown_text(run.text);
  const bool spaced = run.text.starts_with(' ') || run.text.ends_with(' ');
  if (!run.text.empty() && !spaced) {
    if (run.strong) text = "**" + text + "**";
    if (run.emphasis) text = '*' + text + '*';
  }
  // A telephone number is text: GitHub takes such links out.
  if (run.link.empty() || run.link.starts_with("tel:")) return text;
  return '[' + text + "](" + target_of(run.link) + ')';
}

std::string inline_text(const Runs& runs) {
  std::string text;
  for (const Run& run : runs) text += inline_text(run);
  return text;
}

/// The same at the beginning of a line.
std::string block_text(const Runs& runs) {
  if (runs.empty()) return {};
  const Run& first = runs.front();
  const bool marked = first.strong || first.emphasis || !first.link.empty();
  const std::string begin = marked ? inline_text(first) : markdown_block(first.text);
  return begin + inline_text(Runs(runs.begin() + 1, runs.end()));
}

std::string joined(const std::string& a, std::string_view separator, const std::string& b) {
  if (a.empty() || b.empty()) return a + b;
  return a + std::string(separator) + b;
}

class MarkdownWriter {
 public:
  std::string write(const Document& document);

  void operator()(const Prose& prose);
  void operator()(const Entry& entry);
  void operator()(const RouteTable& routes);
  void operator()(const ContactCard& card);
  void operator()(const SourceNote& note);
  void operator()(const TaxiCard&) {}
  void operator()(const PlaceMap&) {}  // its places stand with their records

 private:
  void write(const Chapter& chapter, std::size_t level);
  void write(const Section& section);

  /// A block with a blank line before it.
  void block(const std::string& text) {
    if (text.empty()) return;
    if (!text_.empty()) text_ += '\n';
    text_ += text + '\n';
  }
  void heading(std::size_t level, const std::string& ref, const std::string& text) {
    const std::string place = ref.empty() ? "" : "<a id=\"" + anchor_name(ref) + "\"></a>";
    block(std::string(level, '#') + ' ' + place + text);
  }
  void facts(const std::vector<Fact>& facts, const std::vector<Figure>& figures);

  std::string text_;
  std::size_t level_ = 1;  ///< Of the headings of sections.
};

std::string MarkdownWriter::write(const Document& document) {
  const bool titled = has_own_title(document);
  if (titled) {
    heading(1, "", inline_text(document.title));
    block(joined(inline_text(document.subtitle), " · ", inline_text(document.date_text)));
  }
  for (const Chapter& chapter : document.chapters) write(chapter, titled ? 2 : 1);
  return std::move(text_);
}

void MarkdownWriter::write(const Chapter& chapter, std::size_t level) {
  level_ = level + 1;
  heading(level, chapter.id, inline_text(chapter.title));
  block(joined(inline_text(chapter.local_names), " · ", inline_text(chapter.place)));
  block(block_text(chapter.summary));
  bool begun = false;
  for (const Section& section : chapter.sections) {
    if (section.kind != SectionKind::introduction && !std::exchange(begun, true))
      facts(chapter.facts, chapter.figures);
    write(section);
  }
  if (!begun) facts(chapter.facts, chapter.figures);
}

void MarkdownWriter::write(const Section& section) {
  // The names and addresses of cards for drivers stand with their records.
  if (section.kind == SectionKind::taxi_cards) return;
  if (!section.title.text.empty()) heading(level_, "", inline_text(section.title));
  if (section.kind == SectionKind::sources) text_ += '\n';
  for (const Block& block : section.blocks) std::visit(*this, block);
}

void MarkdownWriter::operator()(const Prose& prose) {
  const Overload each{[&](const Paragraph& paragraph) { block(block_text(paragraph.runs)); },
                      [&](const BulletList& list) {
                        text_ += '\n';
                        for (const Paragraph& item : list.items)
                          text_ += "- " + block_text(item.runs) + '\n';
                      }};
  for (const auto& element : prose) std::visit(each, element);
}

void MarkdownWriter::facts(const std::vector<Fact>& facts, const std::vector<Figure>& figures) {
  std::string lines;
  for (const Fact& fact : facts) {
    if (!fact.value.empty())
      lines += "- **" + inline_text(fact.label) + ":** " + inline_text(fact.value) + '\n';
  }
  for (const Figure& figure : figures) {
    const std::string text =
        joined(inline_text(words_of(figure)), " – ", inline_text(figure.credit));
    if (!text.empty()) lines += "- **" + inline_text(figure.label) + ":** " + text + '\n';
  }
  if (!lines.empty()) text_ += '\n' + lines;
}

void MarkdownWriter::operator()(const Entry& entry) {
  const std::string number = entry.number > 0 ? std::to_string(entry.number) + ". " : "";
  const std::string stars = entry.stars ? " (" + inline_text(entry.stars->words) + ')' : "";
  heading(level_ + 1, entry.ref, number + inline_text(entry.name) + stars);
  const std::string kind = joined(inline_text(entry.kind), " · ", inline_text(entry.price.value));
  block(joined(inline_text(entry.local_names), " · ", kind));
  (*this)(entry.description);
  facts(entry.facts, entry.figures);
}

void MarkdownWriter::operator()(const RouteTable& routes) {
  std::string table = "|";
  std::string rule = "|";
  for (const Run& heading : routes.headings) {
    table += ' ' + inline_text(heading) + " |";
    rule += " --- |";
  }
  table += '\n' + rule;
  for (const RouteTable::Row& row : routes.rows) {
    table += "\n|";
    for (std::size_t i = 0; i < routes.headings.size(); ++i) {
      const std::string place =
          i == 0 && !row.ref.empty() ? "<a id=\"" + anchor_name(row.ref) + "\"></a>" : "";
      table += ' ' + place + (i < row.cells.size() ? inline_text(row.cells[i]) : "") + " |";
    }
  }
  block(table);
}

void MarkdownWriter::operator()(const ContactCard& card) {
  heading(level_ + 1, card.ref, inline_text(card.name));
  block(inline_text(card.role));
  std::vector<Fact> lines;
  lines.push_back(card.person);
  for (const std::vector<Runs>& address : card.addresses) {
    Fact& line = lines.emplace_back(Fact{card.address_label, {}});
    for (const Runs& part : address) {
      if (!line.value.empty())
        line.value.push_back({.text = ", ", .language = std::string(no_language)});
      line.value.insert(line.value.end(), part.begin(), part.end());
    }
  }
  lines.insert(lines.end(), card.facts.begin(), card.facts.end());
  facts(lines, {});
  (*this)(card.description);
}

void MarkdownWriter::operator()(const SourceNote& note) {
  const std::string detail = note.detail.empty() ? "" : " (" + inline_text(note.detail) + ')';
  text_ += "- " + block_text(note.title) + detail + '\n';
}

}  // namespace

std::string write_markdown_document(const Document& document) {
  return MarkdownWriter().write(document);
}

}  // namespace guidebook
