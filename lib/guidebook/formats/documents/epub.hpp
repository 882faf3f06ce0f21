#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "guidebook/diagnostic/diagnostic.hpp"
#include "guidebook/document/document.hpp"
#include "guidebook/typeset/theme/book_options.hpp"

namespace guidebook {

struct EpubOptions {
  typeset::BookOptions book;  ///< How the printed book is made whose pages are listed; its basemap.
  /// Seconds since 1970 that the book says it was changed at; else the document's date counts.
  std::optional<std::int64_t> created;
};

/// The document as an EPUB 3.3, a file for each chapter: the same bytes for the same input. A
/// warning for each picture that is left out.
[[nodiscard]] std::string write_epub(const Document& document, const EpubOptions& options,
                                     Diagnostics& warnings);

}  // namespace guidebook
