#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <map>
#include <utility>

#include "guidebook/formats/import/counted_note.hpp"
#include "guidebook/formats/import/field_words.hpp"
#include "guidebook/formats/import/import_format.hpp"
#include "guidebook/formats/import/slug.hpp"
#include "guidebook/formats/import/wikitext.hpp"
#include "guidebook/formats/import/wikitext_links.hpp"
#include "guidebook/formats/import/wikitext_marks.hpp"
#include "guidebook/formats/import/wikivoyage_listing.hpp"
#include "guidebook/text/nearest.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

using wikitext::Argument;
using wikitext::Node;

constexpr std::array<std::string_view, 3> place_calls{"geo", "geodata", "coord"};
constexpr std::array<std::string_view, 2> region_calls{"ispartof", "istinkat"};

bool is_listed(std::span<const std::string_view> names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

/// A title within a section, and where it stands.
struct Heading {
  std::size_t begin = 0;
  std::string title;  ///< Empty where a section begins.
};

class PageImport {
 public:
  PageImport(const Source& source, const ImportOptions& options, Diagnostics& diagnostics)
      : source_(source), options_(options), diagnostics_(diagnostics) {}

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
        {.language = language_, .marks = marks, .aside = [this](const Node& node) { take(node); }});
  }

  // The guide's own fields.

  void begin_guide() {
    records_.push_back(
        {.type = &record_types().front(), .guide = {}, .fields = {}, .begin = 0, .end = 1});
    const Guide* given = options_.into;
    const std::string stem = std::filesystem::path(source_.file()).stem().string();
    page_ = source_.file().starts_with('<') ? std::string() : stem;
    std::ranges::replace(page_, '_', ' ');
    if (given != nullptr && !given->id.empty()) {
      guide().guide = given->id;
    } else {
      guide().guide = slug_of(page_);
    }
    if ((given == nullptr || given->name.empty()) && !page_.empty()) field("name", page_);
    field("languages", List{language_});
  }

  void field(std::string key, Value value) {
    guide().fields.push_back(
        {.key = std::move(key), .value = std::move(value), .begin = 0, .end = 1});
  }

  void finish_guide() {
    if (!sections_.empty()) field("sections", std::move(sections_));
    Map page{{"title", page_.empty() ? "Wikivoyage" : page_ + " – Wikivoyage"}};
    if (!page_.empty()) page.push_back({"url", wikitext::page_url(language_, page_)});
    page.push_back({"licence", licence});
    field("sources", List{std::move(page)});
    field("licence", licence);
    for (auto& [key, row] : others_) {
      if (row.size() == 1) {
        guide().fields.push_back(std::move(row.front()));
        continue;
      }
      List all;
      for (ImportedField& each : row) all.push_back(std::move(each.value));
      guide().fields.push_back({key, std::move(all), row.front().begin, row.front().end});
    }
  }

  // Texts.

  void collect_headings(const wikitext::Nodes& nodes) {
    const wikitext::TextOptions silent{
        .language = language_, .marks = false, .aside = [](const Node&) {}};
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
    const Node* heading = nullptr;
    while (true) {
      const auto end = std::ranges::find_if(nodes, ends_section);
      const auto size = static_cast<std::size_t>(end - nodes.begin());
      add_text(heading, words(nodes.first(size), true));
      if (size == nodes.size()) return;
      heading = &nodes[size];
      nodes = nodes.subspan(size + 1);
    }
  }

  void add_text(const Node* heading, std::string text) {
    std::string title = heading == nullptr ? std::string() : plain(heading->parts.front());
    if (text.empty()) return;
    if (title.empty() && sections_.empty() && !has("introduction")) {
      field("introduction", std::move(text));
      return;
    }
    if (title.empty()) title = "–";
    sections_.emplace_back(Map{{"title", std::move(title)}, {"text", std::move(text)}});
  }

  // What stands between texts.

  void take(const Node& node) {
    if (node.kind == Node::Kind::comment) {
      comments_.add(node.begin, node.begin + 4);
    } else if (node.kind == Node::Kind::link) {
      take_link(node);
    } else {
      take_call(node);
    }
  }

  void take_link(const Node& node) {
    const std::string_view written = text_between(node.begin + 2, node.end - 2);
    const std::string_view prefix = text::trimmed(written.substr(0, written.find(':')));
    keep(fmt::format("[[{}]]", prefix.size() > 3 ? text::lower(prefix) : "link"),
         std::string(written), node);
  }

  void take_call(const Node& node) {
    const std::string name = text::lower(name_of(source_, node));
    if (listing(node, name)) return;
    if (is_listed(place_calls, name) && place(node)) return;
    if (is_listed(region_calls, name) && region(node)) return;
    if (const std::string_view kind = wikivoyage::kind_of_page(name);
        !kind.empty() && !has("kind")) {
      if (options_.into == nullptr || options_.into->kind.empty()) field("kind", std::string(kind));
      return;
    }
    const std::size_t bar = text_between(node.begin, node.end).find('|');
    Value value = true;
    if (bar != std::string_view::npos)
      value = std::string(text::trimmed(text_between(node.begin + bar + 1, node.end - 2)));
    keep(fmt::format("{{{{{}}}}}", name), std::move(value), node);
  }

  [[nodiscard]] bool has(std::string_view key) const {
    return std::ranges::find(records_.front().fields, key, &ImportedField::key) !=
           records_.front().fields.end();
  }

  /// Keeps what has no field under a name that has none either.
  void keep(const std::string& key, Value value, const Node& node) {
    others_[key].push_back({key, std::move(value), node.begin, node.end});
  }

  bool place(const Node& node) {
    if (has("coordinates")) return false;
    Map coordinates;
    for (const Argument& argument : arguments_of(source_, node)) {
      const FieldWords* row = find_field_words(argument.key);
      const bool is_lat =
          argument.key == "1" || (row != nullptr && row->field == "coordinates.lat");
      const bool is_lon =
          argument.key == "2" || (row != nullptr && row->field == "coordinates.lon");
      std::string value(text_between(argument.begin, argument.end));
      if (value.empty()) continue;
      if (is_lat || is_lon) {
        coordinates.push_back({is_lat ? "lat" : "lon", std::move(value)});
      } else {
        keep(fmt::format("{{{{geo {}}}}}", argument.key), std::move(value), node);
      }
    }
    if (coordinates.empty()) return true;
    guide().fields.push_back({"coordinates", std::move(coordinates), node.begin, node.end});
    return true;
  }

  bool region(const Node& node) {
    const auto arguments = arguments_of(source_, node);
    if (has("region") || arguments.size() != 1) return false;
    std::string name = plain(arguments.front().nodes);
    std::ranges::replace(name, '_', ' ');
    guide().fields.push_back({"region", std::move(name), node.begin, node.end});
    return true;
  }

  /// Whether a call is a listing that made a record.
  bool listing(const Node& node, std::string_view name) {
    const auto* row = wikivoyage::find_listing(name);
    if (row == nullptr) return false;
    const wikivoyage::Page page{
        .source = source_,
        .options = options_,
        .words = [this](auto nodes, bool marks) { return words(nodes, marks); },
        .automatic = [this](const Node& each) { automatic_.add(each.begin, each.begin + 2); }};
    auto record = read_listing(page, node, *row);
    if (!record) return false;
    record->guide = guide().guide;
    add_heading(*record);
    records_.push_back(std::move(*record));
    return true;
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

  bool report_notes() {
    constexpr std::size_t most = 1000;
    if (others_.size() > most) {
      diagnostics_.push_back(
          file_error({}, source_.file(), fmt::format("more than {} different templates", most)));
      return false;
    }
    comments_.report(source_, "comments are left out", diagnostics_);
    automatic_.report(source_, "auto stands for what Wikidata holds, which is not read",
                      diagnostics_);
    return true;
  }

  static constexpr const char* licence = "CC-BY-SA-4.0";

  const Source& source_;
  const ImportOptions& options_;
  Diagnostics& diagnostics_;
  std::string language_;
  std::string page_;  // its title; empty: not known
  std::vector<ImportedRecord> records_;
  std::vector<Heading> headings_;
  List sections_;
  std::map<std::string, std::vector<ImportedField>> others_;
  CountedNote comments_;
  CountedNote automatic_;
};

}  // namespace

std::vector<ImportedRecord> import_wikivoyage(const Source& source, const ImportOptions& options,
                                              Diagnostics& diagnostics) {
  return PageImport(source, options, diagnostics).read();
}

}  // namespace guidebook
