#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "guidebook/document/document.hpp"
#include "guidebook/typeset/theme/book_options.hpp"

namespace guidebook {

/// Pages of a printed book, for readers of another edition of it.
struct PrintedPages {
  /// One on which something begins, and what does so first.
  struct Page {
    std::string label;        ///< What is printed on it.
    std::size_t chapter = 0;  ///< Index into the document's.
    std::string ref;          ///< The guide, or a record in the chapter; or else …
    std::string section;      ///< … the title of a section of the chapter.
  };
  std::string edition;  ///< "Chongjin (PDF, 148 × 210 mm)".
  std::vector<Page> pages;
};

/// The pages of the document as `options` print it, in their order; none where there is no font to
/// print it in. What the setting warns of is left to who prints it.
[[nodiscard]] PrintedPages printed_pages(const Document& document, typeset::BookOptions options);

}  // namespace guidebook
