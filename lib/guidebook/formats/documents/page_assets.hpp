#pragma once

#include <string_view>

namespace guidebook {

// page.css and page.js, as the build put them into the program.

[[nodiscard]] std::string_view page_style();
[[nodiscard]] std::string_view page_script();

}  // namespace guidebook
