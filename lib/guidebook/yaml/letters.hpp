#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "guidebook/diagnostic/byte_range.hpp"
#include "guidebook/yaml/tree.hpp"

namespace guidebook::yaml {

/// How a scalar is written: as it is, in either kind of quotes, or as a block below "|" or ">".
enum class Style : std::uint8_t { plain, single_quoted, double_quoted, block };

/// The style of a scalar; nothing where a tag or an anchor stands before it.
[[nodiscard]] std::optional<Style> style_of(const Source& source, const Node& scalar);

/// A code point of a scalar, and the bytes that stand for it in the source: an escape takes more
/// than its character would.
struct Letter {
  char32_t value = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};
using Letters = std::vector<Letter>;

/// Shows the letters of a scalar, line by line as they stand in the source, with the white space
/// that indents them; without quotes, the first line of a block, and line ends.
void for_each_line(const Source& source, const Node& scalar,
                   const std::function<void(const Letters& line)>& use);

/// Where a part of a scalar's text stands in the source, be it folded or written with escapes.
[[nodiscard]] ByteRange span_of(const Source& source, const Node& scalar, std::string_view part);

}  // namespace guidebook::yaml
