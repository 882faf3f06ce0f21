#pragma once

#include <string>
#include <vector>

#include "guidebook/formats/import/import_format.hpp"

namespace guidebook::wikivoyage {

/// The guide that a page of wikitext makes, and its records; none, with the reason reported, where
/// something is wrong with it. An empty title is not known.
[[nodiscard]] std::vector<ImportedRecord> read_page(const Source& source, std::string title,
                                                    const ImportOptions& options,
                                                    Diagnostics& diagnostics);

/// Whether a file is an export of MediaWiki, in XML.
[[nodiscard]] bool is_dump(const Source& source);

/// The same of each article in an export. Pages that lead to another, and talk, templates
/// and the like, are left out with a note.
[[nodiscard]] std::vector<ImportedRecord> read_dump(const Source& source,
                                                    const ImportOptions& options,
                                                    Diagnostics& diagnostics);

}  // namespace guidebook::wikivoyage
