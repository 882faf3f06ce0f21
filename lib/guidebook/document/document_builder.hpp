#pragma once

#include <span>
#include <string>
#include <vector>

#include "guidebook/document/document.hpp"
#include "guidebook/library/library.hpp"

namespace guidebook {

struct DocumentOptions {
  std::string language;  ///< BCP 47 tag of the reader's language; empty: the first guide's.
  std::string title;     ///< Empty: one that the guides suggest.
  std::vector<SectionKind> sections;  ///< Only these; empty: all.
};

/// Presents guides to a reader, one chapter each, in the order given (see in_chapter_order()).
/// Texts in several languages appear in the reader's, by RFC 4647 lookup, else in the first
/// written; names in the others stand beside. All words are kept but ids, tags and keys that begin
/// with x-.
[[nodiscard]] Document build_document(const Library& library, std::span<const Guide* const> guides,
                                      const DocumentOptions& options);

}  // namespace guidebook
