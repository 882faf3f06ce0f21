#pragma once

#include <optional>
#include <string_view>

#include "guidebook/text/utf8.hpp"

namespace guidebook::yaml {

/// The escape sequence of a double-quoted scalar with which `text` begins, and how many bytes it
/// takes; nothing if YAML knows no such escape or its digits are missing. The value need not be a
/// Unicode scalar value. An escaped line break is none.
[[nodiscard]] std::optional<utf8::CodePoint> decode_escape(std::string_view text);

}  // namespace guidebook::yaml
