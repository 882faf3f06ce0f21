#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/field/field.hpp"

namespace guidebook::query {

/// The way into a value that no table of fields describes: to a field of the user's own and the
/// keys of its maps, or to one language of a text.
struct ValuePath {
  std::vector<std::string> keys;
  std::string language;

  [[nodiscard]] bool empty() const { return keys.empty() && language.empty(); }

  /// Nothing unless `dotted`, which begins with the name of the field or of one of the user's own,
  /// leads into its value: "x-hours", "x-hours.monday", "description.en".
  [[nodiscard]] static std::optional<ValuePath> find(const Field& field, std::string_view dotted);

  /// What it leads to in the value of a field; null if that is not there. Lists are looked through
  /// item by item. A text without a language is in the guide's `own` one.
  [[nodiscard]] Value get(Value value, const Field& field, std::string_view own) const;
};

/// The field of this name in a table, or the one that holds the user's own if it is one of them;
/// nullptr if there is none.
[[nodiscard]] const Field* find_field_or_own(Fields fields, std::string_view name);

}  // namespace guidebook::query
