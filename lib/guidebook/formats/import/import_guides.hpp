#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "guidebook/formats/import/imported_record.hpp"

namespace guidebook {

struct ImportedGuide {
  std::string id;
  std::string yaml;  ///< In canonical layout; loads without errors.
  Guesses guesses{};
};

/// Guides made of foreign files.
struct Import {
  std::vector<ImportedGuide> guides;  ///< In the order in which the files name them.
  /// An error where no guide can be made; a warning where values were moved aside, a note where
  /// one is read in a way that is not certain: each once for a key, at its first place.
  Diagnostics diagnostics;
};

/// Turns the records of foreign files into guides. Values are brought into the forms that their
/// fields have; those that a field cannot hold go into x-… keys. Records get ids made of their
/// names where they have none; those whose file names no guide go into `into`, if that is given. An
/// `into` without an id holds what is said of each guide whose file does not say it.
[[nodiscard]] Import import_guides(std::span<const ImportedFile> files,
                                   const std::optional<Guide>& into);

}  // namespace guidebook
