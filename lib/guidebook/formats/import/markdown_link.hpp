#pragma once

#include <cstddef>
#include <string_view>

namespace guidebook {

/// A link or a picture, as views into the text it was read from: "[label](target)",
/// "[[target|label]]", with a "!" before a picture.
struct MarkdownLink {
  std::string_view label;
  std::string_view target;
  std::size_t size = 0;
  bool is_picture = false;
  bool is_note = false;  ///< In two brackets.
};

/// The link that a text begins with; of no size if there is none.
[[nodiscard]] MarkdownLink read_markdown_link(std::string_view text);

}  // namespace guidebook
