#pragma once

#include <string>
#include <vector>

#include "guidebook/document/document.hpp"
#include "guidebook/typeset/layout.hpp"
#include "guidebook/typeset/theme/page_geometry.hpp"

namespace guidebook::typeset {

/// What no laid-out book may have, a sentence each with its page; empty for a good one:
/// - texts or pictures over each other, or outside the text block
/// - an entry, table row or card without a destination or out of its order
/// - a letter of the document that stands on no page
/// - a page between others with nothing on it
[[nodiscard]] std::vector<std::string> layout_faults(const Document& document, const Layout& layout,
                                                     const PageGeometry& geometry);

}  // namespace guidebook::typeset
