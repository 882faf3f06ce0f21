#include "guidebook/formats/import/import_guides.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "guidebook/canonical/canonical.hpp"
#include "guidebook/formats/import/record_cleaner.hpp"
#include "guidebook/formats/import/record_on_line.hpp"
#include "guidebook/formats/import/slug.hpp"
#include "guidebook/library/loader.hpp"
#include "guidebook/records/reference.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/value/json.hpp"
#include "guidebook/yaml/writer.hpp"

namespace guidebook {
namespace {

/// All that goes into one guide.
struct Draft {
  std::string id;
  std::optional<Origin> own;    // the guide's fields
  std::vector<Origin> records;  // those in it
};

bool is_guide(const Origin& origin) { return origin.record->type == &record_types().front(); }

std::string text_in(const Map& guide, std::string_view key) {
  const Value* value = find(guide, key);
  return value == nullptr ? std::string() : to_text(*value);
}

/// What values depend on is in the guide's map, or in its foreign record, whatever comes first
/// there.
ValueCleaner cleaner_for(const Map& guide, const std::optional<Origin>& own) {
  const auto text = [&](std::string_view key) {
    std::string foreign = own ? text_of(*own->record, key) : std::string();
    return foreign.empty() ? text_in(guide, key) : foreign;
  };
  std::string currency = text("currency");
  std::string language = "en";
  const Value* languages = find(guide, "languages");
  const auto* list = languages == nullptr ? nullptr : languages->as<List>();
  if (list != nullptr && !list->empty()) language = to_text(list->front());
  return {std::move(language), currency.empty() ? std::nullopt : std::optional(std::move(currency)),
          text("country")};
}

std::string new_id(const Origin& origin, const Map& record) {
  std::string id = slug_of(text_in(record, "name"));
  return id.empty() ? std::string(origin.record->type->name) : id;
}

class Assembler {
 public:
  Assembler(Import& import, const std::optional<Guide>& into)
      : import_(import), into_(into), records_(import.diagnostics) {}

  void run(std::span<const ImportedFile> files) {
    for (const ImportedFile& file : files) {
      for (const ImportedRecord& record : file.records) place({file.source, &record});
    }
    for (const Draft& draft : drafts_) assemble(draft);
    records_.finish();
  }

 private:
  void error(Diagnostic diagnostic) { import_.diagnostics.push_back(std::move(diagnostic)); }

  Draft& draft_of(const std::string& id) {
    const auto [row, is_new] = by_id_.try_emplace(id, drafts_.size());
    if (is_new) drafts_.push_back({id, {}, {}});
    return drafts_[row->second];
  }

  void place(const Origin& origin) {
    std::string id = origin.record->guide;
    if (id.empty() && into_) id = into_->id;  // may be empty too
    if (id.empty()) {
      if (!std::exchange(homeless_, true)) {
        error(origin.error(is_guide(origin) && text_of(*origin.record, "name").empty()
                               ? "this guide has neither an id nor a name"
                               : "nothing says which guide this record belongs to",
                           "write --into ID --kind KIND --from \"NAME, COUNTRY\""));
      }
      return;
    }
    Draft& draft = draft_of(id);
    if (!is_guide(origin)) {
      draft.records.push_back(origin);
    } else if (!draft.own) {
      draft.own = origin;
    } else {
      error(origin.error(fmt::format("the guide \"{}\" is there twice", text::visible(id))));
    }
  }

  void assemble(const Draft& draft) {
    guesses_.clear();
    const std::size_t before = import_.diagnostics.size();
    const bool is_into = into_ && into_->id == draft.id;
    const bool is_described = is_into || (into_ && into_->id.empty());
    if (!draft.own && !is_into) {
      error(draft.records.front().error(
          fmt::format("the guide \"{}\" of this record is in none of the files",
                      text::visible(draft.id)),
          "name the file that holds it too, or for notes of a folder --into ID"));
      return;
    }
    Map guide = is_described ? described(draft.id) : Map{};
    if (draft.own) add_own(guide, *draft.own);
    if (find(guide, "guidebook") == nullptr) guide.push_back({"guidebook", std::int64_t{1}});
    if (find(guide, "id") == nullptr) guide.push_back({"id", draft.id});
    if (draft.own) check_required(*draft.own, guide);
    add_records(guide, draft);
    if (!has_level(std::span(import_.diagnostics).subspan(before), Level::error))
      lay_out(guide, draft);
  }

  /// What the command line says of a guide.
  [[nodiscard]] Map described(const std::string& id) const {
    Map guide = to_map(Describe<Guide>::fields, &*into_);
    std::erase_if(guide, [](const Member& member) {
      const auto* text = member.value.as<std::string>();
      return member.key == "id" || (text != nullptr && text->empty());
    });
    guide.insert(guide.begin() + 1, {"id", id});
    return guide;
  }

  void add_own(Map& guide, const Origin& origin) {
    for (Member& member : records_.clean(origin, cleaner_for(guide, origin))) {
      std::erase_if(guide, [&](const Member& old) { return old.key == member.key; });
      guide.push_back(std::move(member));
    }
  }

