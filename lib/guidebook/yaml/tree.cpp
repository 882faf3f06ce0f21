#include "guidebook/yaml/tree.hpp"

#include "guidebook/text/text.hpp"

namespace guidebook::yaml {

const Node* Node::find_key(std::string_view key) const {
  if (kind != Kind::mapping) return nullptr;
  for (const Node* at = first; at != nullptr; at = at->next->next) {
    if (at->text == key) return at;
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

std::string_view Tree::keep(std::string_view text, std::size_t offset) {
  const std::string_view all = source_->text();
  if (offset <= all.size() && all.substr(offset, text.size()) == text) {
    return all.substr(offset, text.size());
  }
  return decoded_.emplace_back(text);
}

}  // namespace guidebook::yaml
