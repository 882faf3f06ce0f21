#include <algorithm>
#include <cmath>
#include <set>

#include "guidebook/pdf/content.hpp"
#include "guidebook/typeset/fonts/face.hpp"

namespace guidebook::pdf {
namespace {

using typeset::ShapedText;

/// What a glyph stands for that has no text by itself: every glyph must stand for something.
constexpr std::string_view zero_width_space = "\u200B";

/// What each glyph of a text stands for: the first of a cluster for all of it, the others for
/// nothing.
std::vector<std::string_view> meanings(const ShapedText& text) {
  std::vector<std::uint32_t> starts;
  for (const typeset::Glyph& glyph : text.glyphs) starts.push_back(glyph.cluster);
  std::sort(starts.begin(), starts.end());
  std::vector<std::string_view> result;
  const std::string_view utf8(text.utf8);
  for (std::size_t i = 0; i < text.glyphs.size(); ++i) {
    const std::uint32_t begin = text.glyphs[i].cluster;
    const auto next = std::upper_bound(starts.begin(), starts.end(), begin);
    const std::size_t end = next == starts.end() ? utf8.size() : *next;
    const bool first = i == 0 || text.glyphs[i - 1].cluster != begin;
    result.push_back(first ? utf8.substr(begin, end - begin) : std::string_view());
  }
  return result;
}

/// A space that allows no break shares its glyph with the one that does; copied, either will do.
std::string with_plain_spaces(std::string text) {
  constexpr std::string_view no_break = "\u00A0";
  for (std::size_t at = text.find(no_break); at != std::string::npos;
       at = text.find(no_break, at)) {
    text.replace(at, no_break.size(), " ");
  }
  return text;
}

}  // namespace

FontUse::Entry& FontUse::use(std::uint16_t glyph, const typeset::Face& face) {
  if (glyph >= by_number_.size()) by_number_.resize(glyph + 1U);
  Entry*& entry = by_number_[glyph];
  if (entry == nullptr) {
    entry = &glyphs_[glyph];
    entry->width = static_cast<int>(std::lround(face.advance(glyph)));
  }
  return *entry;
}

void FontUse::fill_gaps(std::string_view unicode) {
  for (auto& [glyph, entry] : glyphs_) {
    if (entry.unicode.empty()) entry.unicode = unicode;
  }
}

Usage::Usage(const typeset::Layout& layout)
    : fonts_(layout.fonts.size()), faithful_(layout.texts.size()) {
  std::vector<bool> used(layout.texts.size());
  for (const typeset::Page& page : layout.pages) {
    for (const typeset::Item& item : page.items) {
      if (const auto* text = std::get_if<typeset::GlyphRun>(&item)) used[text->text] = true;
    }
  }
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (used[i]) note(layout.texts[i], *layout.fonts[layout.texts[i].font]);
  }
  for (FontUse& font : fonts_) font.fill_gaps(zero_width_space);
  for (std::size_t i = 0; i < used.size(); ++i)
    faithful_[i] = used[i] && reads_back(layout.texts[i]);
}

void Usage::note(const ShapedText& text, const typeset::Face& face) {
  FontUse& font = fonts_[text.font];
  const std::uint16_t space = face.space();
  if (space != 0) font.use(space, face).unicode = " ";
  std::vector<std::string_view> meaning;  // most glyphs have been met before
  for (std::size_t i = 0; i < text.glyphs.size(); ++i) {
    const std::uint16_t glyph = text.glyphs[i].id;
    FontUse::Entry& entry = font.use(glyph, face);
    missing_ = missing_ || glyph == 0;
    if (entry.unicode.empty() && glyph != 0) {
      if (meaning.empty()) meaning = meanings(text);
      entry.unicode = with_plain_spaces(std::string(meaning[i]));
    }
  }
}

bool Usage::reads_back(const ShapedText& text) const {
  const FontUse& font = fonts_[text.font];
  std::string read;
  const auto add = [&](const typeset::Glyph& glyph) { read += font.entry(glyph.id).unicode; };
  if (text.is_rtl()) {
    // Readers take letters written from the right as they stand on the page, and turn them round.
    std::for_each(text.glyphs.rbegin(), text.glyphs.rend(), add);
  } else {
    std::for_each(text.glyphs.begin(), text.glyphs.end(), add);
  }
  return read == with_plain_spaces(text.utf8);
}

}  // namespace guidebook::pdf
