#include <algorithm>
#include <cmath>
#include <set>

#include "guidebook/pdf/content.hpp"
#include "guidebook/typeset/face.hpp"

namespace guidebook::pdf {
namespace {

using typeset::GlyphText;

/// What each glyph of a text stands for: the first of a cluster for all of it, the others for
/// nothing.
std::vector<std::string_view> meanings(const GlyphText& text) {
  std::vector<std::uint32_t> starts;
  for (const typeset::Glyph& glyph : text.glyphs) {
    starts.push_back(glyph.cluster);
  }
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

}  // namespace

Usage::Usage(const typeset::Layout& layout)
    : fonts_(layout.fonts.size()), faithful_(layout.texts.size()) {
  std::vector<bool> used(layout.texts.size());
  for (const typeset::Page& page : layout.pages) {
    for (const typeset::Item& item : page.items) {
      if (const auto* text = std::get_if<typeset::Text>(&item)) {
        used[text->text] = true;
      }
    }
  }
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (used[i]) {
      note(layout.texts[i], *layout.fonts[layout.texts[i].font]);
    }
  }
  for (std::size_t i = 0; i < used.size(); ++i) {
    faithful_[i] = used[i] && reads_back(layout.texts[i]);
  }
}

void Usage::note(const GlyphText& text, const typeset::Face& face) {
  auto& glyphs = fonts_[text.font].glyphs;
  const auto width = [&](std::uint16_t id) {
    return static_cast<int>(std::lround(face.advance(id)));
  };
  const std::uint16_t space = face.space();
  if (space != 0) {
    glyphs.try_emplace(space, FontUse::Entry{width(space), " "});
  }
  const std::vector<std::string_view> meaning = meanings(text);
  for (std::size_t i = 0; i < text.glyphs.size(); ++i) {
    FontUse::Entry& entry = glyphs[text.glyphs[i].id];
    entry.width = width(text.glyphs[i].id);
    if (entry.unicode.empty() && text.glyphs[i].id != 0) {
      entry.unicode = meaning[i];
    }
  }
}

bool Usage::reads_back(const GlyphText& text) const {
  const auto& glyphs = fonts_[text.font].glyphs;
  std::string read;
  const auto add = [&](const typeset::Glyph& glyph) { read += glyphs.at(glyph.id).unicode; };
  if (text.from_right()) {
    // Readers take letters written from the right as they stand on the page, and turn them round.
    std::for_each(text.glyphs.rbegin(), text.glyphs.rend(), add);
  } else {
    std::for_each(text.glyphs.begin(), text.glyphs.end(), add);
  }
  return read == text.utf8;
}

}  // namespace guidebook::pdf
