#pragma once

#include <string_view>
#include <vector>

namespace guidebook::text {

/// What the links in a text with the guide format's marks, `[label](target)`, lead to, as it is
/// written there. Takes time in the length of the text.
[[nodiscard]] std::vector<std::string_view> link_targets(std::string_view text);

}  // namespace guidebook::text
