#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace guidebook::text {

/// Lines that give place to others, both by their positions; one of the two may be none.
struct LineChange {
  std::size_t before = 0;
  std::size_t removed = 0;
  std::size_t after = 0;
  std::size_t added = 0;
};

/// The fewest lines to remove and add that make one text of the other, in order. Texts with more
/// than some thousand such lines are one change from the first that differs to the last.
[[nodiscard]] std::vector<LineChange> line_changes(std::span<const std::string_view> before,
                                                   std::span<const std::string_view> after);

}  // namespace guidebook::text
