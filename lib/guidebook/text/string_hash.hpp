#pragma once

#include <functional>
#include <string_view>

namespace guidebook::text {

/// Hashes the keys of an unordered map of std::string, which together with std::equal_to<> is
/// looked up by views without a copy.
struct StringHash : std::hash<std::string_view> {
  using is_transparent = void;
};

}  // namespace guidebook::text
