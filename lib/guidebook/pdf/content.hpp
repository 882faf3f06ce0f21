#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/typeset/layout.hpp"

namespace guidebook::pdf {

/// What a layout uses of one font, as a PDF declares it.
class FontUse {
 public:
  FontUse() = default;
  FontUse(const FontUse&) = delete;
  FontUse& operator=(const FontUse&) = delete;
  struct Entry {
    int width = 0;        ///< In thousandths of an em.
    std::string unicode;  ///< UTF-8 of what the glyph stands for; may be empty.
  };
  [[nodiscard]] const std::map<std::uint16_t, Entry>& glyphs() const { return glyphs_; }
  /// Of a glyph in use.
  [[nodiscard]] const Entry& entry(std::uint16_t glyph) const { return *by_number_[glyph]; }
  /// Of any glyph, which is in use from now on.
  Entry& use(std::uint16_t glyph, const typeset::Face& face);
  /// Lets glyphs that stand for nothing stand for this.
  void fill_gaps(std::string_view unicode);

 private:
  std::map<std::uint16_t, Entry> glyphs_;
  std::vector<Entry*> by_number_;  // of those above, which stay where they are
};

/// What the pages of a layout use: glyphs by font, and which texts the glyphs' meanings give back
/// exactly.
class Usage {
 public:
  explicit Usage(const typeset::Layout& layout);
  [[nodiscard]] const std::vector<FontUse>& fonts() const { return fonts_; }
  /// Whether reading its glyphs one by one gives the text.
  [[nodiscard]] bool faithful(typeset::TextId text) const { return faithful_[text]; }
  /// Whether a character stands on the pages that no font has.
  [[nodiscard]] bool has_missing() const { return missing_; }

 private:
  void note(const typeset::ShapedText& text, const typeset::Face& face);
  [[nodiscard]] bool reads_back(const typeset::ShapedText& text) const;

  std::vector<FontUse> fonts_;
  std::vector<bool> faithful_;
  bool missing_ = false;
};

/// In PDF coordinates, from the foot of the page.
struct Box {
  float left = 0;
  float bottom = 0;
  float right = 0;
  float top = 0;
};

/// A gradient of a page, named /S0, /S1 … in its content.
struct Gradient {
  float top = 0;  ///< In PDF coordinates, from the foot of the page.
  float bottom = 0;
  typeset::Colour from;
  typeset::Colour to;
};

struct Content {
  std::string operators;
  std::vector<Gradient> gradients;
  std::vector<typeset::NodeId> marked_content;  ///< The node of each piece, by its number (MCID).
  std::set<typeset::BitmapId> bitmaps;          ///< Those it draws, named /I0, /I1 … in it.
  std::map<typeset::NodeId, Box> figures;       ///< Where its figures are.
};

/// The content stream of a page. Fonts are named /F0, /F1 … by their FontId. If the layout has a
/// structure, all content is marked with its node or as an artifact.
[[nodiscard]] Content page_content(const typeset::Layout& layout, const Usage& usage,
                                   const typeset::Page& page);

}  // namespace guidebook::pdf
