#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>

#include "guidebook/yaml/tree.hpp"

namespace guidebook::yaml {

/// The keys of one mapping while it is read: few are compared one by one, many are hashed.
class KeySet {
 public:
  /// Adds a key that is about to be appended to `mapping`. Returns the earlier key of the same
  /// text, or nullptr if there is none.
  [[nodiscard]] const Node* insert(const Node& mapping, const Node& key);

 private:
  std::size_t count_ = 0;
  std::uint64_t signatures_ = 0;  ///< Of the keys, while they are few: a new one is no earlier key.
  std::unordered_map<std::string_view, const Node*> keys_;  // filled once there are many
};

}  // namespace guidebook::yaml
