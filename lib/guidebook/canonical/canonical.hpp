#pragma once

#include <optional>
#include <string>

#include "guidebook/source/source.hpp"

namespace guidebook {

/// The text of a guide in canonical layout: fields in the order of their table, two spaces a level,
/// lists of scalars in brackets where they fit on the line, texts folded at 100 columns, quotes
/// where they are needed. It means the same, and comments stay with what they stand at. Nothing
/// where the YAML is faulty or cannot be laid out anew for certain, with the reasons among the
/// diagnostics.
[[nodiscard]] std::optional<std::string> canonical_text(const Source& source,
                                                        Diagnostics& diagnostics);

}  // namespace guidebook
