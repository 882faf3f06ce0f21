#pragma once

#include <memory>
#include <string>
#include <vector>

#include "guidebook/diagnostic/diagnostic.hpp"
#include "guidebook/document/document.hpp"
#include "guidebook/formats/documents/document_format.hpp"
#include "guidebook/geo/basemap.hpp"

namespace guidebook {

/// The document as one web page that needs no other file and no network; the same bytes for the
/// same input. A warning for each picture that is left out.
[[nodiscard]] std::string write_html_document(const Document& document, const Basemap* basemap,
                                              Diagnostics& warnings);

/// A page for each chapter, which lead to each other, and "index.html", where all names are found.
/// An error in `warnings`, and no page, if a chapter has that name.
[[nodiscard]] std::vector<FormatFile> write_html_site(const Document& document,
                                                      const Basemap* basemap,
                                                      Diagnostics& warnings);

}  // namespace guidebook
