#pragma once

#include <cstdint>
#include <optional>

#include "guidebook/pdf/haru.hpp"
#include "guidebook/typeset/layout.hpp"

namespace guidebook::pdf {

/// Which standards a file keeps to.
struct Conformance {
  bool accessible = false;  ///< PDF/UA-1 (ISO 14289-1).
  bool archival = false;    ///< PDF/A-2b (ISO 19005-2).
};

/// What describes the file: the document information and the same as XMP, the language, and
/// what the colours mean. `created`: seconds since 1970, UTC.
void add_metadata(PdfFile& file, const typeset::Layout& layout, std::optional<std::int64_t> created,
                  const Conformance& conformance);

}  // namespace guidebook::pdf
