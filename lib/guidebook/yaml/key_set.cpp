#include "guidebook/yaml/key_set.hpp"

namespace guidebook::yaml {
namespace {

constexpr std::size_t many_keys = 16;

}  // namespace

const Node* KeySet::insert(const Node& mapping, const Node& key) {
  ++count_;
  if (count_ <= many_keys) return mapping.find_key(key.text);
  if (keys_.empty()) {
    for (const Node* at = mapping.first; at != nullptr; at = at->next->next) {
      keys_.emplace(at->text, at);
    }
  }
  const auto [place, is_new] = keys_.emplace(key.text, &key);
  return is_new ? nullptr : place->second;
}

}  // namespace guidebook::yaml
