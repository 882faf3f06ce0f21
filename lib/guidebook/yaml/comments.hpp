#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "guidebook/yaml/tree.hpp"

namespace guidebook::yaml {

/// Comments on lines of their own, each from its '#' to the end of its text, and blank lines, of
/// which several in a row are one. Views into the source.
using CommentLines = std::vector<std::string_view>;  // a blank line is empty

/// What belongs to an entry: the key of a mapping, or an item of a sequence.
struct EntryComments {
  CommentLines above;
  std::string_view beside;  ///< At the end of its line.
};

/// The comments of a document by the nodes they belong to. A comment on a line of its own belongs
/// to the entry below, or, indented as the entries of a collection that ends above it, to the end
/// of that collection.
class Comments {
 public:
  /// The tree and its source must outlive it.
  explicit Comments(const Tree& tree);

  [[nodiscard]] const EntryComments& of(const Node& entry) const;

  /// What stands behind the last entry of a collection.
  [[nodiscard]] const CommentLines& at_end(const Node& collection) const;

  /// Whether comments stand between the brackets of a collection.
  [[nodiscard]] bool are_in(const Node& collection) const;

  /// How many were found.
  [[nodiscard]] std::size_t size() const { return size_; }

  /// Byte offsets of what belongs to no entry for certain: comments, and directives.
  [[nodiscard]] const std::vector<std::size_t>& unplaced() const { return unplaced_; }

 private:
  class Finder;

  std::unordered_map<const Node*, EntryComments> entries_;
  std::unordered_map<const Node*, CommentLines> ends_;
  std::unordered_set<const Node*> brackets_;  // collections with comments in them
  std::size_t size_ = 0;
  std::vector<std::size_t> unplaced_;
};

}  // namespace guidebook::yaml
