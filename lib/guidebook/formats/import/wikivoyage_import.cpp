#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <utility>

#include "guidebook/formats/import/counted_note.hpp"
#include "guidebook/formats/import/import_format.hpp"
#include "guidebook/formats/import/own_values.hpp"
#include "guidebook/formats/import/slug.hpp"
#include "guidebook/formats/import/wikitext.hpp"
#include "guidebook/formats/import/wikitext_links.hpp"
#include "guidebook/formats/import/wikitext_marks.hpp"
#include "guidebook/formats/import/wikitext_template.hpp"
#include "guidebook/formats/import/wikivoyage_guide_call.hpp"
#include "guidebook/formats/import/wikivoyage_listing.hpp"
#include "guidebook/formats/import/wikivoyage_page.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

using wikitext::Node;

/// A title within a section, and where it stands.
struct Heading {
  std::size_t begin = 0;
  std::string title;  ///< Empty where a section begins.
};

class PageImport {
 public:
  PageImport(const Source& source, std::string title, const ImportOptions& options,
             Diagnostics& diagnostics)
      : source_(source), options_(options), diagnostics_(diagnostics), title_(std::move(title)) {}

  std::vector<ImportedRecord> read() {
    const auto nodes = wikitext::read(source_, diagnostics_);
    if (!nodes) return {};
    language_ = options_.language.empty() ? wikivoyage::detected_language(source_, *nodes)
                                          : options_.language;
    begin_guide();
    collect_headings(*nodes);
    add_texts(*nodes);
    finish_guide();
    if (!report_notes()) return {};
    return std::move(records_);
  }

 private:
  [[nodiscard]] std::string_view text_between(std::size_t begin, std::size_t end) const {
    return source_.text().substr(begin, end - begin);
  }

  ImportedRecord& guide() { return records_.front(); }

  std::string plain(std::span<const Node> nodes) { return words(nodes, false); }

  std::string words(std::span<const Node> nodes, bool marks) {
    return to_text(
        source_, nodes,
        {.language = language_,
         .marks = marks,
         .aside = [this](const Node& node, bool in_sentence) { return take(node, in_sentence); }});
  }

  wikivoyage::Page page() {
    return {.source = source_,
            .options = options_,
            .words = [this](auto nodes, bool marks) { return words(nodes, marks); },
            .section = section_,
            .emergency = [this](const Node& each) { emergency_.add(each.begin, each.begin + 2); },
            .automatic = [this](const Node& each) { automatic_.add(each.begin, each.begin + 2); }};
  }

  // The guide's own fields.

  void begin_guide() {
    records_.push_back(
        {.type = &record_types().front(), .guide = {}, .fields = {}, .begin = 0, .end = 1});
    const Guide* given = options_.into;
    if (given != nullptr && !given->id.empty()) {
      guide().guide = given->id;
    } else {
      guide().guide = slug_of(title_);
    }
    if ((given == nullptr || given->name.empty()) && !title_.empty()) field("name", title_);
    field("languages", List{language_});
  }

  void field(std::string key, Value value) {
    guide().fields.push_back(
        {.key = std::move(key), .value = std::move(value), .begin = 0, .end = 1});
  }

  void finish_guide() {
    if (!sections_.empty()) field("sections", std::move(sections_));
    Map origin{{"title", title_.empty() ? "Wikivoyage" : title_ + " – Wikivoyage"}};
    if (!title_.empty()) origin.push_back({"url", wikitext::page_url(language_, title_)});
    origin.push_back({"licence", licence});
    field("sources", List{std::move(origin)});
    field("licence", licence);
    note_size(others_);
    others_.move_to(guide());
  }

  // Texts.

  void collect_headings(const wikitext::Nodes& nodes) {
    const wikitext::TextOptions silent{.language = language_,
                                       .marks = false,
                                       .aside = [](const Node&, bool) { return std::string(); }};
    for (const Node& node : nodes) {
      if (node.kind != Node::Kind::heading) continue;
      headings_.push_back({node.begin, node.level > 2 ? to_text(source_, node.parts.front(), silent)
                                                      : std::string()});
    }
  }

  void add_texts(std::span<const Node> nodes) {
    const auto ends_section = [](const Node& node) {
      return node.kind == Node::Kind::heading && node.level <= 2;
    };
    while (true) {
      const auto end = std::ranges::find_if(nodes, ends_section);
      const auto size = static_cast<std::size_t>(end - nodes.begin());
      add_text(words(nodes.first(size), true));
      if (size == nodes.size()) return;
      section_ = plain(nodes[size].parts.front());
      nodes = nodes.subspan(size + 1);
    }
  }

  void add_text(std::string text) {
    if (text.empty()) return;
    if (section_.empty() && sections_.empty() && !has("introduction")) {
      field("introduction", std::move(text));
      return;
    }
    sections_.emplace_back(
        Map{{"title", section_.empty() ? "–" : section_}, {"text", std::move(text)}});
  }

  // What stands between texts.

  /// Gives the words that are left of a node in a sentence.
  std::string take(const Node& node, bool in_sentence) {
    if (node.kind == Node::Kind::call) return take_call(node, in_sentence);
    if (node.kind == Node::Kind::comment) {
      comments_.add(node.begin, node.begin + 4);
    } else {
      take_link(node);
    }
    return {};
  }

