#include "guidebook/library.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "guidebook/load_files.hpp"
#include "guidebook/source.hpp"

namespace guidebook {
namespace {

std::string_view guide_part(std::string_view reference) {
  return reference.substr(0, reference.find('#'));
}

void add(std::vector<std::string>& wanted, const std::optional<Waypoint>& waypoint) {
  if (waypoint) wanted.emplace_back(guide_part(waypoint->reference));
}

/// The ids of guides that this one refers to. A bare item id may be among them.
std::vector<std::string> references(const Guide& guide) {
  std::vector<std::string> wanted;
  if (guide.within) wanted.emplace_back(guide_part(*guide.within));
  for (const Route& route : guide.routes) {
    add(wanted, route.from);
    add(wanted, route.to);
    for (const Waypoint& stop : route.via) wanted.emplace_back(guide_part(stop.reference));
  }
  for (const Hotel& hotel : guide.hotels) {
    for (const std::string& near : hotel.near) wanted.emplace_back(guide_part(near));
  }
  return wanted;
}

void append(Diagnostics& all, Diagnostics&& more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

using FilesByStem = std::unordered_map<std::string, std::string>;

/// The guide files below some roots by the ids that their names ask for; of several the first.
FilesByStem files_by_stem(const std::set<std::string>& roots) {
  FilesByStem files;
  Diagnostics unreadable;  // folders nobody named: no fault of the files that were
  for (const std::string& root : roots) {
    for (std::string& file : guide_files(root, unreadable)) {
      std::string stem(file_stem(file));
      files.emplace(std::move(stem), std::move(file));
    }
  }
  return files;
}

}  // namespace

Library Library::load(const Inputs& inputs, const std::vector<std::string>& references) {
  Library library;
  library.diagnostics_ = inputs.diagnostics;
  library.roots_ = inputs.libraries;
  library.read_named(inputs.files);
  library.read_context(inputs.roots, references);
  library.complete_routes();
  return library;
}

void Library::read_named(const std::vector<std::string>& files) {
  std::vector<LoadedGuide> loaded = load_files(files);
  file_count_ = loaded.size();
  add(std::move(loaded), true);
}

void Library::add(std::vector<LoadedGuide> loaded, bool named) {
  for (LoadedGuide& part : loaded) {
    const Guide* first = part.guide ? find(part.guide->id) : nullptr;
    if (first != nullptr) {
      part.id_taken.related = {{{.file = first->file, .begin = {}, .end = {}}, "the other guide"}};
      part.diagnostics.push_back(std::move(part.id_taken));
    }
    const bool sound = part.sound();
    append(named ? diagnostics_ : context_diagnostics_, std::move(part.diagnostics));
    if (!sound) {
      if (part.guide) faulty_ids_.insert(part.guide->id);
      continue;
    }
    const Guide& guide = store_.emplace_back(std::move(*part.guide));
    by_id_.emplace(guide.id, &guide);
    if (named) named_.push_back(&guide);
  }
}

void Library::read_context(const std::set<std::string>& roots, std::vector<std::string> asked) {
  std::optional<FilesByStem> files;
  std::unordered_set<std::string> tried;
  for (std::size_t i = 0; i < store_.size() || !asked.empty();) {
    std::vector<std::string> wanted;
    const auto want = [&](std::string_view reference) {
      std::string id(guide_part(reference));
      if (!id.empty() && find(id) == nullptr && !faulty_ids_.contains(id) &&
          tried.insert(id).second) {
        wanted.push_back(std::move(id));
      }
    };
    for (const std::string& reference : std::exchange(asked, {})) want(reference);
    for (; i < store_.size(); ++i) {
      for (const std::string& id : references(store_[i])) want(id);
    }
    if (wanted.empty()) return;
    if (!files) files = files_by_stem(roots);
    std::vector<std::string> found;
    for (const std::string& id : wanted) {
      if (const auto at = files->find(id); at != files->end()) found.push_back(at->second);
    }
    add(load_files(found), false);
  }
}

void Library::complete_routes() {
  for (Guide& guide : store_) {
    for (Route& route : guide.routes) {
      if (!route.from)
        route.from = Waypoint{.reference = guide.id, .name = {}, .coordinates = {}, .country = {}};
      if (!route.to)
        route.to = Waypoint{.reference = guide.id, .name = {}, .coordinates = {}, .country = {}};
      if (!route.name.empty()) continue;
      route.name = fmt::format("{} – {}", name_of(*route.from, guide), name_of(*route.to, guide));
    }
  }
}

const Guide* Library::find(std::string_view id) const {
  const auto at = by_id_.find(id);
  return at == by_id_.end() ? nullptr : at->second;
}

Row Library::resolve(std::string_view reference, const Guide& from) const {
  const std::size_t hash = reference.find('#');
  if (hash == std::string_view::npos) {
    if (const Guide* guide = find(reference); guide != nullptr) {
      return {guide, &record_types().front(), guide, nullptr};
    }
  }
  const bool here = hash == 0 || hash == std::string_view::npos;
  const Guide* guide = here ? &from : find(reference.substr(0, hash));
  if (guide == nullptr) return {};
  const auto& known = items(*guide);
  const auto at =
      known.find(hash == std::string_view::npos ? reference : reference.substr(hash + 1));
  return at == known.end() ? Row{} : at->second;
}

const Library::Items& Library::items(const Guide& guide) const {
  const auto [place, is_new] = items_.try_emplace(&guide);
  Items& items = place->second;
  if (is_new) {
    for_each_row(guide, [&](const Row& row) {
      if (row.record != nullptr) items.emplace(row.record->id, row);
    });
  }
  return items;
}

std::string Library::name_of(const Waypoint& waypoint, const Guide& from) const {
  if (waypoint.reference.empty()) return waypoint.name;
  const Row row = resolve(waypoint.reference, from);
  return row.guide == nullptr || row.name().empty() ? waypoint.reference : row.name();
}

const Guide* Library::parent(const Guide& guide) const {
  return guide.within ? find(guide_part(*guide.within)) : nullptr;
}

std::string Library::root_of(const Guide& guide) const { return library_root(roots_, guide.file); }

std::vector<Row> Library::contacts(const Guide& guide) const {
  const RecordType& type = *find_record_type("contact");
  std::vector<Row> all;
  std::unordered_set<const Guide*> seen;  // `within` may run in a circle
  for (const Guide* at = &guide; at != nullptr && seen.insert(at).second; at = parent(*at)) {
    for (const Contact& contact : at->contacts) all.push_back({at, &type, &contact, &contact});
  }
  return all;
}

}  // namespace guidebook
