#pragma once

#include <vector>

#include "guidebook/pdf/haru.hpp"
#include "guidebook/typeset/layout.hpp"

namespace guidebook::pdf {

/// A place to go to: the page's left edge at a height, at the zoom the reader has.
[[nodiscard]] Array destination(PdfFile& file, const typeset::Layout& layout,
                                const std::vector<Dict>& pages, const typeset::Destination& at);

/// The bookmarks, chapters closed.
void add_outline(PdfFile& file, const typeset::Layout& layout, const std::vector<Dict>& pages);

/// What readers show as page numbers: those that are printed.
void add_page_labels(PdfFile& file, const typeset::Layout& layout);

}  // namespace guidebook::pdf
