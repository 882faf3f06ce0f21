#include <fmt/core.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <utility>
#include <variant>

#include "guidebook/document/document.hpp"
#include "guidebook/document/inline_markup.hpp"
#include "guidebook/formats/import/counted_note.hpp"
#include "guidebook/formats/import/field_words.hpp"
#include "guidebook/formats/import/front_matter.hpp"
#include "guidebook/formats/import/import_format.hpp"
#include "guidebook/formats/import/markdown_text.hpp"
#include "guidebook/formats/import/note_folder.hpp"
#include "guidebook/formats/import/note_values.hpp"
#include "guidebook/formats/import/slug.hpp"
#include "guidebook/text/nearest.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook {
namespace {

namespace fs = std::filesystem;

/// "restaurants" is said of a restaurant too.
RecordKind record_kind_of(std::string_view word) {
  RecordKind kind = find_record_kind(word);
  if (kind.type == nullptr && word.ends_with('s'))
    kind = find_record_kind(word.substr(0, word.size() - 1));
  return kind;
}

/// A heading without its marks.
std::string without_marks(std::string_view heading) {
  std::string words;
  for_each_paragraph(parse_marks(heading, "en"),
                     [&](const Paragraph& paragraph, bool) { words += plain(paragraph.runs); });
  return words;
}

class NoteImport {
 public:
  NoteImport(const Source& source, const ImportOptions& options, Diagnostics& diagnostics)
      : source_(source), options_(options), diagnostics_(diagnostics) {}

  std::vector<ImportedRecord> read() {
    auto matter = read_front_matter(source_, diagnostics_);
    if (!matter) return {};
    begin_record(matter->fields);
    for (ImportedField& field : matter->fields) add(std::move(field));
    add_body(matter->body);
    if (is_guide() && !options_.language.empty())
      put("languages", List{options_.language}, {"lang", {}, 0, 1});
    add_name();
    comments_.report(source_, "comments are left out", diagnostics_);
    code_.report(source_, "a block of code becomes a list of its lines", diagnostics_);
    records_.insert(records_.begin(), std::move(record_));
    return std::move(records_);
  }

 private:
  [[nodiscard]] bool is_guide() const { return record_.type == &record_types().front(); }

  /// What the note is about: a guide, or what its kind says.
  void begin_record(const std::vector<ImportedField>& fields) {
    record_.type = options_.type != nullptr ? options_.type : find_record_type("attraction");
    if (is_index_note(source_.file())) record_.type = &record_types().front();
    record_.end = 1;
    record_.guide = options_.into != nullptr && !options_.into->id.empty()
                        ? options_.into->id
                        : slug_of(guide_folder_of_note(source_.file(), options_.guide_folders));
    if (is_guide()) return;
    for (const ImportedField& field : fields) {
      const auto* word = field.value.as<std::string>();
      if (word == nullptr || path_of(field.key) != "kind") continue;
      const RecordType* named = find_record_type(text::lower(*word));
      const RecordKind kind = record_kind_of(*word);
      if (named != nullptr || kind.type != nullptr)
        record_.type = named != nullptr ? named : kind.type;
    }
  }

  /// The field that a key stands for; the key itself if it is none's, empty if it is left out.
  [[nodiscard]] std::string_view path_of(std::string_view key) const {
    const std::string_view mapped = mapped_key(options_, key);
    const FieldWords* words = find_field_words(key);
    return mapped != key || words == nullptr ? mapped : words->field;
  }

  void add(ImportedField field) {
    const std::string_view path = path_of(field.key);
    if (path.empty() || field.value.is_null()) return;
    const bool* is_closed = text::lower(field.key) == "closed" ? field.value.as<bool>() : nullptr;
    if (is_closed != nullptr && !is_guide()) {
      put("status", *is_closed ? "closed" : "open", field);
    } else if (path == "kind" && !is_guide()) {
      add_kind(std::move(field));
    } else if (path.starts_with("coordinates.")) {
      add_coordinate(path.substr(path.find('.') + 1), std::move(field));
    } else {
      add_to(path, std::move(field));
    }
  }

