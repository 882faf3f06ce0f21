#include "guidebook/typeset/fonts/font_catalogue.hpp"

#include <fontconfig/fontconfig.h>

#include <algorithm>

namespace guidebook::typeset {
namespace {

const FcChar8* fc_string(const std::string& text) {
  return reinterpret_cast<const FcChar8*>(text.c_str());  // FcChar8 is unsigned char
}

struct DestroyPattern {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};

int fc_weight(unsigned css_weight) { return FcWeightFromOpenType(static_cast<int>(css_weight)); }

std::string pattern_string(const FcPattern* pattern, const char* object) {
  FcChar8* value = nullptr;
  if (FcPatternGetString(pattern, object, 0, &value) != FcResultMatch) return {};
  return reinterpret_cast<const char*>(value);
}

FontFile font_file(const FcPattern* pattern) {
  FontFile file;
  file.path = pattern_string(pattern, FC_FILE);
  int index = 0;
  FcPatternGetInteger(pattern, FC_INDEX, 0, &index);
  file.index = static_cast<unsigned>(index);
  FcCharSet* characters = nullptr;
  FcPatternGetCharSet(pattern, FC_CHARSET, 0, &characters);
  file.characters = characters;
  return file;
}

}  // namespace

bool FontFile::has(char32_t character) const {
  return characters != nullptr && FcCharSetHasChar(characters, character) == FcTrue;
}

void FontCatalogue::Destroy::operator()(FcConfig* config) const { FcConfigDestroy(config); }
void FontCatalogue::Destroy::operator()(FcFontSet* set) const { FcFontSetDestroy(set); }

FontCatalogue::FontCatalogue() : config_(FcInitLoadConfigAndFonts()) {}

std::vector<FontFile> FontCatalogue::sorted(const std::vector<std::string_view>& families,
                                            const FontStyle& style, std::string_view language) {
  std::vector<FontFile> files;
  if (config_ == nullptr) return files;
  const std::unique_ptr<FcPattern, DestroyPattern> pattern(FcPatternCreate());
  for (const std::string_view family : families)
    FcPatternAddString(pattern.get(), FC_FAMILY, fc_string(std::string(family)));
  if (!language.empty())
    FcPatternAddString(pattern.get(), FC_LANG, fc_string(std::string(language)));
  FcPatternAddInteger(pattern.get(), FC_WEIGHT, fc_weight(style.weight));
  FcPatternAddInteger(pattern.get(), FC_SLANT, style.italic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN);
  FcPatternAddBool(pattern.get(), FC_OUTLINE, FcTrue);
  FcConfigSubstitute(config_.get(), pattern.get(), FcMatchPattern);
  FcDefaultSubstitute(pattern.get());
  FcResult result = FcResultNoMatch;
  const std::lock_guard lock(lock_);
  results_.emplace_back(FcFontSort(config_.get(), pattern.get(), FcFalse, nullptr, &result));
  const FcFontSet* set = results_.back().get();
  for (int i = 0; set != nullptr && i < set->nfont; ++i) {
    if (pattern_string(set->fonts[i], FC_FONTFORMAT) == "TrueType")
      files.push_back(font_file(set->fonts[i]));
  }
  return files;
}

FontCatalogue::Presence FontCatalogue::presence(const std::string& family) const {
  if (config_ == nullptr) return Presence::none;
  const std::unique_ptr<FcPattern, DestroyPattern> pattern(FcPatternCreate());
  FcPatternAddString(pattern.get(), FC_FAMILY, fc_string(family));
  const std::unique_ptr<FcObjectSet, void (*)(FcObjectSet*)> properties(
      FcObjectSetBuild(FC_FONTFORMAT, FC_COLOR, nullptr), FcObjectSetDestroy);
  const std::unique_ptr<FcFontSet, Destroy> found(
      FcFontList(config_.get(), pattern.get(), properties.get()));
  if (found == nullptr || found->nfont == 0) return Presence::none;
  const bool usable = std::any_of(found->fonts, found->fonts + found->nfont, [](FcPattern* font) {
    FcBool colour = FcFalse;
    FcPatternGetBool(font, FC_COLOR, 0, &colour);
    return pattern_string(font, FC_FONTFORMAT) == "TrueType" && colour == FcFalse;
  });
  return usable ? Presence::usable : Presence::unusable;
}

std::vector<std::string> FontCatalogue::families() const {
  std::vector<std::string> names;
  if (config_ == nullptr) return names;
  const std::unique_ptr<FcPattern, DestroyPattern> pattern(FcPatternCreate());
  FcPatternAddString(pattern.get(), FC_FONTFORMAT, fc_string("TrueType"));
  FcPatternAddBool(pattern.get(), FC_COLOR, FcFalse);
  const std::unique_ptr<FcObjectSet, void (*)(FcObjectSet*)> properties(
      FcObjectSetBuild(FC_FAMILY, nullptr), FcObjectSetDestroy);
  const std::unique_ptr<FcFontSet, Destroy> found(
      FcFontList(config_.get(), pattern.get(), properties.get()));
  for (int i = 0; found != nullptr && i < found->nfont; ++i)
    names.push_back(pattern_string(found->fonts[i], FC_FAMILY));
  std::sort(names.begin(), names.end());
  return names;
}

std::string FontCatalogue::unprintable(char32_t character) const {
  const FcFontSet* all =
      config_ == nullptr ? nullptr : FcConfigGetFonts(config_.get(), FcSetSystem);
  for (int i = 0; all != nullptr && i < all->nfont; ++i) {
    if (font_file(all->fonts[i]).has(character) &&
        pattern_string(all->fonts[i], FC_FONTFORMAT) != "TrueType") {
      return pattern_string(all->fonts[i], FC_FAMILY);
    }
  }
  return {};
}

}  // namespace guidebook::typeset
