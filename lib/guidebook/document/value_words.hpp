#pragma once

#include <string>
#include <string_view>

namespace guidebook {

/// A value of an enumeration for a reader: "historic site" for "historic-site"; nothing for
/// "other". In English where the language (BCP 47) has no translations: words_language() says
/// which.
[[nodiscard]] std::string value_in(std::string_view value, std::string_view language);

}  // namespace guidebook
