#pragma once

#include <string>
#include <string_view>

#include "guidebook/records/type.hpp"

namespace guidebook {

/// What full-text search looks for a record by, parted by line ends.
struct SearchText {
  std::string names;  ///< In all languages, with aliases.
  std::string texts;  ///< Of all its fields, those of maps in it too.
};

/// `language` of names and texts that are there in several; empty: all.
[[nodiscard]] SearchText search_text_of(const RecordRef& row, const std::string& language);

}  // namespace guidebook
