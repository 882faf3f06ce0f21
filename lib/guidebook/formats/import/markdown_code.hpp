#pragma once

#include <cstddef>
#include <string_view>

namespace guidebook {

/// A block of code between fences, as views into the text it was read from.
struct MarkdownCode {
  std::string_view language;  ///< The first word behind the fence; may be empty.
  std::string_view code;      ///< Without its last line end.
  std::size_t size = 0;       ///< With its fences; the end of the text is one too.
};

/// The block of code that a text begins with; of no size if there is none.
[[nodiscard]] MarkdownCode read_markdown_code(std::string_view text);

}  // namespace guidebook
