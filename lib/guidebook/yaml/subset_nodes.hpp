#pragma once

#include <cstddef>
#include <string_view>

#include "guidebook/yaml/key_set.hpp"
#include "guidebook/yaml/tree.hpp"

namespace guidebook::yaml {

/// Makes the nodes of the tree that the subset reader fills. Throws OutsideSubset beyond what a
/// document may hold.
class Nodes {
 public:
  explicit Nodes(Tree& tree) : tree_(tree) {}

  /// A plain scalar, which may be a word for null.
  [[nodiscard]] Node& plain(std::size_t begin, std::size_t end, std::string_view text);
  /// A scalar in quotes or a block scalar; `text` is copied unless it stands at `text_begin` in
  /// the source.
  [[nodiscard]] Node& quoted(std::size_t begin, std::size_t end, std::string_view text,
                             std::size_t text_begin);
  /// A null without text. As a value of a mapping it stands at its key, else at `begin`.
  [[nodiscard]] Node& null(std::size_t begin);

 private:
  friend class Collection;
  Node& add(Node node, std::size_t begin, std::size_t end);

  Tree& tree_;
  std::size_t depth_ = 0;
};

/// A mapping or a sequence while it is read. Throws OutsideSubset at what it may not hold.
class Collection {
 public:
  Collection(Nodes& nodes, Kind kind, std::size_t begin);
  Collection(const Collection&) = delete;
  Collection& operator=(const Collection&) = delete;
  ~Collection() { --nodes_.depth_; }

  void append(Node& item);
  /// The key must be text on one line, and new.
  void append(Node& key, Node& value);
  /// The node, once it has all of its children.
  [[nodiscard]] Node& close();

 private:
  void link(Node& first, Node& last);

  Nodes& nodes_;
  Node& node_;
  Node* last_ = nullptr;
  KeySet keys_;
};

}  // namespace guidebook::yaml
