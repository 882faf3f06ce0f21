#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "guidebook/formats/import/imported_record.hpp"

namespace guidebook {

/// What stands between lines of "---" at the beginning of a note.
struct FrontMatter {
  std::vector<ImportedField> fields;  ///< Its keys and values as they are.
  std::size_t body = 0;               ///< Where the text below it begins.
};

/// Reads the YAML that a note may begin with. Nothing, and a diagnostic, where that is wrong, is no
/// map, or is not ended.
[[nodiscard]] std::optional<FrontMatter> read_front_matter(const Source& source,
                                                           Diagnostics& diagnostics);

}  // namespace guidebook
