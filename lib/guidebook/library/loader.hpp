#pragma once

#include <functional>
#include <optional>

#include "guidebook/records/guide.hpp"

namespace guidebook {

/// One file's (or one document's) part of a library.
struct LoadedGuide {
  /// The guide as far as it could be read; nothing if the file is no map at all. Fit for use only
  /// if it is sound.
  std::optional<Guide> guide;
  Diagnostics diagnostics;  ///< The load errors, in the order of their places.
  Diagnostic id_taken;      ///< What to report if another guide has its id.

  /// Whether there is a guide, and no error among the diagnostics.
  [[nodiscard]] bool sound() const;
};

/// Looks at a guide while its YAML is at hand, and may add to what was found.
using Inspect = std::function<void(const yaml::Tree& tree, LoadedGuide& loaded)>;

/// Reads a guide from YAML. `file_stem` is the id its file's name asks for; empty asks for none.
/// A file that could be read as a map is shown to `inspect`, whatever its faults.
[[nodiscard]] LoadedGuide load_guide(const Source& source, std::string_view file_stem,
                                     const Inspect& inspect = {});

}  // namespace guidebook
