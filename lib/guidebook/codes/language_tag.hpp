#pragma once

#include <string_view>

namespace guidebook::codes {

/// The subtags of a language tag (BCP 47, RFC 5646). What follows the region is not kept apart.
struct LanguageTag {
  std::string_view language;  ///< Empty in a tag of private use ("x-…").
  std::string_view extended;  ///< "yue" of "zh-yue".
  std::string_view script;
  std::string_view region;
  bool good = true;            ///< It is a tag by its grammar.
  std::string_view misplaced;  ///< Else the first subtag that can't stand where it does, or all.
};

/// Takes a tag apart by its grammar: whether its subtags are registered is not checked.
[[nodiscard]] LanguageTag parse_language_tag(std::string_view tag);

/// Whether subtags are set aside for private use: those RFC 5646 names in 2.2.1, 2.2.3 and 2.2.4.
[[nodiscard]] bool is_private_language(std::string_view language);
[[nodiscard]] bool is_private_script(std::string_view script);
[[nodiscard]] bool is_private_region(std::string_view region);

}  // namespace guidebook::codes
