#pragma once

#include <optional>

#include "guidebook/records/guide.hpp"

namespace guidebook {

/// One file's (or one document's) part of a library.
struct LoadedGuide {
  /// The guide as far as it could be read; nothing if the file is no map at all. Fit for use only
  /// if there are no diagnostics.
  std::optional<Guide> guide;
  Diagnostics diagnostics;  ///< The load errors, in the order of their places.
  Diagnostic id_taken;      ///< What to report if another guide has its id.

  [[nodiscard]] bool sound() const { return guide.has_value() && diagnostics.empty(); }
};

/// Reads a guide from YAML. `file_stem` is the id its file's name asks for; empty asks for none.
[[nodiscard]] LoadedGuide load_guide(const Source& source, std::string_view file_stem);

}  // namespace guidebook
