#include "guidebook/formats/import/import_guides.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "guidebook/canonical/canonical.hpp"
#include "guidebook/formats/import/record_cleaner.hpp"
#include "guidebook/formats/import/slug.hpp"
#include "guidebook/library/loader.hpp"
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
      lay_out(guide, draft.id);
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
      Map record = records_.clean(origin, cleaner);
      if (find(record, "id") == nullptr)
        record.insert(record.begin(), {"id", ids.unused(new_id(origin, record))});
      check_required(origin, record);
      lists[origin.record->type].emplace_back(std::move(record));
    }
    for (const RecordType& type : record_types()) {
      if (const auto list = lists.find(&type); list != lists.end())
        guide.push_back({std::string(type.plural), std::move(list->second)});
    }
  }

  void check_required(const Origin& origin, const Map& record) {
    for (const Field& field : origin.record->type->fields()) {
      if (!field.traits.required || find(record, field.name) != nullptr) continue;
      const bool is_option = is_guide(origin) && (field.name == "kind" || field.name == "country");
      error(origin.error(fmt::format("this {} has no {}", origin.record->type->name, field.name),
                         is_option ? "write --kind KIND --from COUNTRY" : ""));
    }
  }

  void lay_out(const Map& guide, const std::string& id) {
    const Source draft(id + ".yaml", to_yaml(guide));
    if (draft.text().size() > max_source_bytes) {
      error(file_error("file-too-large", draft.file(),
                       fmt::format("the guide has more than {} MiB", max_source_bytes >> 20)));
      return;
    }
    auto yaml = canonical_text(draft, import_.diagnostics);
    if (!yaml) return;
    LoadedGuide loaded = load_guide(Source(draft.file(), *yaml), id);
    if (loaded.sound()) import_.guides.push_back({id, std::move(*yaml)});
    std::ranges::move(loaded.diagnostics, std::back_inserter(import_.diagnostics));
  }

  Import& import_;
  const std::optional<Guide>& into_;
  RecordCleaner records_;
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
