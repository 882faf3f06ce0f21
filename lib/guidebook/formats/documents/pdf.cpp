#include "guidebook/formats/documents/pdf.hpp"

#include <utility>

#include "guidebook/formats/documents/made_at.hpp"
#include "guidebook/pdf/writer.hpp"
#include "guidebook/typeset/pages/book.hpp"

namespace guidebook {

std::string write_pdf(const Document& document, const PdfOptions& options, Diagnostics& warnings) {
  typeset::Layout layout = typeset::set_book(document, options.book, warnings);
  if (layout.pages.empty()) {
    return {};
  }
  return pdf::write(std::move(layout), made_at(document, options.created));
}

}  // namespace guidebook
