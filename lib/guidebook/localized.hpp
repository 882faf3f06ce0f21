#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guidebook/value.hpp"

namespace guidebook {

struct Localized {
  std::string language;  ///< BCP 47 tag as written.
  std::string text;
};

/// A text in one or several languages, in the order written.
struct Text {
  std::vector<Localized> variants;
  bool plain = false;  ///< Written without naming a language: it is in the guide's own.

  /// The variant for a reader of `language`: that language, else its tag shortened part by part
  /// (RFC 4647 lookup), else the first. Nothing only if there are no variants.
  [[nodiscard]] const Localized* in(std::string_view language) const;
};

/// A name in the scripts of other languages.
struct Names {
  std::vector<Localized> variants;
};

/// The best of `variants` for `language` by RFC 4647 lookup; nullptr if none fits.
[[nodiscard]] const Localized* lookup(const std::vector<Localized>& variants,
                                      std::string_view language);

/// A string where the text names no language, else a map of language to text.
[[nodiscard]] Value to_value(const Text& text);
[[nodiscard]] Value to_value(const Names& names);

}  // namespace guidebook
