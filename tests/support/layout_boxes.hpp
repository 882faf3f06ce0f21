#pragma once

#include <string>
#include <variant>
#include <vector>

#include "catch.hpp"
#include "guidebook/typeset/layout.hpp"

/// What a laid-out page shows, for tests to look at.
namespace guidebook::typeset {

struct Box {
  std::string text;
  float left, top, right, bottom, size;
};

inline std::vector<Box> boxes(const Layout& layout, const Page& page) {
  std::vector<Box> result;
  for (const Item& item : page.items) {
    if (const auto* text = std::get_if<GlyphRun>(&item)) {
      const ShapedText& glyphs = layout.texts[text->text];
      const bool initial = text->size > 40;  // a capital, which has nothing under its baseline
      const float width = glyphs.width * text->size / 1000 +
                          static_cast<float>(glyphs.glyphs.size()) * text->tracking;
      result.push_back({glyphs.utf8, text->x, text->baseline - text->size * 0.7F, text->x + width,
                        text->baseline + (initial ? 0 : text->size * 0.2F), text->size});
    }
  }
  return result;
}

inline std::string page_text(const Layout& layout, const Page& page) {
  std::string result;
  for (const Item& item : page.items) {
    if (const auto* text = std::get_if<GlyphRun>(&item)) {
      result += layout.texts[text->text].utf8;
      result += text->space_after ? " " : "";
    }
  }
  return result;
}

inline std::string whole_text(const Layout& layout) {
  std::string result;
  for (const Page& page : layout.pages) {
    result += page_text(layout, page) + "\n";
  }
  return result;
}

inline std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos;
       at = text.find(part, at + part.size())) {
    ++found;
  }
  return found;
}

inline void check_no_overlap(const Layout& layout) {
  constexpr float touch = 0.3F;
  for (const Page& page : layout.pages) {
    const std::vector<Box> all = boxes(layout, page);
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t k = i + 1; k < all.size(); ++k) {
        const bool apart =
            all[i].right <= all[k].left + touch || all[k].right <= all[i].left + touch ||
            all[i].bottom <= all[k].top + touch || all[k].bottom <= all[i].top + touch;
        INFO("page " << page.label << ": " << all[i].text << " / " << all[k].text);
        REQUIRE(apart);
      }
    }
  }
}

}  // namespace guidebook::typeset
