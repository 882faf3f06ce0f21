#include "guidebook/typeset/fonts/font_book.hpp"

#include <fmt/core.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <utility>

#include "guidebook/typeset/fonts/missing_characters.hpp"
#include "guidebook/typeset/unicode.hpp"

namespace guidebook::typeset {
namespace {

using Names = std::vector<std::string_view>;

const std::vector<std::string>& families_of(const FontFamilies& fonts, Family family) {
  return family == Family::title ? fonts.title : family == Family::text ? fonts.text : fonts.label;
}

/// Families in the order of our liking; the last is what Fontconfig makes of a generic name.
Names own_families(Family family) {
  switch (family) {
    case Family::title:
      return {"Noto Serif Display", "Playfair Display", "PT Serif", "Noto Serif", "serif"};
    case Family::text:
      return {"PT Serif", "Gentium Plus", "Gentium Book Plus", "Noto Serif", "serif"};
    case Family::label:
      return {"Lato", "Noto Sans", "Open Sans", "DejaVu Sans", "sans-serif"};
  }
  return {"serif"};
}

Names hangul_families(bool sans) {
  return sans ? Names{"NanumGothic", "NanumBarunGothic", "UnDotum"}
              : Names{"NanumMyeongjo", "UnBatang", "NanumGothic"};
}

Names chinese_families() { return {"WenQuanYi Zen Hei", "Droid Sans Fallback", "AR PL UMing CN"}; }

Names japanese_families(bool sans) {
  return sans ? Names{"IPAexGothic", "IPAGothic", "VL Gothic", "TakaoGothic"}
              : Names{"IPAexMincho", "IPAMincho", "TakaoMincho"};
}

void append(Names& names, const Names& more) {
  names.insert(names.end(), more.begin(), more.end());
}

/// The families searched for the characters of `script` that a family lacks.
Names fallback_families(Family family, std::string_view script, std::string_view language) {
  const bool sans = family == Family::label;
  Names names;
  if (script == "Hang" || (script == "Hani" && language == "ko"))
    append(names, hangul_families(sans));
  if (script == "Hira" || script == "Kana" || (script == "Hani" && language == "ja"))
    append(names, japanese_families(sans));
  if (script != "Zyyy" && script != "Zinh") append(names, chinese_families());
  append(names, sans ? Names{"Noto Sans", "DejaVu Sans", "sans-serif"}
                     : Names{"Noto Serif", "DejaVu Serif", "DejaVu Sans", "serif"});
  return names;
}

std::string_view script_name(char32_t character) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(character), &status);
  const char* name = U_SUCCESS(status) ? uscript_getShortName(script) : nullptr;
  return name == nullptr ? "Zyyy" : name;
}

std::string_view primary_language(std::string_view tag) { return tag.substr(0, tag.find('-')); }

constexpr char first_ascii = ' ';
constexpr char last_ascii = '~';

std::u32string all_ascii() {
  std::u32string all;
  for (char c = first_ascii; c <= last_ascii; ++c) all += static_cast<char32_t>(c);
  return all;
}

std::uint32_t style_key(const FontStyle& style) {
  return static_cast<std::uint32_t>(style.family) << 18U | std::uint32_t{style.weight} << 2U |
         (style.italic ? 1U : 0U);
}

}  // namespace

FontBook::Chain& FontBook::chain(const FontStyle& style, std::string_view script,
                                 std::string_view language) {
  const std::string key = fmt::format("{} {} {}", style_key(style), script, language);
  const auto found = chains_.find(key);
  if (found != chains_.end()) return found->second;
  Names families;
  if (script.empty()) {
    const std::vector<std::string>& wanted = families_of(wanted_, style.family);
    families.assign(wanted.begin(), wanted.end());
  }
  append(families, script.empty() ? own_families(style.family)
                                  : fallback_families(style.family, script, language));
  Chain candidates;
  for (FontFile& file : catalogue_->sorted(families, style, language))
    candidates.push_back({std::move(file), std::nullopt, false});
  return chains_.emplace(key, std::move(candidates)).first->second;
}

std::optional<FontId> FontBook::open(Candidate& candidate) {
  if (candidate.font || candidate.rejected) return candidate.font;
  const auto [entry, fresh] = opened_.try_emplace({candidate.file.path, candidate.file.index});
  if (fresh) {
    if (auto face = Face::open(candidate.file.path, candidate.file.index)) {
      entry->second = static_cast<FontId>(faces_.size());
      faces_.push_back(std::move(face));
    }
  }
  candidate.font = entry->second;
  candidate.rejected = !candidate.font;
  return candidate.font;
}

const FontBook::OwnFont& FontBook::own_font(const FontStyle& style) {
  const auto [entry, fresh] = own_fonts_.try_emplace(style_key(style));
  OwnFont& own = entry->second;
  if (fresh) {
    for (Candidate& candidate : chain(style, "", "")) {
      if (candidate.file.has(U'e') && open(candidate)) {
        own.font = candidate.font;
        break;
      }
    }
    own.has_ascii = own.font && has_all(*own.font, all_ascii());
  }
  return own;
}

bool FontBook::usable() {
  return own_font({Family::text}).font && own_font({Family::label}).font &&
         own_font({Family::title}).font;
}

std::optional<FontId> FontBook::choose_for_ascii(const FontStyle& style, std::string_view text) {
  const bool ascii = std::all_of(text.begin(), text.end(),
                                 [](char c) { return c >= first_ascii && c <= last_ascii; });
  const OwnFont& own = own_font(style);
  return ascii && own.has_ascii ? own.font : std::nullopt;
}

bool FontBook::has_all(FontId font, const std::u32string& characters) const {
  return std::all_of(characters.begin(), characters.end(),
                     [&](char32_t c) { return is_ignorable(c) || faces_[font]->has(c); });
}

std::optional<FontId> FontBook::fallback(const FontStyle& style, std::string_view language,
                                         const std::u32string& characters) {
  const std::string_view script = script_name(characters.front());
  std::optional<FontId> partial;
  for (Candidate& candidate : chain(style, script, language)) {
    if (!candidate.file.has(characters.front()) || !open(candidate)) continue;
    if (has_all(*candidate.font, characters)) return candidate.font;
    if (!partial && faces_[*candidate.font]->has(characters.front())) partial = candidate.font;
  }
  return partial;
}

FontId FontBook::choose(const FontStyle& style, std::string_view language,
                        std::string_view cluster) {
  const FontId own = *own_font(style).font;
  std::u32string characters;
  for (std::size_t at = 0; at < cluster.size();) characters += next_character(cluster, at);
  if (has_all(own, characters)) return own;
  const std::string_view spoken = primary_language(language);
  std::string key = fmt::format("{} {} ", style_key(style), spoken);
  key += cluster;
  const auto [entry, fresh] = fallbacks_.try_emplace(key);
  if (fresh) entry->second = fallback(style, spoken, characters);
  const FontId font = entry->second.value_or(own);
  for (const char32_t character : characters) {
    if (!is_ignorable(character) && !faces_[font]->has(character)) missing_.insert(character);
  }
  return font;
}

FontId FontBook::add(const FontBook& other, FontId font) {
  const auto opened = std::find_if(other.opened_.begin(), other.opened_.end(),
                                   [&](const auto& entry) { return entry.second == font; });
  std::optional<FontId>& own = opened_[opened->first];
  if (!own) {
    own = static_cast<FontId>(faces_.size());
    faces_.push_back(other.faces_[font]);
  }
  return *own;
}

Diagnostics FontBook::missing_characters() const {
  return typeset::missing_characters(missing_, *catalogue_);
}

}  // namespace guidebook::typeset
