#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guidebook/compare/guide_change.hpp"
#include "guidebook/value/value.hpp"

namespace guidebook {

/// Whether everybody who reads two values reads the same.
[[nodiscard]] bool is_same(const Value& a, const Value& b);

/// What to replace in a field: a scalar, a text, or an item of a list; null on the side that has
/// none.
struct ValueEdit {
  std::string path;  ///< "price.from", "tags", "sections[Safety].text".
  Value before;
  Value after;
};

/// A change of a field taken apart: maps by their keys, lists item by item with the fewest items
/// replaced. Maps in a list whose first values are equal are one item that has changed; it stands
/// in the path by that value.
[[nodiscard]] std::vector<ValueEdit> value_edits(const FieldChange& change);

/// Calls `use(key, before, after)` for each key of two maps, first those of `before`; a value that
/// is missing, or is no map, is null.
template <class Use>
void for_each_key(const Value& before, const Value& after, const Use& use) {
  const Map none;
  const Value missing;
  const Map& old_map = before.as<Map>() == nullptr ? none : *before.as<Map>();
  const Map& new_map = after.as<Map>() == nullptr ? none : *after.as<Map>();
  for (const Member& member : old_map) {
    const Value* value = find(new_map, member.key);
    use(member.key, member.value, value == nullptr ? missing : *value);
  }
  for (const Member& member : new_map) {
    if (find(old_map, member.key) == nullptr) use(member.key, missing, member.value);
  }
}

}  // namespace guidebook
