#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "guidebook/diagnostic.hpp"
#include "guidebook/document/document.hpp"

namespace guidebook {

struct DocumentFormatOptions {
  std::size_t width = 80;  ///< Columns, where the format has any.
};

/// A way to write guides for a reader.
struct DocumentFormat {
  std::string_view name;
  std::string_view ending;  ///< Of its files: ".pdf".
  std::string_view doc;
  bool binary;  ///< Not for a terminal.
  /// The whole file. What could not be done quite right is added to `warnings`.
  std::string (*write)(const Document& document, const DocumentFormatOptions& options,
                       Diagnostics& warnings);
};

[[nodiscard]] std::span<const DocumentFormat> document_formats();
[[nodiscard]] const DocumentFormat* find_document_format(std::string_view name);

}  // namespace guidebook