  void add_kind(ImportedField field) {
    const auto* word = field.value.as<std::string>();
    if (word != nullptr && find_record_type(text::lower(*word)) == record_.type) return;
    const RecordKind kind = word == nullptr ? RecordKind{} : record_kind_of(*word);
    if (kind.type == record_.type) field.value = std::string(kind.kind);
    const std::string_view key = kind.type == record_.type ? record_.type->kind_field : "kind";
    put(std::string(key), std::move(field.value), field);
  }

  void add_coordinate(std::string_view key, ImportedField field) {
    const auto there = std::ranges::find(record_.fields, "coordinates", &ImportedField::key);
    if (there == record_.fields.end()) {
      put("coordinates", Map{{std::string(key), std::move(field.value)}}, field);
      return;
    }
    auto* map = std::get_if<Map>(&there->value);
    if (map == nullptr || find(*map, key) != nullptr) {
      put(field.key, std::move(field.value), field);
    } else {
      map->push_back({std::string(key), std::move(field.value)});
    }
  }

  void add_to(std::string_view path, ImportedField field) {
    const Field* known = find(record_.type->fields(), path);
    if (known == nullptr || known->type == Type::extra || known->type == Type::records) {
      put(field.key, std::move(field.value), field);
      return;
    }
    const FieldWords* words = find_field_words(field.key);
    Value value = std::move(field.value);
    if (known->type == Type::coordinates) value = coordinates_of_note(std::move(value));
    if (known->type == Type::country && options_.country_code) value = country(std::move(value));
    if (known->is_list)
      value = list_of_note(std::move(value), words == nullptr ? "" : words->label);
    put(std::string(path), std::move(value), field);
  }

  [[nodiscard]] Value country(Value value) const {
    const auto* name = value.as<std::string>();
    std::string code = name == nullptr ? std::string() : options_.country_code(*name);
    return code.empty() ? std::move(value) : Value{std::move(code)};
  }

  /// Adds a value; to those of a list, and beside another one under a key that no field has.
  void put(const std::string& key, Value value, const ImportedField& place) {
    const auto there = std::ranges::find(record_.fields, key, &ImportedField::key);
    auto* list = there == record_.fields.end() ? nullptr : std::get_if<List>(&there->value);
    auto* more = std::get_if<List>(&value);
    if (there == record_.fields.end()) {
      record_.fields.push_back({key, std::move(value), place.begin, place.end});
    } else if (list != nullptr && more != nullptr) {
      std::ranges::move(*more, std::back_inserter(*list));
    } else {
      put("second " + place.key, std::move(value), place);
    }
  }

  [[nodiscard]] bool has(std::string_view key) const {
    return std::ranges::find(record_.fields, key, &ImportedField::key) != record_.fields.end();
  }

  /// Of the command line or the front matter; empty if there is none.
  [[nodiscard]] std::string given_name() const {
    if (is_guide() && options_.into != nullptr && !options_.into->name.empty())
      return options_.into->name;
    return text_of(record_, "name");
  }

  void add_name() {
    if (has("name") || !given_name().empty()) return;
    std::string name = without_marks(title_);
    if (name.empty())
      name = is_guide() ? folder_of_note(source_.file()) : fs::path(source_.file()).stem().string();
    record_.fields.insert(record_.fields.begin(), {"name", std::move(name), 0, 1});
  }

  // The text below the front matter.

  void add_body(std::size_t begin) {
    MarkdownAsides asides{
        .place = [&](const PlaceLink& place) { add_place(place, begin); },
        .picture = [&](const MarkdownLink& picture,
                       MarkdownRange range) { add_picture(picture, begin, range); },
        .comment =
            [&](MarkdownRange range) { comments_.add(begin + range.begin, begin + range.end); },
        .code = [&](std::string_view language, std::string_view code,
                    MarkdownRange range) { return add_code(language, code, begin, range); },
        .title = {},
        .section = {}};
    if (!is_guide() && !has("name"))
      asides.title = [&](std::string title) { title_ = std::move(title); };
    if (is_guide()) {
      asides.section = [&](std::string title, std::string before) {
        add_section(std::move(before), begin);
        section_ = std::move(title);
      };
    }
    std::string text = markdown_to_text(source_.text().substr(begin), asides);
    const ImportedField place{{}, {}, begin, begin + 1};
    if (is_guide()) {
      add_section(std::move(text), begin);
      if (!sections_.empty()) put("sections", std::move(sections_), place);
    } else if (!text.empty()) {
      put("description", std::move(text), {"text", {}, begin, begin + 1});
    }
  }

