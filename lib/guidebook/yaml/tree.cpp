#include "guidebook/yaml/tree.hpp"

#include <cstring>
#include <type_traits>

#include "guidebook/text/ascii.hpp"
#include "guidebook/text/text.hpp"

namespace guidebook::yaml {

const Node* Node::find_key(std::string_view key) const {
  if (kind != Kind::mapping) return nullptr;
  for (const Node* at = first; at != nullptr; at = at->next->next) {
    if (text::equal(at->text, key)) return at;
  }
  return nullptr;
}

const Node* Node::find(std::string_view key) const {
  const Node* found = find_key(key);
  return found == nullptr ? nullptr : found->next;
}

std::string_view describe(const Node& node) {
  switch (node.kind) {
    case Kind::null:
      return "nothing";
    case Kind::scalar:
      return node.quoted ? "text" : "a plain value";
    case Kind::sequence:
      return "a list";
    case Kind::mapping:
      return "a map";
  }
  return "";
}

std::string shown(const Node& node) {
  constexpr std::size_t columns = 60;
  constexpr std::size_t most_bytes = 4 * columns;
  return text::truncate(node.text.substr(0, most_bytes), columns);
}

// Most files need less than four bytes of nodes for each of their own.
Tree::Tree(const Source& source)
    : source_(&source),
      memory_(std::make_unique<std::pmr::monotonic_buffer_resource>(4 * source.text().size() + 1)) {
}

void Tree::make_room() {
  constexpr std::size_t nodes = 32;
  static_assert(std::is_trivially_destructible_v<Node>, "nothing is destroyed with the memory");
  free_ = static_cast<Node*>(memory_->allocate(nodes * sizeof(Node), alignof(Node)));
  free_end_ = free_ + nodes;
}

std::string_view Tree::keep(std::string_view text, std::size_t offset) {
  const std::string_view all = source_->text();
  if (text.empty()) return {};
  if (text.data() == all.data() + offset) return text;
  if (offset <= all.size() && all.substr(offset, text.size()) == text) {
    return all.substr(offset, text.size());
  }
  auto* copy = static_cast<char*>(memory_->allocate(text.size(), 1));
  std::memcpy(copy, text.data(), text.size());
  return {copy, text.size()};
}

}  // namespace guidebook::yaml
