#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guidebook/diagnostic/byte_range.hpp"

namespace guidebook {

/// Bytes of a text that become others.
struct ByteEdit {
  ByteRange span;
  std::string text;
};

/// The text with the edits, whatever their order; those at one place in the order given. One that
/// overlaps an earlier one, or ends behind the text, is left out.
[[nodiscard]] std::string apply_edits(std::string_view text, std::vector<ByteEdit> edits);

}  // namespace guidebook
