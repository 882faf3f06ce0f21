#pragma once

#include <string_view>

namespace guidebook {

// page.css, page.js and, for electronic books, book.css, as the build put them into the program.

[[nodiscard]] std::string_view page_style();
[[nodiscard]] std::string_view page_script();
[[nodiscard]] std::string_view book_style();

}  // namespace guidebook
