#include "guidebook/library/library.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "guidebook/library/guide_context.hpp"
#include "guidebook/library/lenient.hpp"
#include "guidebook/library/load_files.hpp"
#include "guidebook/records/reference.hpp"
#include "guidebook/source/source.hpp"

namespace guidebook {
namespace {

void append(Diagnostics& all, Diagnostics&& more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// An end of a route that is left out is the guide that it stands in.
void complete_ends(Guide& guide) {
  const Waypoint here{.reference = guide.id, .name = {}, .coordinates = {}, .country = {}};
  for (Route& route : guide.routes) {
    for (std::optional<Waypoint>* end : {&route.from, &route.to}) {
      if (!*end) *end = here;
    }
  }
}

/// The ids of the guides in files, by the names of these; nothing if some may hold others.
std::optional<std::unordered_set<std::string_view>> expected_ids(
    const std::vector<std::string>& files) {
  std::unordered_set<std::string_view> ids;
  for (const std::string& file : files) {
    if (file == "-" || !is_regular_file(file)) return std::nullopt;
    ids.insert(file_stem(file));
  }
  return ids;
}

/// Names that are made of others lead no further: they may run in a circle.
bool has_derived_name(const RecordRef& row) {
  if (row.type != find_record_type("route")) return row.name().empty();
  const auto& route = *static_cast<const Route*>(row.object);
  return route.name.empty() || route.name_is_derived;
}

}  // namespace

Library::Library(const Inputs& inputs, Kept kept, std::size_t reach)
    : inputs_(&inputs),
      kept_(kept),
      holidays_(inputs.holidays),
      lenient_(inputs.lenient),
      reach_(reach),
      roots_(inputs.libraries),
      diagnostics_(inputs.diagnostics) {
  if (kept.keep == Retention::nothing) {
    expected_.emplace();  // nobody will look
  } else if (kept.keep != Retention::everything && inputs.roots.empty()) {
    expected_ = expected_ids(inputs.files);
  }
}

Library Library::load(const Inputs& inputs, const std::vector<std::string>& references,
                      std::size_t reach) {
  Library library(inputs, {}, reach);
  load_in_order(inputs.files, [&](LoadedGuide&& loaded) {
    library.add(std::move(loaded));
    return true;
  });
  library.load_context(references);
  return library;
}

const Guide* Library::add(LoadedGuide&& loaded) {
  const Guide* guide = add(std::move(loaded), diagnostics_, 0);
  if (guide != nullptr) named_.push_back(guide);
  return guide;
}

const Guide* Library::add(LoadedGuide&& loaded, Diagnostics& diagnostics, std::size_t distance) {
  if (lenient_) keep_readable(loaded);
  const auto first = loaded.guide ? by_id_.find(loaded.guide->id) : by_id_.end();
  if (first != by_id_.end()) {
    loaded.id_taken.related = {
        {{.file = first->second.file, .begin = {}, .end = {}}, "the other guide"}};
    loaded.diagnostics.push_back(std::move(loaded.id_taken));
  }
  const bool sound = loaded.sound();
  append(diagnostics, std::move(loaded.diagnostics));
  if (!sound) {
    if (loaded.guide) faulty_ids_.insert(loaded.guide->id);
    return nullptr;
  }
  Guide& guide = store_.emplace_back(std::move(*loaded.guide));
  by_id_.emplace(guide.id, Known{&guide, guide.file});
  if (inputs_->roots.empty() || distance >= reach_) {
    if (guide.within && !inputs_->roots.empty()) want(*guide.within);
  } else {
    for (const std::string& id : referenced_guides(guide)) want(id);
  }
  complete_ends(guide);
  if (kept_.keep == Retention::place || kept_.keep == Retention::guide) name_routes(guide);
  return &guide;
}

void Library::evict(const std::vector<const RecordType*>& waiting) {
  Guide& guide = store_.back();
  const bool may_be_read_again = expected_ || is_regular_file(guide.file);
  if (kept_.keep == Retention::everything ||
      (kept_.keep != Retention::nothing && !may_be_read_again))
    return;
  items_.erase(&guide);
  if (kept_.keep == Retention::nothing) {
    by_id_.find(guide.id)->second.guide = nullptr;
    named_.pop_back();
    store_.pop_back();
    return;
  }
  for (const RecordType& type : record_types()) {
    if (std::find(waiting.begin(), waiting.end(), &type) == waiting.end()) type.clear(guide);
  }
  const bool itself_waits = !waiting.empty() && waiting.front() == &record_types().front();
  const Retention most = waiting.empty() ? kept_.keep : std::max(kept_.keep, kept_.of_own);
  if (most == Retention::place && !itself_waits) guide = place_of(std::move(guide));
  reduced_.insert(&guide);
}

void Library::want(std::string_view reference) {
  std::string id(guide_part(reference));
  if (!id.empty() && tried_.insert(id).second) wanted_.push_back(std::move(id));
}

void Library::load_context(const std::vector<std::string>& references) {
  std::vector<std::string> wanted = std::exchange(wanted_, {});
  for (const std::string& reference : references) want(reference);
  std::move(wanted.begin(), wanted.end(), std::back_inserter(wanted_));
  read_context();
  inputs_ = nullptr;
  expected_.reset();
  items_.clear();
  whole_.clear();  // routes in them may want their names
  for (Guide& guide : store_) name_routes(guide);
}

void Library::read_context() {
  if (inputs_->roots.empty()) return;
  std::optional<FilesByStem> files;
  for (std::size_t distance = 1; !wanted_.empty(); ++distance) {
    std::vector<std::string> found;
    for (const std::string& id : std::exchange(wanted_, {})) {
      if (by_id_.contains(id) || faulty_ids_.contains(id)) continue;
      if (!files) files = files_by_stem(inputs_->roots);
      if (const auto at = files->find(id); at != files->end()) found.push_back(at->second);
    }
    for (LoadedGuide& loaded : load_files(found)) {
      add(std::move(loaded), context_diagnostics_, distance);
    }
  }
}

void Library::name_routes(Guide& guide) const {
  const bool outer = std::exchange(naming_, true);
  for (Route& route : guide.routes) {
    if (!route.name.empty()) continue;
    const bool missed = std::exchange(missed_, false);
    std::string name =
        fmt::format("{} – {}", name_of(*route.from, guide), name_of(*route.to, guide));
    if (!missed_) {
      route.name = std::move(name);
      route.name_is_derived = true;
    }
    missed_ = missed;
  }
  naming_ = outer;
}

const Guide* Library::find(std::string_view id) const {
  const auto at = by_id_.find(id);
  return at == by_id_.end() ? nullptr : at->second.guide;
}

bool Library::may_come(std::string_view id) const {
  return inputs_ != nullptr && (!expected_ || expected_->contains(id));
}

RecordRef Library::resolve(std::string_view reference, const Guide& from) const {
  bool is_open = false;
  const auto find_guide = [&](std::string_view id) {
    const Guide* guide = find(id);
    is_open = guide == nullptr && may_come(id);
    if (is_open) note_unresolved();
    return guide;
  };
  const auto find_item = [&](const Guide& guide, std::optional<std::string_view> item) {
    if (!item) return RecordRef{&guide, &record_types().front(), &guide, nullptr};
    if (is_open) return RecordRef{};
    const Items& known = items(guide);
    const auto at = known.find(*item);
    return at == known.end() ? RecordRef{} : at->second;
  };
  return resolve_reference(reference, from, find_guide, find_item);
}

const Library::Items& Library::items(const Guide& guide) const {
  if (reduced_.contains(&guide)) return items(whole(guide));
  const auto [place, is_new] = items_.try_emplace(&guide);
  Items& items = place->second;
  if (is_new) {
    for_each_row(guide, [&](const RecordRef& row) {
      if (row.record != nullptr) items.emplace(row.record->id, row);
    });
  }
  return items;
}

const Guide& Library::whole(const Guide& guide) const {
  Again& again = whole_[&guide];
  if (!again.guide) {
    std::vector<LoadedGuide> loaded = load_files({guide.file});
    if (lenient_ && loaded.size() == 1) keep_readable(loaded[0]);
    // It may have changed or gone since.
    const bool same = loaded.size() == 1 && loaded[0].guide && loaded[0].guide->id == guide.id;
    again.guide = std::make_unique<Guide>(same ? std::move(*loaded[0].guide) : Guide());
    again.guide->id = guide.id;
    complete_ends(*again.guide);
  }
  // While names are made those of other routes are of no use, and there may be a long chain of
  // them.
  if (!again.is_named && !naming_) {
    again.is_named = true;
    name_routes(*again.guide);
  }
  return *again.guide;
}

std::string Library::name_of(const Waypoint& waypoint, const Guide& from) const {
  if (waypoint.reference.empty()) return waypoint.name;
  const RecordRef row = resolve(waypoint.reference, from);
  if (row.guide == nullptr || has_derived_name(row)) return waypoint.reference;
  return row.name();
}

const Guide* Library::parent(const Guide& guide) const {
  return guide.within ? find(guide_part(*guide.within)) : nullptr;
}

std::string Library::root_of(const Guide& guide) const { return library_root(roots_, guide.file); }

std::vector<RecordRef> Library::contacts(const Guide& guide) const {
  const RecordType& type = *find_record_type("contact");
  std::vector<RecordRef> all;
  std::unordered_set<const Guide*> seen;  // `within` may run in a circle
  for (const Guide* at = &guide; at != nullptr && seen.insert(at).second; at = parent(*at)) {
    for (const Contact& contact : at->contacts) all.push_back({at, &type, &contact, &contact});
  }
  return all;
}

}  // namespace guidebook
