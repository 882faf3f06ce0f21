#include "guidebook/yaml/key_set.hpp"

#include <utility>

namespace guidebook::yaml {
namespace {

constexpr std::size_t many_keys = 16;

/// One of 64 bits, mostly another for another key.
std::uint64_t signature(std::string_view key) {
  if (key.empty()) return 1;
  const auto first = static_cast<unsigned char>(key.front());
  const auto last = static_cast<unsigned char>(key.back());
  return std::uint64_t{1} << ((key.size() * 7 + std::size_t{first} * 3 + last) % 64);
}

}  // namespace

const Node* KeySet::insert(const Node& mapping, const Node& key) {
  ++count_;
  if (count_ <= many_keys) {
    const std::uint64_t before = std::exchange(signatures_, signatures_ | signature(key.text));
    return before == signatures_ ? mapping.find_key(key.text) : nullptr;
  }
  if (keys_.empty()) {
    for (const Node* at = mapping.first; at != nullptr; at = at->next->next) {
      keys_.emplace(at->text, at);
    }
  }
  const auto [place, is_new] = keys_.emplace(key.text, &key);
  return is_new ? nullptr : place->second;
}

}  // namespace guidebook::yaml
