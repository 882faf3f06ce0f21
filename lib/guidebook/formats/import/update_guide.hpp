#pragma once

#include <optional>
#include <string>

#include "guidebook/diagnostic/diagnostic.hpp"
#include "guidebook/formats/import/imported_record.hpp"
#include "guidebook/formats/import/shown_values.hpp"
#include "guidebook/source/source.hpp"

namespace guidebook {

/// What an update depends on beside the two guides.
struct UpdateContext {
  FindGuide find_guide;  ///< Gives the guides that the present one refers to.
  Guesses guesses{};     ///< What replaces nothing.
};

/// The text of a guide file with what an imported guide says otherwise, or besides: values that
/// differ are replaced, fields and records that are missing are added. All else stays, with its
/// order and comments, what `ShownValues` takes for the same too. Records are the same that
/// `RecordMatcher` takes for the same; they keep their ids. Where several would do, the imported
/// one is added, with a note. `imported` is a sound guide in canonical layout.
///
/// Nothing where `present` has load errors or a comment would be lost, or stand beside another
/// value, with the reasons among the diagnostics.
[[nodiscard]] std::optional<std::string> updated_text(const Source& present, const Source& imported,
                                                      const UpdateContext& context,
                                                      Diagnostics& diagnostics);

}  // namespace guidebook
