#include "guidebook/document/document_builder.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "guidebook/document/chapter.hpp"
#include "guidebook/document/labels.hpp"
#include "guidebook/document/languages.hpp"
#include "guidebook/document/typography.hpp"
#include "guidebook/document/wording.hpp"

namespace guidebook {
namespace {

using Guides = std::span<const Guide* const>;

/// Words of ours in the document's language, or as English where they are not translated.
Run words(std::string_view text, const RunBuilder::Setting& setting) {
  return {.text = std::string(text), .language = std::string(words_language(setting.language))};
}

/// The one guide among them that is about a country; nullptr if there is none or several are.
const Guide* only_country(Guides guides) {
  const Guide* found = nullptr;
  for (const Guide* guide : guides) {
    if (guide->kind != "country") continue;
    if (found != nullptr) return nullptr;
    found = guide;
  }
  return found;
}

/// The nearest guide that holds all of them, or is one of them and holds the others.
const Guide* common_holder(const Library& library, Guides guides) {
  std::vector<const Guide*> chain;  // the first and those that hold it
  std::unordered_map<const Guide*, std::size_t> rank;
  for (const Guide* at = guides.front(); at != nullptr && rank.try_emplace(at, chain.size()).second;
       at = library.parent(*at)) {
    chain.push_back(at);
  }
  std::size_t nearest = 0;
  for (const Guide* guide : guides) {
    std::vector<const Guide*> way;
    std::size_t met = chain.size();
    for (const Guide* at = guide; at != nullptr; at = library.parent(*at)) {
      const auto [known, is_new] = rank.try_emplace(at, chain.size());
      if (!is_new) {
        met = known->second;
        break;
      }
      way.push_back(at);
    }
    for (const Guide* at : way) rank[at] = met;
    nearest = std::max(nearest, met);
  }
  return nearest < chain.size() ? chain[nearest] : nullptr;
}

Run suggested_title(const RunBuilder::Setting& setting, Guides guides) {
  const Guide* named = nullptr;
  if (guides.size() == 1) named = guides.front();
  if (named == nullptr) named = only_country(guides);
  if (named == nullptr && !guides.empty()) named = common_holder(setting.library, guides);
  if (named == nullptr) return words(label_in(Label::travel_guide, setting.language), setting);
  return RunBuilder(setting, *named).name(named->name, named->names);
}

Runs subtitle(const RunBuilder::Setting& setting, Guides guides) {
  if (guides.empty()) return {};
  if (guides.size() == 1) return place_line(RunBuilder(setting, *guides.front()));
  const std::string count = std::to_string(guides.size());
  return {words(label_in(Label::destinations, setting.language, count), setting)};
}

std::optional<Date> newest_check(Guides guides) {
  std::optional<Date> newest;
  const auto look = [&](const std::optional<Date>& date) {
    if (date && (!newest || *date > *newest)) newest = date;
  };
  for (const Guide* guide : guides) {
    look(guide->checked);
    for_each_row(*guide, [&](const RecordRef& row) {
      if (row.record != nullptr) look(row.record->checked);
    });
  }
  return newest;
}

Controls controls(const RunBuilder::Setting& setting) {
  const auto label = [&](Label which) { return words(label_in(which, setting.language), setting); };
  return {.skip = label(Label::skip_to_content),
          .find = label(Label::find_name),
          .none = label(Label::no_such_name),
          .save = label(Label::save_contact)};
}

}  // namespace

Document build_document(const Library& library, std::span<const Guide* const> guides,
                        const DocumentOptions& options) {
  RunBuilder::Setting setting{library, options.language, {guides.begin(), guides.end()}};
  if (setting.language.empty()) {
    setting.language = guides.empty() ? "en" : guides.front()->language();
  }
  for (const Guide* guide : guides) setting.children[library.parent(*guide)].push_back(guide);
  Document document;
  document.title = suggested_title(setting, guides);
  if (!options.title.empty()) {
    document.title = {.text = typographic(options.title, setting.language),
                      .language = setting.language};
  }
  document.subtitle = subtitle(setting, guides);
  document.language = setting.language;
  document.date = newest_check(guides);
  if (document.date)
    document.date_text = words(wording::date(*document.date, setting.language), setting);
  document.contents_title = words(label_in(Label::contents, setting.language), setting);
  document.index_title = words(label_in(Label::index, setting.language), setting);
  document.controls = controls(setting);
  for (const Guide* guide : guides) {
    document.chapters.push_back(build_chapter(RunBuilder(setting, *guide)));
    if (!options.sections.empty()) {
      std::erase_if(document.chapters.back().sections, [&](const Section& section) {
        return std::ranges::find(options.sections, section.kind) == options.sections.end();
      });
    }
  }
  return document;
}

}  // namespace guidebook
