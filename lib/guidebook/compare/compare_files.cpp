#include "guidebook/compare/compare_files.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "guidebook/compare/renames.hpp"
#include "guidebook/library/inputs.hpp"
#include "guidebook/library/loader.hpp"
#include "guidebook/source/parallel.hpp"
#include "guidebook/source/source.hpp"

namespace guidebook {
namespace {

constexpr std::size_t pairs_worth_a_thread = 4;

/// Files that may hold the same guide; nullptr where only one side has one.
struct Pair {
  const GuideFile* before = nullptr;
  const GuideFile* after = nullptr;
};

/// What is left of a pair that was read.
struct Outcome {
  std::string former_id;
  std::string id;
  std::optional<GuideChange> change;
  std::optional<Guide> before;  // if its other half is to be looked for
  std::optional<Guide> after;
  Diagnostics faults;
};

/// By the files' names; two files are a pair whatever they are called.
std::vector<Pair> pair_files(std::span<const GuideFile> before, std::span<const GuideFile> after) {
  if (before.size() == 1 && after.size() == 1) return {{&before.front(), &after.front()}};
  std::vector<Pair> pairs;
  std::unordered_map<std::string_view, std::size_t> by_stem;
  for (const GuideFile& file : before) {
    by_stem.emplace(file_stem(file.file), pairs.size());
    pairs.push_back({&file, nullptr});
  }
  for (const GuideFile& file : after) {
    const auto found = by_stem.find(file_stem(file.file));
    if (found != by_stem.end() && pairs[found->second].after == nullptr) {
      pairs[found->second].after = &file;
    } else {
      pairs.push_back({nullptr, &file});
    }
  }
  return pairs;
}

std::optional<std::string> text_of(const GuideFile* file, Diagnostics& faults) {
  if (file == nullptr || file->text) return file == nullptr ? std::nullopt : file->text;
  return read_file(file->file, faults);
}

LoadedGuide load(const GuideFile& file, std::string text) {
  return load_guide(Source(file.file, std::move(text), file.first_line), {});
}

std::optional<Guide> read_guide(const GuideFile* file, std::optional<std::string> text,
                                std::string& id, Diagnostics& faults) {
  if (!text) return std::nullopt;
  LoadedGuide loaded = load(*file, std::move(*text));
  const bool is_sound = loaded.sound();
  std::ranges::move(loaded.diagnostics, std::back_inserter(faults));
  if (!is_sound) return std::nullopt;
  id = loaded.guide->id;
  return std::move(loaded.guide);
}

Outcome compare_pair(const Pair& pair) {
  Outcome outcome;
  std::optional<std::string> old_text = text_of(pair.before, outcome.faults);
  std::optional<std::string> new_text = text_of(pair.after, outcome.faults);
  const bool is_same = old_text && old_text == new_text;
  auto after = read_guide(pair.after, std::move(new_text), outcome.id, outcome.faults);
  if (is_same) {
    outcome.former_id = outcome.id;
    return outcome;
  }
  auto before = read_guide(pair.before, std::move(old_text), outcome.former_id, outcome.faults);
  if (before && after && before->id == after->id) {
    outcome.change = compare_guides(&*before, &*after);
  } else {
    outcome.before = std::move(before);
    outcome.after = std::move(after);
  }
  return outcome;
}

/// Reports guides whose ids another file of their side has; they are read again for the places.
class Ids {
 public:
  void add(const std::string& id, const GuideFile* file, Diagnostics& faults) {
    if (id.empty()) return;
    const auto [first, is_new] = files_.emplace(id, file);
    if (is_new) return;
    auto text = text_of(file, faults);
    if (!text) return;
    Diagnostic taken = load(*file, std::move(*text)).id_taken;
    taken.related = {{{.file = first->second->file, .begin = {}, .end = {}}, "the other guide"}};
    faults.push_back(std::move(taken));
  }

 private:
  std::unordered_map<std::string_view, const GuideFile*> files_;
};

/// Guides whose other half was not in the file of the same name.
struct Unpaired {
  std::unordered_map<std::string_view, const Guide*> before;
  std::vector<const Guide*> after;
};

/// Compares those of the same id; leaves the others in `unpaired`.
void compare_same_ids(Unpaired& unpaired, std::vector<GuideChange>& changes) {
  std::erase_if(unpaired.after, [&](const Guide* guide) {
    const auto found = unpaired.before.find(guide->id);
    if (found == unpaired.before.end()) return false;
    if (auto change = compare_guides(found->second, guide)) changes.push_back(std::move(*change));
    unpaired.before.erase(found);
    return true;
  });
}

Likeness likeness_of(const Guide* guide) {
  return likeness({guide, &record_types().front(), guide, nullptr});
}

void compare_others(const Unpaired& unpaired, std::vector<GuideChange>& changes) {
  std::vector<const Guide*> before;
  std::vector<Likeness> removed;
  std::vector<Likeness> added;
  for (const auto& [id, guide] : unpaired.before) {
    before.push_back(guide);
    removed.push_back(likeness_of(guide));
  }
  for (const Guide* guide : unpaired.after) added.push_back(likeness_of(guide));
  const Renames renames = find_renames(removed, added);
  for (std::size_t i = 0; i < added.size(); ++i) {
    const auto former = renames.former[i];
    changes.push_back(*compare_guides(former ? before[*former] : nullptr, unpaired.after[i]));
  }
  for (const std::size_t i : renames.removed)
    changes.push_back(*compare_guides(before[i], nullptr));
}

}  // namespace

Comparison compare_files(std::span<const GuideFile> before, std::span<const GuideFile> after) {
  const std::vector<Pair> pairs = pair_files(before, after);
  std::vector<Outcome> outcomes(pairs.size());
  parallel_for(pairs.size(), pairs_worth_a_thread,
               [&](std::size_t i) { outcomes[i] = compare_pair(pairs[i]); });
  Comparison comparison;
  Ids old_ids;
  Ids new_ids;
  Unpaired unpaired;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    Outcome& outcome = outcomes[i];
    std::ranges::move(outcome.faults, std::back_inserter(comparison.faults));
    old_ids.add(outcome.former_id, pairs[i].before, comparison.faults);
    new_ids.add(outcome.id, pairs[i].after, comparison.faults);
    if (outcome.change) comparison.guides.push_back(std::move(*outcome.change));
    if (outcome.before) unpaired.before.emplace(outcome.before->id, &*outcome.before);
    if (outcome.after) unpaired.after.push_back(&*outcome.after);
  }
  if (!comparison.faults.empty()) return comparison;
  compare_same_ids(unpaired, comparison.guides);
  compare_others(unpaired, comparison.guides);
  std::ranges::sort(comparison.guides, {}, [](const GuideChange& change) -> const std::string& {
    return change.guide.id;
  });
  return comparison;
}

}  // namespace guidebook
