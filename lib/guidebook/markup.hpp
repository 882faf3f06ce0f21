#pragma once

#include <string>
#include <string_view>

namespace guidebook {

/// Text as character data or within double quotes in XML and HTML: & < > and " as entities.
[[nodiscard]] std::string escape_markup(std::string_view text);

}  // namespace guidebook
