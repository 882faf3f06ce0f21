#pragma once

#include <string>
#include <string_view>

#include "guidebook/value/value.hpp"

namespace guidebook {

/// Plain text as a text of the guide format that reads the same: marks that would mean something
/// are escaped, lines that begin with a bullet are of a list. With `escape_lists`, what begins with
/// a hyphen is none, as in texts that `export` wrote.
[[nodiscard]] std::string text_of_plain(std::string_view plain, bool escape_lists = false);

/// The same of a note whose lines are paragraphs, as `is_ours` says of what `export` wrote; where
/// blank lines part the paragraphs of another one, its other line ends are none.
[[nodiscard]] std::string text_of_note(std::string_view note, bool is_ours);

/// A number where the text is the shortest way to write one, else the text.
[[nodiscard]] Value number_or_text(std::string_view text);

}  // namespace guidebook
