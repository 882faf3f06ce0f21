// E. W. Myers: An O(ND) Difference Algorithm and Its Variations (1986).
#include "guidebook/text/sequence_diff.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace guidebook::text {
namespace {

using Items = std::span<const std::string_view>;
using Steps = std::int32_t;  // along one of the sequences, or on a diagonal

// What is kept grows with its square: 16 MB.
constexpr Steps most_edits = 2000;

class Search {
 public:
  Search(Items before, Items after) : before_(before), after_(after) {}

  /// Nothing if there are too many edits.
  [[nodiscard]] std::optional<std::vector<SequenceChange>> run() {
    const Steps goal = size(before_) - size(after_);
    for (Steps edits = 0; edits <= most_edits; ++edits) {
      // Of each diagonal, how far in `before` so many edits reach.
      std::vector<Steps>& reached = reached_.emplace_back(static_cast<std::size_t>(2 * edits + 1));
      for (Steps diagonal = -edits; diagonal <= edits; diagonal += 2) {
        const Steps far = slide(start(edits, diagonal), diagonal);
        at(reached, edits, diagonal) = far;
        if (diagonal == goal && far >= size(before_)) return walk_back(edits);
      }
    }
    return std::nullopt;
  }

 private:
  static Steps size(Items items) { return static_cast<Steps>(items.size()); }

  static Steps& at(std::vector<Steps>& reached, Steps edits, Steps diagonal) {
    return *(reached.begin() + diagonal + edits);
  }

  /// Whether the last of so many edits adds an item: it comes from the diagonal above.
  [[nodiscard]] bool adds(Steps edits, Steps diagonal) {
    if (diagonal == -edits || diagonal == edits) return diagonal == -edits;
    std::vector<Steps>& last = reached_[static_cast<std::size_t>(edits - 1)];
    return at(last, edits - 1, diagonal - 1) < at(last, edits - 1, diagonal + 1);
  }

  /// Where a diagonal is entered by the last of so many edits.
  [[nodiscard]] Steps start(Steps edits, Steps diagonal) {
    if (edits == 0) return 0;
    std::vector<Steps>& last = reached_[static_cast<std::size_t>(edits - 1)];
    return adds(edits, diagonal) ? at(last, edits - 1, diagonal + 1)
                                 : at(last, edits - 1, diagonal - 1) + 1;
  }

  /// Along equal items.
  [[nodiscard]] Steps slide(Steps far, Steps diagonal) const {
    while (far < size(before_) && far - diagonal < size(after_) &&
           before_[static_cast<std::size_t>(far)] ==
               after_[static_cast<std::size_t>(far - diagonal)])
      ++far;
    return far;
  }

  [[nodiscard]] std::vector<SequenceChange> walk_back(Steps edits) {
    std::vector<SequenceChange> changes;
    Steps diagonal = size(before_) - size(after_);
    for (; edits > 0; --edits) {
      const Steps far = start(edits, diagonal);
      const bool is_added = adds(edits, diagonal);
      SequenceChange change{.before = static_cast<std::size_t>(is_added ? far : far - 1),
                            .removed = is_added ? 0U : 1U,
                            .after = static_cast<std::size_t>(far - diagonal - (is_added ? 1 : 0)),
                            .added = is_added ? 1U : 0U};
      diagonal += is_added ? 1 : -1;
      const bool adjoins = !changes.empty() &&
                           changes.back().before == change.before + change.removed &&
                           changes.back().after == change.after + change.added;
      if (!adjoins) {
        changes.push_back(change);
        continue;
      }
      change.removed += changes.back().removed;
      change.added += changes.back().added;
      changes.back() = change;
    }
    std::ranges::reverse(changes);
    return changes;
  }

  Items before_;
  Items after_;
  std::vector<std::vector<Steps>> reached_;  // for each number of edits
};

}  // namespace

std::vector<SequenceChange> sequence_changes(Items before, Items after) {
  const auto [old_end, new_end] = std::ranges::mismatch(before, after);
  const auto same = static_cast<std::size_t>(old_end - before.begin());
  std::size_t same_end = 0;
  while (same + same_end < std::min(before.size(), after.size()) &&
         before[before.size() - 1 - same_end] == after[after.size() - 1 - same_end])
    ++same_end;
  const Items old_items = before.subspan(same, before.size() - same - same_end);
  const Items new_items = after.subspan(same, after.size() - same - same_end);
  if (old_items.empty() && new_items.empty()) return {};
  auto changes = Search(old_items, new_items).run();
  if (!changes) return {{same, old_items.size(), same, new_items.size()}};
  for (SequenceChange& change : *changes) {
    change.before += same;
    change.after += same;
  }
  return std::move(*changes);
}

}  // namespace guidebook::text
