#include "guidebook/canonical/canonical.hpp"

#include <algorithm>
#include <vector>

#include "guidebook/canonical/printer.hpp"
#include "guidebook/records/guide.hpp"
#include "guidebook/yaml/plain.hpp"

namespace guidebook {
namespace {

using yaml::Kind;
using yaml::Node;

std::vector<const Node*> keys_of(const Node& map) {
  std::vector<const Node*> keys;
  for (const Node* key = map.first; key != nullptr; key = key->next->next) keys.push_back(key);
  std::ranges::sort(keys, {}, [](const Node* key) { return key->text; });
  return keys;
}

/// Whether readers of every kind take both for the same scalar.
bool same_scalar(const Node& a, const Node& b) {
  if (a.text != b.text) return false;
  return a.quoted == b.quoted || (yaml::other_type(a.text).empty() && !yaml::is_null(a.text));
}

/// The first node of `a` that is another in `b`, the order of keys aside; nullptr if there is none.
const Node* difference(const Node& a, const Node& b) {
  if (a.kind != b.kind) return &a;
  if (a.kind == Kind::scalar) return same_scalar(a, b) ? nullptr : &a;
  if (a.kind == Kind::mapping) {
    const auto keys = keys_of(a);
    const auto others = keys_of(b);
    if (keys.size() != others.size()) return &a;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (!same_scalar(*keys[i], *others[i])) return keys[i];
      if (const Node* found = difference(*keys[i]->next, *others[i]->next)) return found;
    }
    return nullptr;
  }
  const Node* other = b.first;
  for (const Node* item = a.first; item != nullptr; item = item->next, other = other->next) {
    if (other == nullptr) return item;
    if (const Node* found = difference(*item, *other)) return found;
  }
  return other == nullptr ? nullptr : &a;
}

void refuse(const Source& source, std::size_t begin, std::size_t end, Diagnostics& diagnostics) {
  diagnostics.push_back(source.error("", begin, end,
                                     "the layout of this cannot be changed for certain",
                                     "the file stays as it is"));
}

}  // namespace

std::optional<std::string> canonical_text(const Source& source, Diagnostics& diagnostics) {
  const std::size_t faults = diagnostics.size();
  const yaml::Tree tree = yaml::parse(source, diagnostics);
  if (tree.root() == nullptr || diagnostics.size() > faults) return std::nullopt;
  const Node& root = *tree.root();
  if (root.kind != Kind::mapping || root.find_key("guidebook") == nullptr) {
    diagnostics.push_back(
        source.error("", root.begin, root.begin, "this is no guide: it has no field guidebook"));
    return std::nullopt;
  }
  const yaml::Comments comments(tree);
  for (const std::size_t at : comments.unplaced()) refuse(source, at, at + 1, diagnostics);
  if (!comments.unplaced().empty()) return std::nullopt;
  std::string text = print_document(tree, comments, Describe<Guide>::fields);
  if (text == source.text()) return text;
  const Source changed(source.file(), text);
  Diagnostics unexpected;
  const yaml::Tree again = yaml::parse(changed, unexpected);
  const Node* other = again.root() == nullptr ? &root : difference(root, *again.root());
  if (other == nullptr && yaml::Comments(again).size() != comments.size()) other = &root;
  if (other == nullptr) return text;
  refuse(source, other->begin, other->end, diagnostics);
  return std::nullopt;
}

}  // namespace guidebook
