#pragma once

#include <string_view>

#include "guidebook/document/document.hpp"

namespace guidebook {

/// Reads the marks of the guide format's texts. Blank lines part paragraphs and a line that begins
/// with "- " is one of a list; other line ends and runs of white space are spaces. `*emphasis*`,
/// `**strong**` and `***both***` hold on to words: no space inside of them, and none of them
/// between two ASCII letters or digits. `[label](target)` is a link to an http, https, mailto or
/// tel URI or to a reference (`guide-id`, `#item-id`, `guide-id#item-id`), which stays as written
/// in `Run::link`. A backslash makes the mark after it text, and marks that don't pair are text.
/// Takes time in the length of `text`, whatever is in it.
[[nodiscard]] Prose parse_marks(std::string_view text, std::string_view language);

/// Whether a link's target is a URI that leads out of the document.
[[nodiscard]] bool is_uri(std::string_view target);

}  // namespace guidebook