  void add_picture(const MarkdownLink& picture, std::size_t begin, MarkdownRange range) {
    Map whole{{"file", std::string(picture.target)}};
    if (!picture.label.empty() && picture.label != picture.target)
      whole.push_back({"alt", std::string(picture.label)});
    if (!picture.title.empty()) whole.push_back({"caption", std::string(picture.title)});
    Value value = whole.size() == 1 ? std::move(whole.front().value) : Value{std::move(whole)};
    put("pictures", List{std::move(value)},
        {"pictures", {}, begin + range.begin, begin + range.end});
  }

  /// Whether a block of code is for a program, and kept apart.
  bool add_code(std::string_view language, std::string_view code, std::size_t begin,
                MarkdownRange range) {
    const ImportedField place{std::string(language), {}, begin + range.begin, begin + range.end};
    if (language.empty()) {
      code_.add(place.begin, place.end);
      return false;
    }
    put(fmt::format("```{}", language), List{std::string(code)}, place);
    return true;
  }

  void add_section(std::string text, std::size_t begin) {
    const bool is_title = title_.empty() && (given_name().empty() || section_ == given_name());
    const bool is_first = sections_.empty() && !has_introduction_;
    if (text.empty()) {
      if (is_first && is_title) title_ = section_;
    } else if (is_first && (is_title || section_.empty())) {
      if (is_title) title_ = section_;
      has_introduction_ = true;
      put("introduction", std::move(text), {"text", {}, begin, begin + 1});
    } else {
      sections_.emplace_back(
          Map{{"title", section_.empty() ? "–" : section_}, {"text", std::move(text)}});
    }
  }

  void add_place(const PlaceLink& place, std::size_t begin) {
    const ImportedField where{{}, {}, begin + place.begin, begin + place.end};
    ImportedRecord record{.type = find_record_type("attraction"),
                          .guide = record_.guide,
                          .fields = {},
                          .begin = where.begin,
                          .end = where.end};
    if (options_.type != nullptr && options_.type != &record_types().front())
      record.type = options_.type;
    record.fields.push_back({"name",
                             place.name.empty() ? std::string(place.coordinates) : place.name,
                             where.begin, where.end});
    record.fields.push_back(
        {"coordinates", coordinates_of_text(place.coordinates), where.begin, where.end});
    List tags;
    for (std::string_view rest = text::trimmed(place.tags); !rest.empty();) {
      std::string_view tag = rest.substr(0, rest.find(' '));
      rest = text::trimmed(rest.substr(tag.size()));
      tag.remove_prefix(tag.starts_with('#') ? 1 : 4);
      if (!tag.empty()) tags.emplace_back(std::string(tag));
    }
    if (!tags.empty()) record.fields.push_back({"tags", std::move(tags), where.begin, where.end});
    records_.push_back(std::move(record));
  }

  const Source& source_;
  const ImportOptions& options_;
  Diagnostics& diagnostics_;
  ImportedRecord record_;
  std::vector<ImportedRecord> records_;  // of links to places
  std::string title_;                    // by the first heading
  std::string section_;                  // the heading that is read under
  List sections_;
  bool has_introduction_ = false;
  CountedNote comments_;
  CountedNote code_;
};

}  // namespace

std::vector<ImportedRecord> import_markdown(const Source& source, const ImportOptions& options,
                                            Diagnostics& diagnostics) {
  return NoteImport(source, options, diagnostics).read();
}

}  // namespace guidebook
