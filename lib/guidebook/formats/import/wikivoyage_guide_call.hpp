#pragma once

#include "guidebook/formats/import/own_values.hpp"
#include "guidebook/formats/import/wikitext.hpp"
#include "guidebook/formats/import/wikivoyage_listing.hpp"

namespace guidebook::wikivoyage {

/// Takes what a call says of the page's destination into the guide: {{geo}}, {{isPartOf}} and what
/// kind it is, such as {{usablecity}}. False for other calls, and where the guide has a value
/// already.
[[nodiscard]] bool read_guide_call(const Page& page, const wikitext::Node& call,
                                   ImportedRecord& guide, OwnValues& others);

}  // namespace guidebook::wikivoyage
