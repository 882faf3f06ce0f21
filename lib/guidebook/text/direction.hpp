#pragma once

#include <string_view>

namespace guidebook {

/// In which direction a language (BCP 47) is written: "ltr" or "rtl", as HTML's `dir` has it.
[[nodiscard]] std::string_view text_direction(std::string_view language);

}  // namespace guidebook
