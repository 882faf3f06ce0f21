#pragma once

#include <span>
#include <string_view>

namespace guidebook {

/// What a tag of OpenStreetMap makes of an element: a record of a type and kind.
struct OsmKind {
  std::string_view key;
  std::string_view value;  ///< "*": any but "no" and "vacant".
  std::string_view type;
  std::string_view kind;  ///< Empty where the tag does not say.

  [[nodiscard]] constexpr bool is_of(std::string_view tag_value) const {
    return value == "*" ? !tag_value.empty() && tag_value != "no" && tag_value != "vacant"
                        : value == tag_value;
  }
};

/// All of them: where several tags of an element are there, the first row decides.
[[nodiscard]] std::span<const OsmKind> osm_kinds();

}  // namespace guidebook
