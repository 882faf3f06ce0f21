#pragma once

#include <string>
#include <string_view>

namespace guidebook::query {

struct RewrittenPattern {
  std::string pattern;
  std::string error;  ///< Why it can't be written so; empty if it can.
  /// It looks for word boundaries, as U+FDD0 between characters; U+FDD1 stands between the others.
  bool has_boundaries = false;
};

/// A pattern that RE2 has accepted, with the classes and boundaries of Unicode in place of those of
/// ASCII.
[[nodiscard]] RewrittenPattern rewrite_pattern(std::string_view pattern);

}  // namespace guidebook::query