  void take_link(const Node& node) {
    const std::string_view written = text_between(node.begin + 2, node.end - 2);
    const std::string_view prefix = text::trimmed(written.substr(0, written.find(':')));
    keep(fmt::format("[[{}]]", prefix.size() > 3 ? text::lower(prefix) : "link"),
         std::string(written), node);
  }

  std::string take_call(const Node& node, bool in_sentence) {
    const std::string name = text::lower(name_of(source_, node));
    if (const ImportedRecord* record = listing(node, name)) return text_of(*record, "name");
    const bool is_in_guide = own_ == &others_;
    if (is_in_guide && wikivoyage::read_guide_call(page(), node, guide(), others_)) return {};
    const std::string_view written = text_between(node.begin, node.end);
    const std::size_t bar = written.find('|');
    Value value = true;
    if (bar != std::string_view::npos)
      value = std::string(text::trimmed(written.substr(bar + 1, written.size() - bar - 3)));
    keep(fmt::format("{{{{{}}}}}", name), std::move(value), node);
    const bool is_box = written.find('\n') != std::string_view::npos;
    return in_sentence && !is_box && !wikitext::is_apart(name) ? first_words(node) : std::string();
  }

  /// What a template that is not known most likely shows.
  std::string first_words(const Node& call) {
    for (const wikitext::Nodes& argument : unnamed_arguments_of(source_, call)) {
      if (std::string words = plain(argument); !words.empty()) return words;
    }
    return {};
  }

  [[nodiscard]] bool has(std::string_view key) const {
    return std::ranges::find(records_.front().fields, key, &ImportedField::key) !=
           records_.front().fields.end();
  }

  /// Keeps what has no field, in the record whose value it stands in.
  void keep(std::string key, Value value, const Node& node) {
    own_->add({std::move(key), std::move(value), node.begin, node.end});
  }

  /// The record that a call makes; nullptr if it is no listing.
  const ImportedRecord* listing(const Node& node, std::string_view name) {
    const auto* row = wikivoyage::find_listing(name);
    if (row == nullptr) return nullptr;
    const auto position = static_cast<std::ptrdiff_t>(records_.size());
    OwnValues own;
    OwnValues* const outer = std::exchange(own_, &own);
    auto record = read_listing(page(), node, *row);
    own_ = outer;
    if (!record) return nullptr;
    note_size(own);
    own.move_to(*record);
    record->guide = guide().guide;
    add_heading(*record);
    return &*records_.insert(records_.begin() + position, std::move(*record));
  }

  /// The title that a listing stands under within its section is a tag of it.
  void add_heading(ImportedRecord& record) {
    const auto behind = std::ranges::upper_bound(headings_, record.begin, {}, &Heading::begin);
    if (behind == headings_.begin() || std::prev(behind)->title.empty()) return;
    const auto tags = std::ranges::find(record.fields, "tags", &ImportedField::key);
    if (tags == record.fields.end()) {
      record.fields.push_back({"tags", List{std::prev(behind)->title}, record.begin, record.end});
    } else {
      wikivoyage::append(tags->value, std::prev(behind)->title);
    }
  }

  // What is said once.

  void note_size(const OwnValues& own) { most_own_ = std::max(most_own_, own.size()); }

  bool report_notes() {
    constexpr std::size_t most = 1000;
    if (most_own_ > most) {
      diagnostics_.push_back(
          file_error({}, source_.file(), fmt::format("more than {} different templates", most)));
      return false;
    }
    comments_.report(source_, "comments are left out", diagnostics_);
    emergency_.report(source_, "by its name and section, this is a contact for emergencies",
                      diagnostics_);
    automatic_.report(source_, "auto stands for what Wikidata holds, which is not read",
                      diagnostics_);
    return true;
  }

  static constexpr const char* licence = "CC-BY-SA-4.0";

  const Source& source_;
  const ImportOptions& options_;
  Diagnostics& diagnostics_;
  std::string title_;  // empty: not known
  std::string language_;
  std::vector<ImportedRecord> records_;
  std::vector<Heading> headings_;
  std::string section_;  // the title of the one that is read
  List sections_;
  OwnValues others_;  // of the guide
  OwnValues* own_ = &others_;
  std::size_t most_own_ = 0;
  CountedNote comments_;
  CountedNote emergency_;
  CountedNote automatic_;
};

/// The title of the page that a file is called by; empty where it has no name.
std::string title_of(const std::string& file) {
  if (file.starts_with('<')) return {};
  std::string title = std::filesystem::path(file).stem().string();
  std::ranges::replace(title, '_', ' ');
  return title;
}

}  // namespace

std::vector<ImportedRecord> wikivoyage::read_page(const Source& source, std::string title,
                                                  const ImportOptions& options,
                                                  Diagnostics& diagnostics) {
  return PageImport(source, std::move(title), options, diagnostics).read();
}

std::vector<ImportedRecord> import_wikivoyage(const Source& source, const ImportOptions& options,
                                              Diagnostics& diagnostics) {
  if (wikivoyage::is_dump(source)) return wikivoyage::read_dump(source, options, diagnostics);
  return wikivoyage::read_page(source, title_of(source.file()), options, diagnostics);
}

}  // namespace guidebook
