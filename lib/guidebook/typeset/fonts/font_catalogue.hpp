#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/typeset/style.hpp"

// Fontconfig's.
// NOLINTBEGIN(readability-identifier-naming)
struct _FcCharSet;
struct _FcConfig;
struct _FcFontSet;
// NOLINTEND(readability-identifier-naming)

namespace guidebook::typeset {

/// A font file as the system's font configuration knows it.
struct FontFile {
  std::string path;
  unsigned index = 0;
  const _FcCharSet* characters = nullptr;  ///< Lives as long as the catalogue; may be null.

  [[nodiscard]] bool has(char32_t character) const;
};

/// The fonts installed on this machine, by way of Fontconfig. Any thread may call.
class FontCatalogue {
 public:
  FontCatalogue();

  /// Fonts with TrueType outlines, nearest first: `families` in their order, then whatever else
  /// there is for `language` (BCP 47; may be empty). The same question always gets the same answer.
  [[nodiscard]] std::vector<FontFile> sorted(const std::vector<std::string_view>& families,
                                             const FontStyle& style, std::string_view language);

  /// Whether a family is there, and whether any of its fonts has TrueType outlines.
  enum class Presence : std::uint8_t { none, unusable, usable };
  [[nodiscard]] Presence presence(const std::string& family) const;
  /// Those with TrueType outlines, sorted.
  [[nodiscard]] std::vector<std::string> families() const;
  /// The family of an installed font that has a character and can't be printed with, for it has no
  /// TrueType outlines; empty if there is none.
  [[nodiscard]] std::string unprintable(char32_t character) const;

 private:
  struct Destroy {
    void operator()(_FcConfig* config) const;
    void operator()(_FcFontSet* set) const;
  };
  std::unique_ptr<_FcConfig, Destroy> config_;
  std::mutex lock_;
  std::vector<std::unique_ptr<_FcFontSet, Destroy>> results_;  // they own the character sets
};

}  // namespace guidebook::typeset
