#pragma once

#include <optional>
#include <string>
#include <vector>

#include "guidebook/formats/import/import_guides.hpp"
#include "guidebook/records/guide.hpp"
#include "options/settings.hpp"

namespace guidebook::cli {

/// The guide of an id that stands in the folder of --output, without its records; nothing if there
/// is none, or it has errors, which are added to the faults.
[[nodiscard]] std::optional<Guide> present_guide(const Settings& settings, const std::string& id,
                                                 Diagnostics& faults);

/// Writes guides to files named by their ids. One that is there must hold the same, or with
/// --update gets what differs; with --diff only the changes are written, to standard output.
/// Returns the exit status; what is wrong has been reported.
[[nodiscard]] int write_imported(const Settings& settings, std::vector<ImportedGuide> guides);

}  // namespace guidebook::cli
