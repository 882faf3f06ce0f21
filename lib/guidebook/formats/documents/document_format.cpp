#include "guidebook/formats/documents/document_format.hpp"

#include <array>

#include "guidebook/formats/documents/epub.hpp"
#include "guidebook/formats/documents/html_document.hpp"
#include "guidebook/formats/documents/markdown_document.hpp"
#include "guidebook/formats/documents/pdf.hpp"
#include "guidebook/formats/documents/text_document.hpp"
#include "guidebook/formats/documents/vcards.hpp"
#include "guidebook/text/nearest.hpp"

namespace guidebook {
namespace {

constexpr std::array document_format_table{
    DocumentFormat{"text", "A plain-text page for a terminal or a mail", ".txt", false,
                   [](const Document& document, const DocumentFormatOptions& options,
                      Diagnostics&) { return write_text(document, {.width = options.width}); },
                   "What a traveller reads, in one language; no maps, tags, own fields and ids"},
    DocumentFormat{"markdown", "A page as GitHub shows it", ".md", false,
                   [](const Document& document, const DocumentFormatOptions&, Diagnostics&) {
                     return write_markdown_document(document);
                   },
                   "What a traveller reads, in one language; no maps, tags, own fields and ids"},
    DocumentFormat{
        "html", "A web page that needs no network", ".html", false,
        [](const Document& document, const DocumentFormatOptions& options, Diagnostics& warnings) {
          return write_html_document(document, options.book.basemap.get(), warnings);
        },
        "What a traveller reads, in one language, with maps and pictures; no tags and own fields",
        [](const Document& document, const DocumentFormatOptions& options, Diagnostics& warnings) {
          return write_html_site(document, options.book.basemap.get(), warnings);
        }},
    DocumentFormat{
        "epub", "A book for electronic readers", ".epub", true,
        [](const Document& document, const DocumentFormatOptions& options, Diagnostics& warnings) {
          return write_epub(document, {.book = options.book, .created = options.created}, warnings);
        },
        "What a traveller reads, in one language, with maps and pictures; no tags and own fields"},
    DocumentFormat{
        "pdf", "A printed pocket guide", ".pdf", true,
        [](const Document& document, const DocumentFormatOptions& options, Diagnostics& warnings) {
          return write_pdf(document, {.book = options.book, .created = options.created}, warnings);
        },
        "What a traveller reads, in one language, with maps and pictures; no tags, own fields and "
        "ids"},
    DocumentFormat{
        "vcard", "An address book of the contacts", ".vcf", false,
        [](const Document& document, const DocumentFormatOptions& options, Diagnostics& warnings) {
          return write_vcards(document, options.vcard_version, warnings);
        },
        "Names, telephones, addresses and notes of the contacts; nothing else"},
};

}  // namespace

std::span<const DocumentFormat> document_formats() { return document_format_table; }

const DocumentFormat* find_document_format(std::string_view name) {
  return text::find_by_name(document_format_table, name);
}

}  // namespace guidebook
