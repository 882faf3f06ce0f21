#pragma once

#include "guidebook/document/document.hpp"

namespace guidebook {

/// A document in GitHub's Markdown (GFM), a paragraph a line: headings, lists of facts, ways in and
/// out as a table, anchors that links lead to. Ends in a line feed unless the document is empty.
[[nodiscard]] std::string write_markdown_document(const Document& document);

}  // namespace guidebook
