#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace guidebook::text {

/// Lines, words or other items that give place to others, both by their positions; one of the two
/// may be none.
struct SequenceChange {
  std::size_t before = 0;
  std::size_t removed = 0;
  std::size_t after = 0;
  std::size_t added = 0;
};

/// The fewest items to remove and add that make one sequence of the other, in order. Sequences with
/// more than some thousand such items are one change from the first that differs to the last.
[[nodiscard]] std::vector<SequenceChange> sequence_changes(std::span<const std::string_view> before,
                                                           std::span<const std::string_view> after);

}  // namespace guidebook::text
