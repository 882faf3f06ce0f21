#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/library/library.hpp"

namespace guidebook {

/// The guides that were named, or also those that they refer to.
enum class Among { named, all };

/// What somebody means by a reference outside of any guide: a guide, guide#item, or every item with
/// this id among the guides named. A record that is exactly what the reference says is the only
/// one.
[[nodiscard]] std::vector<RecordRef> find_records(const Library& library,
                                                  std::string_view reference, Among among);

/// The reference of a named guide's record that comes next to one that leads nowhere.
[[nodiscard]] std::optional<std::string> nearest_reference(const Library& library,
                                                           std::string_view reference);

/// "a#bar, b#bar": for a reader who has to choose.
[[nodiscard]] std::string listed_references(const std::vector<RecordRef>& rows);

}  // namespace guidebook
