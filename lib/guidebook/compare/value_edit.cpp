#include "guidebook/compare/value_edit.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <deque>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>

#include "guidebook/text/sequence_diff.hpp"
#include "guidebook/value/json.hpp"

namespace guidebook {
namespace {

using Items = std::span<const Value>;
using Edits = std::vector<ValueEdit>;

void add_edits(Edits& edits, const std::string& path, const Value& before, const Value& after);

std::vector<std::string> texts_of(Items items) {
  std::vector<std::string> texts;
  for (const Value& item : items) texts.push_back(to_json(item));
  return texts;
}

/// What a map in a list goes by.
std::optional<std::string> label(const Value& item) {
  const Map* map = item.as<Map>();
  return map == nullptr || map->empty() ? std::nullopt : std::optional(to_text(map->front().value));
}

/// Items that give place to others: those of the same label are compared, of the rest the first is
/// replaced by the first.
void add_replaced(Edits& edits, const std::string& path, Items removed, Items added) {
  std::unordered_map<std::string, std::deque<std::size_t>> by_label;
  for (std::size_t i = 0; i < added.size(); ++i) {
    if (auto name = label(added[i])) by_label[std::move(*name)].push_back(i);
  }
  std::vector<bool> taken(added.size());
  std::vector<const Value*> gone;
  for (const Value& item : removed) {
    const auto name = label(item);
    const auto same = name ? by_label.find(*name) : by_label.end();
    if (same == by_label.end() || same->second.empty()) {
      gone.push_back(&item);
      continue;
    }
    const std::size_t at = same->second.front();
    same->second.pop_front();
    taken[at] = true;
    add_edits(edits, fmt::format("{}[{}]", path, *name), item, added[at]);
  }
  std::vector<const Value*> left;
  for (std::size_t i = 0; i < added.size(); ++i) {
    if (!taken[i]) left.push_back(&added[i]);
  }
  for (std::size_t i = 0; i < std::max(gone.size(), left.size()); ++i) {
    edits.push_back(
        {path, i < gone.size() ? *gone[i] : Value(), i < left.size() ? *left[i] : Value()});
  }
}

void add_list_edits(Edits& edits, const std::string& path, Items before, Items after) {
  const std::vector<std::string> old_texts = texts_of(before);
  const std::vector<std::string> new_texts = texts_of(after);
  const std::vector<std::string_view> old_items(old_texts.begin(), old_texts.end());
  const std::vector<std::string_view> new_items(new_texts.begin(), new_texts.end());
  for (const text::SequenceChange& change : text::sequence_changes(old_items, new_items)) {
    add_replaced(edits, path, before.subspan(change.before, change.removed),
                 after.subspan(change.after, change.added));
  }
}

void add_edits(Edits& edits, const std::string& path, const Value& before, const Value& after) {
  const List* old_list = before.as<List>();
  const List* new_list = after.as<List>();
  if (is_same(before, after)) return;
  if ((old_list != nullptr || before.is_null()) && (new_list != nullptr || after.is_null())) {
    add_list_edits(edits, path, old_list == nullptr ? Items() : Items(*old_list),
                   new_list == nullptr ? Items() : Items(*new_list));
  } else if (before.as<Map>() != nullptr && after.as<Map>() != nullptr) {
    for_each_key(before, after,
                 [&](const std::string& key, const Value& old_value, const Value& new_value) {
                   add_edits(edits, fmt::format("{}.{}", path, key), old_value, new_value);
                 });
  } else {
    edits.push_back({path, before, after});
  }
}

}  // namespace

bool is_same(const Value& a, const Value& b) { return to_json(a) == to_json(b); }

std::vector<ValueEdit> value_edits(const FieldChange& change) {
  Edits edits;
  add_edits(edits, change.field, change.before, change.after);
  return edits;
}

}  // namespace guidebook
