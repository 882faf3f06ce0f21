#include "guidebook/typeset/structure.hpp"

namespace guidebook::typeset {
namespace {

/// Whether a node of this role holds other nodes only.
bool groups(Role role) {
  switch (role) {
    case Role::document:
    case Role::section:
    case Role::list:
    case Role::item:
    case Role::table:
    case Role::row:
    case Role::contents:
    case Role::contents_item:
    case Role::reference:
      return true;
    default:
      return false;
  }
}

}  // namespace

Structure::Scope::Scope(Structure& structure, Role role, const Run& alt)
    : structure_(structure), before_(structure.current_) {
  if (before_ == unstructured) {
    return;  // it has no content
  }
  structure.current_ = structure.add(role, before_);
  Node& node = structure.nodes_.back();
  node.alt = alt.text;
  if (structure.is_foreign(alt.language)) node.language = alt.language;
}

Structure::Scope::Scope(Structure& structure, NodeId node)
    : structure_(structure), before_(structure.current_) {
  structure.current_ = node;
}

NodeId Structure::add(Role role, NodeId parent) {
  nodes_.push_back({role, parent, {}, {}});
  return static_cast<NodeId>(nodes_.size() - 1);
}

NodeId Structure::add(std::vector<Node>&& nodes) {
  const auto by = static_cast<NodeId>(nodes_.size() - shared);
  for (std::size_t i = shared; i < nodes.size(); ++i) {
    nodes_.push_back(std::move(nodes[i]));
    nodes_.back().parent += nodes_.back().parent < shared ? 0 : by;
  }
  return by;
}

std::vector<NodeId> Structure::nodes_of(const Runs& runs) {
  std::vector<NodeId> nodes;
  if (current_ == unstructured) {
    nodes.assign(runs.size(), unstructured);
    return nodes;
  }
  const NodeId base =
      groups(nodes_[current_].role) ? add(Role::paragraph, current_) : NodeId{current_};
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const bool foreign = is_foreign(runs[i].language);
    const bool goes_on = i > 0 && !runs[i].link.empty() && runs[i].link == runs[i - 1].link;
    NodeId node = base;
    if (goes_on) {
      node = nodes.back();
    } else if (!runs[i].link.empty()) {
      node = add(Role::link, base);
    } else if (foreign) {
      node = add(Role::span, base);
    }
    if (foreign && !goes_on) nodes_[node].language = runs[i].language;
    nodes.push_back(node);
  }
  return nodes;
}

}  // namespace guidebook::typeset
