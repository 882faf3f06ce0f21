#pragma once

#include <cstddef>
#include <string>

#include "guidebook/document/document.hpp"

namespace guidebook {

struct TextOptions {
  std::size_t width = 80;  ///< Columns of a line, at least 20.
};

/// A document as plain UTF-8 text for a terminal or a mail. No line is wider than the width but for
/// words that can't be cut (link targets, telephone numbers), none ends in a space, and control
/// characters are never raw. Ends in a line feed unless the document is empty.
[[nodiscard]] std::string write_text(const Document& document, const TextOptions& options);

}  // namespace guidebook
