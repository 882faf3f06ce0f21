#pragma once

#include <string>

#include "guidebook/document/document.hpp"

namespace guidebook {

/// The names of all entries and contacts with the pages that have them, as JSON that may stand in a
/// script element; `page_of` names the page of a chapter.
[[nodiscard]] std::string search_names(const Document& document,
                                       std::string (*page_of)(const Chapter& chapter));

}  // namespace guidebook
