#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "guidebook/document/document.hpp"
#include "guidebook/typeset/layout.hpp"

namespace guidebook::typeset {

/// Grows the logical structure of a layout while its texts are set. There is always a current node,
/// the document at first; Scope enters another. What is set as a text of a grouping node (a
/// section, a list) becomes a paragraph in it.
class Structure {
 public:
  explicit Structure(std::string language) : language_(std::move(language)) {}

  /// What is set while it lives belongs to a node.
  class Scope {
   public:
    /// A new node in the current one; `alt` describes what a figure shows.
    Scope(Structure& structure, Role role, const Run& alt = {});
    /// A node that is there already; `unstructured` for what is not read aloud.
    Scope(Structure& structure, NodeId node);
    ~Scope() { structure_.current_ = before_; }
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;
    [[nodiscard]] NodeId node() const { return structure_.current_; }

   private:
    Structure& structure_;
    NodeId before_;
  };

  /// The nodes for the texts of runs: the current one or a paragraph in it, links and words of
  /// other languages nodes of their own in that.
  [[nodiscard]] std::vector<NodeId> nodes_of(const Runs& runs);

  /// All of them; what is set from now on begins a new structure.
  [[nodiscard]] std::vector<Node> take_nodes() { return std::exchange(nodes_, roots()); }

  /// How many nodes are the same in every structure: decoration and the document.
  static constexpr NodeId shared = 2;
  /// Adds the nodes of another structure to the document; returns what the numbers of its nodes,
  /// but for the shared ones, go up by.
  NodeId add(std::vector<Node>&& nodes);

 private:
  static std::vector<Node> roots() {
    return {{Role::decoration, 0, {}, {}}, {Role::document, 0, {}, {}}};
  }
  NodeId add(Role role, NodeId parent);
  [[nodiscard]] bool is_foreign(std::string_view language) const {
    return !language.empty() && language != no_language && language != language_;
  }

  std::string language_;
  std::vector<Node> nodes_ = roots();
  NodeId current_ = 1;
};

}  // namespace guidebook::typeset
