#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/records/type.hpp"
#include "guidebook/value/value.hpp"

namespace guidebook {

enum class Change : std::uint8_t { added, removed, renamed, changed };

/// "added", "removed", "renamed" or "changed".
[[nodiscard]] std::string_view name(Change change);

/// A field whose value differs; null where the field is missing.
struct FieldChange {
  std::string field;  ///< Of one's own fields its key: "x-note".
  Value before;
  Value after;
};

/// How a record differs. The id is no field here.
struct RecordChange {
  Change change = Change::changed;
  const RecordType* type = nullptr;
  std::string id;         ///< The new one, of what was removed the old one.
  std::string former_id;  ///< Of what was renamed; else empty.
  std::string name;       ///< As the id; empty for a route without one.
  /// In the order of the field table; all there are of what was added or removed.
  std::vector<FieldChange> fields;
};

/// How a guide differs: itself, and its records. Of what was only in these, the guide counts as
/// changed.
struct GuideChange {
  RecordChange guide;
  /// By types; the new guide's records in their order, then those removed.
  std::vector<RecordChange> records;
};

/// How to come from one guide to the other, whatever their ids: if these differ it is renamed.
/// nullptr stands for none, which only one of the two may be. Nothing if they have the same records
/// with the same values. The order of records is not compared.
[[nodiscard]] std::optional<GuideChange> compare_guides(const Guide* before, const Guide* after);

}  // namespace guidebook
