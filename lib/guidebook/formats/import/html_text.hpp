#pragma once

#include <string>
#include <string_view>

namespace guidebook {

/// Whether a text has tags of HTML in it that stand alone or are closed.
[[nodiscard]] bool has_html(std::string_view text);

/// HTML as a text of the guide format: paragraphs, lists, emphasis and links, of pictures their
/// addresses. How it is set is left out.
[[nodiscard]] std::string text_of_html(std::string_view html);

}  // namespace guidebook
