#pragma once

#include <cstddef>
#include <string_view>

namespace guidebook {

/// A link or a picture, as views into the text it was read from: "[label](target \"title\")",
/// "[[target|label]]", with a "!" before a picture. A note that is embedded is no picture.
struct MarkdownLink {
  std::string_view label;
  std::string_view target;
  std::string_view title;
  std::size_t size = 0;
  bool is_picture = false;
  bool is_note = false;  ///< In two brackets.
};

/// The link that a text begins with; of no size if there is none.
[[nodiscard]] MarkdownLink read_markdown_link(std::string_view text);

/// Whether a link leads to the web, an address or a telephone.
[[nodiscard]] bool is_web(std::string_view target);

/// The size of the tags that a text begins with, as behind a link to a place: "tag:food #fish".
[[nodiscard]] std::size_t tags_size(std::string_view text);

}  // namespace guidebook
