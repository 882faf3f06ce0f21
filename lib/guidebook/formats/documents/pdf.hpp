#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "guidebook/diagnostic/diagnostic.hpp"
#include "guidebook/document/document.hpp"
#include "guidebook/typeset/theme/book_options.hpp"

namespace guidebook {

struct PdfOptions {
  typeset::BookOptions book;
  /// Seconds since 1970, as SOURCE_DATE_EPOCH has them; without it the document's date counts.
  std::optional<std::int64_t> created;
};

/// The document as a PDF, the same bytes for the same input and fonts. `warnings` gets one for each
/// character that no installed font has. If there is no usable font at all the result is empty, and
/// `warnings` has an error. Throws std::runtime_error if the file can't be made (out of memory).
[[nodiscard]] std::string write_pdf(const Document& document, const PdfOptions& options,
                                    Diagnostics& warnings);

}  // namespace guidebook
