#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guidebook/value/value.hpp"

namespace guidebook {

struct Localized {
  std::string language;  ///< BCP 47 tag as written.
  std::string text;
};

/// A text in one or several languages, in the order written.
struct Text {
  std::vector<Localized> variants;
  bool plain = false;  ///< Written without naming a language: it is in the guide's own.

  /// The variant for a reader of `language`, else the one in the guide's `own`, else the first.
  /// Nothing only if there are no variants.
  [[nodiscard]] const Localized* in(std::string_view language, std::string_view own) const;
};

/// A name in the scripts of other languages.
struct Names {
  std::vector<Localized> variants;
};

/// The variant for a reader of `language`: in that language, else in its tag shortened part by part
/// (RFC 4647 lookup: zh-Hant-TW, zh-Hant, zh), else in a kind of it ("zh-Hans" for "zh"); nullptr
/// if none fits. The same of a map of language to text.
[[nodiscard]] const Localized* lookup(const std::vector<Localized>& variants,
                                      std::string_view language);
[[nodiscard]] const Member* lookup(const Map& variants, std::string_view language);

/// Whether it is well-formed as a BCP 47 tag: parts of one to eight letters and digits, the first
/// of letters alone, parted by hyphens.
[[nodiscard]] bool is_language_tag(std::string_view tag);

/// A string where the text names no language, else a map of language to text.
[[nodiscard]] Value to_value(const Text& text);
[[nodiscard]] Value to_value(const Names& names);

}  // namespace guidebook
