#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace guidebook::query {

/// What is wrong with a query, and where in its text (byte offsets).
struct Error {
  std::string message;
  std::string hint;
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The error as a user sees it: message, the text with a caret under the place, the hint.
[[nodiscard]] std::string render(const Error& error, std::string_view text);

}  // namespace guidebook::query
