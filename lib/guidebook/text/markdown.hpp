#pragma once

#include <string>
#include <string_view>

namespace guidebook {

/// One line of text in GitHub's Markdown (GFM), in which every mark, HTML and formulae among them,
/// stands for itself; what would steer a terminal is shown as an escape.
[[nodiscard]] std::string markdown_text(std::string_view line);

/// The same for text that begins a line: a mark of a list, a heading or a rule is escaped too.
[[nodiscard]] std::string markdown_block(std::string_view line);

/// A link's target in angle brackets: what could end it, or begin HTML, is percent-encoded.
[[nodiscard]] std::string markdown_target(std::string_view link);

}  // namespace guidebook
