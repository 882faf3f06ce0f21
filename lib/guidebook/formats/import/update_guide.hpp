#pragma once

#include <optional>
#include <string>

#include "guidebook/diagnostic/diagnostic.hpp"
#include "guidebook/source/source.hpp"

namespace guidebook {

/// The text of a guide file with what an imported guide says otherwise, or besides: values that
/// differ are replaced, fields and records that are missing are added. All else stays, with its
/// order and comments. Records are the same that `RecordMatcher` takes for the same; they keep
/// their ids. `imported` is a sound guide in canonical layout.
///
/// Nothing where `present` has load errors or cannot be changed for certain, with the reasons among
/// the diagnostics.
[[nodiscard]] std::optional<std::string> updated_text(const Source& present, const Source& imported,
                                                      Diagnostics& diagnostics);

}  // namespace guidebook
