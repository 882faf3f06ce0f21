#pragma once

#include <string>
#include <string_view>

namespace guidebook {

/// Text as character data or within double quotes in XML and HTML: & < > and " as entities,
/// and U+FFFE and U+FFFF, which XML does not know, as U+FFFD.
[[nodiscard]] std::string escape_markup(std::string_view text);

}  // namespace guidebook
