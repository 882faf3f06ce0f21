#pragma once

#include "guidebook/diagnostic/diagnostic.hpp"
#include "guidebook/document/document.hpp"
#include "guidebook/typeset/layout.hpp"
#include "guidebook/typeset/theme/book_options.hpp"

namespace guidebook::typeset {

/// Sets a document as a guidebook: one chapter by itself, several with a cover and contents before
/// them. Every link to "#name" in the result has a destination. Characters that no installed font
/// has are named in `warnings`, and so are pictures that can't be printed, which are left out.
/// Without any font to set text in there are no pages, and `warnings` gets an error.
[[nodiscard]] Layout set_book(const Document& document, const BookOptions& options,
                              Diagnostics& warnings);

}  // namespace guidebook::typeset
