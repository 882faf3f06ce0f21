#pragma once

#include <cstdint>
#include <optional>

#include "guidebook/document/document.hpp"

namespace guidebook {

/// When a file of the document says it was made, in seconds since 1970: `created` if that is given,
/// else midnight in UTC of the document's date; nothing if neither is known.
[[nodiscard]] std::optional<std::int64_t> made_at(const Document& document,
                                                  std::optional<std::int64_t> created);

}  // namespace guidebook