  void add_records(Map& guide, const Draft& draft) {
    const ValueCleaner cleaner = cleaner_for(guide, std::nullopt);
    std::map<const RecordType*, List> lists;
    UniqueIds ids;
    for (const Origin& origin : draft.records) ids.take(text_of(*origin.record, "id"));
    for (const Origin& origin : draft.records) {
      const std::string& country = origin.record->country;
      Map record = records_.clean(origin, country.empty() ? cleaner : cleaner.in_country(country));
      if (find(record, "id") == nullptr)
        record.insert(record.begin(), {"id", ids.unused(new_id(origin, record))});
      if (is_named_by_ends(origin, record, draft))
        std::erase_if(record, [](const Member& member) { return member.key == "name"; });
      check_required(origin, record);
      note_guesses(origin, text_in(record, "id"));
      lists[origin.record->type].emplace_back(std::move(record));
    }
    for (const RecordType& type : record_types()) {
      if (const auto list = lists.find(&type); list != lists.end())
        guide.push_back({std::string(type.plural), std::move(list->second)});
    }
  }

  void note_guesses(const Origin& origin, const std::string& id) {
    for (const ImportedField& field : origin.record->fields) {
      if (field.is_guess) guesses_.emplace(id, field.key);
    }
  }

  /// Whether an exported route has the name that those without one are shown with.
  [[nodiscard]] bool is_named_by_ends(const Origin& origin, const Map& route,
                                      const Draft& draft) const {
    if (origin.record->type->name != "route" || text_of(*origin.record, "id").empty()) return false;
    const std::string from = name_of(find(route, "from"), draft);
    const std::string to = name_of(find(route, "to"), draft);
    return !from.empty() && !to.empty() && text_in(route, "name") == from + " – " + to;
  }

  /// What an end of a route is called; empty where no file says so. One that is left out is the
  /// guide.
  [[nodiscard]] std::string name_of(const Value* end, const Draft& draft) const {
    const auto find_guide = [&](std::string_view id) -> const Draft* {
      const auto row = by_id_.find(std::string(id));
      return row == by_id_.end() ? nullptr : &drafts_[row->second];
    };
    const auto find_item = [&](const Draft& guide, std::optional<std::string_view> item) {
      if (!item && guide.own) return text_of(*guide.own->record, "name");
      if (!item) return into_ && into_->id == guide.id ? into_->name : std::string();
      const auto record = std::ranges::find_if(guide.records, [&](const Origin& origin) {
        return text_of(*origin.record, "id") == *item;
      });
      return record == guide.records.end() ? std::string() : text_of(*record->record, "name");
    };
    if (end == nullptr) return find_item(draft, std::nullopt);
    if (const auto* map = end->as<Map>()) return text_in(*map, "name");
    return resolve_reference(to_text(*end), draft, find_guide, find_item);
  }

  void check_required(const Origin& origin, const Map& record) {
    for (const Field& field : origin.record->type->fields()) {
      if (!field.traits.required || find(record, field.name) != nullptr) continue;
      const bool is_option = is_guide(origin) && (field.name == "kind" || field.name == "country");
      error(origin.error(fmt::format("this {} has no {}", origin.record->type->name, field.name),
                         is_option ? "write --kind KIND --from COUNTRY" : ""));
    }
  }

  void lay_out(const Map& guide, const Draft& draft) {
    const Source text(draft.id + ".yaml", to_yaml(guide));
    if (text.text().size() > max_source_bytes) {
      Diagnostic fault =
          first_of(draft).error(fmt::format("the guide \"{}\" would have more than {} MiB",
                                            text::visible(draft.id), max_source_bytes >> 20));
      fault.rule = "file-too-large";
      return error(std::move(fault));
    }
    Diagnostics faults;
    auto yaml = canonical_text(text, faults);
    add_at_origin(std::move(faults), draft, text.text());
    if (!yaml) return;
    LoadedGuide loaded = load_guide(Source(text.file(), *yaml), draft.id);
    const bool is_sound = loaded.sound();
    add_at_origin(std::move(loaded.diagnostics), draft, *yaml);
    if (is_sound)
      import_.guides.push_back({draft.id, std::move(*yaml), std::exchange(guesses_, {})});
  }

  static const Origin& first_of(const Draft& draft) {
    return draft.own ? *draft.own : draft.records.front();
  }

  /// Reports what is wrong with the text that was made of a draft where that comes from.
  void add_at_origin(Diagnostics faults, const Draft& draft, std::string_view yaml) {
    for (Diagnostic& fault : faults) {
      const RecordOnLine found = record_on_line(yaml, fault.place.begin.line);
      const Origin& origin = origin_of(found, draft);
      const auto& fields = origin.record->fields;
      const std::string_view key =
          origin.record->type->plural == found.list ? found.key : found.list;
      const auto field = std::ranges::find(fields, key, &ImportedField::key);
      Diagnostic moved = field == fields.end()
                             ? origin.error(std::move(fault.message))
                             : origin.error(fault.rule, *field, std::move(fault.message));
      moved.rule = std::move(fault.rule);
      moved.hint = std::move(fault.hint);
      moved.level = fault.level;
      error(std::move(moved));
    }
  }

  static const Origin& origin_of(const RecordOnLine& found, const Draft& draft) {
    std::size_t index = found.index;
    for (const Origin& origin : draft.records) {
      if (origin.record->type->plural == found.list && index-- == 0) return origin;
    }
    return first_of(draft);
  }

  Import& import_;
  const std::optional<Guide>& into_;
  RecordCleaner records_;
  Guesses guesses_;  // of the draft at hand
  std::vector<Draft> drafts_;
  std::map<std::string, std::size_t> by_id_;
  bool homeless_ = false;
};

}  // namespace

Import import_guides(std::span<const ImportedFile> files, const std::optional<Guide>& into) {
  Import import;
  Assembler(import, into).run(files);
  return import;
}

}  // namespace guidebook
