#include "guidebook/compare/guide_change.hpp"

#include <array>
#include <cstddef>
#include <unordered_map>
#include <utility>

#include "guidebook/compare/renames.hpp"
#include "guidebook/compare/value_edit.hpp"

namespace guidebook {
namespace {

std::vector<FieldChange> compare_fields(Fields fields, const void* before, const void* after) {
  std::vector<FieldChange> changes;
  const auto add = [&](std::string_view field, const Value& old_value, const Value& new_value) {
    if (!is_same(old_value, new_value))
      changes.push_back({std::string(field), old_value, new_value});
  };
  for (const Field& field : fields) {
    if (field.type == Type::records || field.name == "id") continue;
    const Value old_value = before == nullptr ? Value() : field.get(before);
    const Value new_value = after == nullptr ? Value() : field.get(after);
    if (field.type == Type::extra) {
      for_each_key(old_value, new_value, add);
    } else {
      add(field.name, old_value, new_value);
    }
  }
  return changes;
}

using Rows = std::vector<RecordRef>;

Rows rows_of(const RecordType& type, const Guide* guide) {
  Rows rows;
  for (std::size_t i = 0; guide != nullptr && i < type.count(*guide); ++i)
    rows.push_back({guide, &type, type.at(*guide, i), type.record_at(*guide, i)});
  return rows;
}

/// A row before and after, of which one may have no object; the type is that of either.
RecordChange compare_rows(const RecordRef& before, const RecordRef& after) {
  const bool was = before.object != nullptr;
  const bool is = after.object != nullptr;
  const RecordRef& shown = is ? after : before;
  const bool renamed = was && is && before.id() != after.id();
  return {.change = !was      ? Change::added
                    : !is     ? Change::removed
                    : renamed ? Change::renamed
                              : Change::changed,
          .type = shown.type,
          .id = shown.id(),
          .former_id = renamed ? before.id() : "",
          .name = shown.name(),
          .fields = compare_fields(shown.type->fields(), before.object, after.object)};
}

std::vector<Likeness> likenesses(const Rows& rows) {
  std::vector<Likeness> all;
  for (const RecordRef& row : rows) all.push_back(likeness(row));
  return all;
}

/// For each new row the old one that has its id, or which was renamed; the old ones that are left.
struct Matched {
  std::vector<RecordRef> former;
  Rows removed;
};

Matched match(const Rows& before, const Rows& after) {
  Matched matched{.former = Rows(after.size()), .removed = {}};
  std::unordered_map<std::string_view, std::size_t> new_rows;
  for (std::size_t i = 0; i < after.size(); ++i) new_rows.emplace(after[i].id(), i);
  Rows unmatched;
  for (const RecordRef& row : before) {
    const auto same_id = new_rows.find(row.id());
    if (same_id == new_rows.end()) {
      unmatched.push_back(row);
    } else {
      matched.former[same_id->second] = row;
    }
  }
  Rows added;
  std::vector<std::size_t> added_at;
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (matched.former[i].object != nullptr) continue;
    added.push_back(after[i]);
    added_at.push_back(i);
  }
  const Renames renames = find_renames(likenesses(unmatched), likenesses(added));
  for (std::size_t i = 0; i < added.size(); ++i) {
    if (renames.former[i]) matched.former[added_at[i]] = unmatched[*renames.former[i]];
  }
  for (const std::size_t i : renames.removed) matched.removed.push_back(unmatched[i]);
  return matched;
}

void compare_records(const RecordType& type, const Guide* before, const Guide* after,
                     std::vector<RecordChange>& changes) {
  const Rows new_rows = rows_of(type, after);
  const Matched matched = match(rows_of(type, before), new_rows);
  for (std::size_t i = 0; i < new_rows.size(); ++i) {
    RecordChange change = compare_rows(matched.former[i], new_rows[i]);
    if (change.change != Change::changed || !change.fields.empty())
      changes.push_back(std::move(change));
  }
  for (const RecordRef& row : matched.removed) changes.push_back(compare_rows(row, {}));
}

}  // namespace

std::string_view name(Change change) {
  static constexpr std::array<std::string_view, 4> names{"added", "removed", "renamed", "changed"};
  return names.at(static_cast<std::size_t>(change));
}

std::optional<GuideChange> compare_guides(const Guide* before, const Guide* after) {
  const std::span<const RecordType> types = record_types();
  const auto row_of = [&](const Guide* guide) {
    return guide == nullptr ? RecordRef{} : RecordRef{guide, &types.front(), guide, nullptr};
  };
  GuideChange change{.guide = compare_rows(row_of(before), row_of(after)), .records = {}};
  for (const RecordType& type : types.subspan(1))
    compare_records(type, before, after, change.records);
  const bool is_same = change.guide.change == Change::changed && change.guide.fields.empty() &&
                       change.records.empty();
  return is_same ? std::nullopt : std::optional(std::move(change));
}

}  // namespace guidebook
