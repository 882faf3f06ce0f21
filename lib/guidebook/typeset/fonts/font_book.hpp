#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "guidebook/diagnostic/diagnostic.hpp"
#include "guidebook/typeset/fonts/face.hpp"
#include "guidebook/typeset/fonts/font_catalogue.hpp"
#include "guidebook/typeset/fonts/font_families.hpp"
#include "guidebook/typeset/layout.hpp"
#include "guidebook/typeset/style.hpp"

namespace guidebook::typeset {

/// The fonts of one layout: which one shows a character in a style and a language.
class FontBook {
 public:
  /// The theme's families are searched before the design's.
  explicit FontBook(FontFamilies wanted = {})
      : FontBook(std::move(wanted), std::make_shared<FontCatalogue>()) {}

  /// Another book of the same fonts, none opened yet, for another thread.
  [[nodiscard]] FontBook another() const { return {wanted_, catalogue_}; }

  /// The font for a grapheme cluster: the style's own, else the first that has all its characters,
  /// going by script and `language`. Where no font has one, the style's own font, and the character
  /// is noted. Only once usable() held.
  [[nodiscard]] FontId choose(const FontStyle& style, std::string_view language,
                              std::string_view cluster);

  /// The style's own font if the text is all ASCII without control characters, as most words are,
  /// and the font has all of that.
  [[nodiscard]] std::optional<FontId> choose_for_ascii(const FontStyle& style,
                                                       std::string_view text);

  /// Whether there is any font to set text in.
  [[nodiscard]] bool usable();

  /// What a font that another() book opened is called in this one.
  FontId add(const FontBook& other, FontId font);
  /// Notes the characters that no font had when that one was searched.
  void add_missing(const FontBook& other) {
    missing_.insert(other.missing_.begin(), other.missing_.end());
  }

  [[nodiscard]] const Face& face(FontId font) const { return *faces_[font]; }
  [[nodiscard]] const std::vector<std::shared_ptr<const Face>>& faces() const { return faces_; }

  /// Warnings about the characters that no font has.
  [[nodiscard]] Diagnostics missing_characters() const;

 private:
  struct Candidate {
    FontFile file;
    std::optional<FontId> font;  // once opened
    bool rejected = false;
  };
  using Chain = std::vector<Candidate>;
  struct OwnFont {
    std::optional<FontId> font;
    bool has_ascii = false;
  };

  FontBook(FontFamilies wanted, std::shared_ptr<FontCatalogue> catalogue)
      : wanted_(std::move(wanted)), catalogue_(std::move(catalogue)) {}

  Chain& chain(const FontStyle& style, std::string_view script, std::string_view language);
  const OwnFont& own_font(const FontStyle& style);
  std::optional<FontId> open(Candidate& candidate);
  std::optional<FontId> fallback(const FontStyle& style, std::string_view language,
                                 const std::u32string& characters);
  [[nodiscard]] bool has_all(FontId font, const std::u32string& characters) const;

  FontFamilies wanted_;
  std::shared_ptr<FontCatalogue> catalogue_;
  std::vector<std::shared_ptr<const Face>> faces_;
  std::map<std::pair<std::string, unsigned>, std::optional<FontId>> opened_;
  std::map<std::string, Chain, std::less<>> chains_;
  std::unordered_map<std::uint32_t, OwnFont> own_fonts_;
  std::unordered_map<std::string, std::optional<FontId>> fallbacks_;
  std::set<char32_t> missing_;
};

}  // namespace guidebook::typeset
