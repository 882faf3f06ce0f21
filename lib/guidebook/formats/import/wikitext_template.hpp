#pragma once

#include <span>
#include <string>
#include <string_view>

namespace guidebook::wikitext {

/// Shows a call by its unnamed arguments, which are text already and may be empty.
using ShowCall = std::string (*)(std::string_view name, std::span<const std::string> arguments);

/// How a template of Wikivoyage with one plain meaning is shown, such as {{km|5}} or {{IATA|DUB}};
/// nullptr for all others, and where the arguments to show are missing.
[[nodiscard]] ShowCall find_template(std::string_view name, bool has_arguments);

/// Whether a template is shown as a paragraph of its own: {{cautionbox|…}}.
[[nodiscard]] bool is_box(std::string_view name);

/// Whether a template that is not shown has arguments that are no words of a sentence: a
/// banner's, a map's.
[[nodiscard]] bool is_apart(std::string_view name);

}  // namespace guidebook::wikitext
