#pragma once

#include <cstddef>
#include <string_view>

namespace guidebook::text {

/// A character of HTML written by its name or number.
struct Entity {
  char32_t character = 0;
  std::size_t size = 0;  ///< Bytes from '&' to ';'; 0: there is none.
};

/// The entity that `text` begins with: "&eacute;", "&#233;" or "&#xE9;", by the names that HTML has
/// for Latin-1 and for the usual signs.
[[nodiscard]] Entity read_entity(std::string_view text);

}  // namespace guidebook::text
