#pragma once

#include <string>
#include <string_view>

/// What the links of wikitext lead to.
namespace guidebook::wikitext {

/// Whether a link shows nothing where it stands: a picture, a category or a page in another
/// language.
[[nodiscard]] bool is_aside(std::string_view target);

/// The address of a page of Wikivoyage, or of what a prefix such as "w:" leads to.
[[nodiscard]] std::string page_url(std::string_view language, std::string_view target);

/// An address of the web without what would end the link that it stands in.
[[nodiscard]] std::string safe_url(std::string_view url);

}  // namespace guidebook::wikitext
