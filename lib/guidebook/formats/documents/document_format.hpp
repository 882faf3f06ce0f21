#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/diagnostic/diagnostic.hpp"
#include "guidebook/document/document.hpp"
#include "guidebook/typeset/theme/book_options.hpp"

namespace guidebook {

struct DocumentFormatOptions {
  std::size_t width = 80;                         ///< Columns, where the format has any.
  typeset::BookOptions book;                      ///< Of printed pages.
  VcardVersion vcard_version = VcardVersion::v3;  ///< The one that all telephones read.
  /// Seconds since 1970 that the file says it was made at; else the document's date counts.
  std::optional<std::int64_t> created;
};

/// A file that a format makes in a folder.
struct FormatFile {
  std::string name;  ///< Made of ids only.
  std::string bytes;
};

/// A way to write guides for a reader: a row of the table of formats and a file of its own. Help,
/// completion, `export` and `describe formats` walk the table.
struct DocumentFormat {
  std::string_view name;
  std::string_view doc;
  std::string_view ending;  ///< Of its files: ".pdf".
  bool binary;              ///< `export` does not print it on a terminal.
  /// The whole file. What could not be done quite right is added to `warnings`; with an error among
  /// them there is no file.
  std::string (*write)(const Document& document, const DocumentFormatOptions& options,
                       Diagnostics& warnings);
  std::string_view holds = {};  ///< Which facts it has and which it loses, in a clause.
  /// The files of a folder, where these know each other; else each guide has a document of its own.
  std::vector<FormatFile> (*write_folder)(const Document& document,
                                          const DocumentFormatOptions& options,
                                          Diagnostics& warnings) = nullptr;
};

[[nodiscard]] std::span<const DocumentFormat> document_formats();
[[nodiscard]] const DocumentFormat* find_document_format(std::string_view name);

}  // namespace guidebook
