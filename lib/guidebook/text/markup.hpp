#pragma once

#include <string>
#include <string_view>

namespace guidebook {

/// Text as character data or within double quotes in XML and HTML: & < > and " as entities,
/// and U+FFFE and U+FFFF, which XML does not know, as U+FFFD.
[[nodiscard]] std::string escape_markup(std::string_view text);

/// Character data of XML 1.0. What that cannot hold, and what would steer a reader unseen, is shown
/// as an escape; a carriage return, which parsers would drop, is a character reference.
[[nodiscard]] std::string xml_text(std::string_view text);
/// The same within double quotes, where parsers would make spaces of tabs and line feeds.
[[nodiscard]] std::string xml_attribute(std::string_view text);

}  // namespace guidebook
