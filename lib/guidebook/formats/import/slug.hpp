#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace guidebook {

/// An id made of a name: transliterated to Latin letters by CLDR's rules, in lower case, with a
/// hyphen for all else. The same for the same name; empty if no letter or digit is in it.
[[nodiscard]] std::string slug_of(std::string_view name);

/// Ids of which each is given once.
class UniqueIds {
 public:
  void take(const std::string& id) { taken_.insert(id); }

  /// `wanted`, or with the first number behind it that makes it free; taken from then on.
  [[nodiscard]] std::string unused(const std::string& wanted);

 private:
  std::unordered_set<std::string> taken_;
  std::unordered_map<std::string, int> next_;  ///< The number to try first behind a wanted id.
};

}  // namespace guidebook
