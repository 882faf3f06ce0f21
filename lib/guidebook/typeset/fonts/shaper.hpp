#pragma once

#include <functional>
#include <memory>
#include <memory_resource>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "guidebook/text/string_hash.hpp"
#include "guidebook/typeset/fonts/face.hpp"
#include "guidebook/typeset/fonts/font_book.hpp"
#include "guidebook/typeset/layout.hpp"
#include "guidebook/typeset/style.hpp"

struct hb_buffer_t;

namespace guidebook::typeset {

/// A shaped text as the fonts it needs: one piece for each, in reading order.
struct Shaped {
  struct Piece {
    TextId text = 0;
    float x = 0;               ///< Thousandths of an em from the beginning.
    std::uint32_t offset = 0;  ///< Of its first byte in the whole text.
    bool joined = false;       ///< Of a script whose letters join: it takes no tracking.
  };
  std::pmr::vector<Piece> pieces;
  float width = 0;           ///< In thousandths of an em.
  std::uint32_t glyphs = 0;  ///< That take tracking.

  /// In points, at a size and with tracking.
  [[nodiscard]] float points(const TextStyle& style) const {
    return width * style.size / 1000 + static_cast<float>(glyphs) * style.tracking;
  }
};

/// Text into glyphs, by HarfBuzz: kerning, ligatures, complex scripts. What was shaped once is
/// remembered, so shape words rather than sentences.
class Shaper {
 public:
  explicit Shaper(FontBook& fonts);

  /// `text` must have come through clean() and be of one embedding level, which says whether it
  /// reads from right to left. The reference stays valid.
  const Shaped& shape(const FontStyle& style, std::string_view language, std::string_view text,
                      bool is_rtl = false);

  /// From the text's beginning to the byte at `offset`, in thousandths of an em.
  [[nodiscard]] float advance_to(const Shaped& shaped, std::size_t offset) const;

  [[nodiscard]] const Face& face(FontId font) const { return fonts_.face(font); }
  [[nodiscard]] const std::vector<ShapedText>& texts() const { return texts_; }
  /// Forgets all but the texts: nothing more is shaped.
  void retire() { memory_.reset(); }
  /// Takes a text away, of a shaper that has retired.
  ShapedText take(TextId text) { return std::move(texts_[text]); }
  /// Adds one that was shaped elsewhere, in a font of this shaper's.
  TextId add(ShapedText&& text) {
    texts_.push_back(std::move(text));
    return static_cast<TextId>(texts_.size() - 1);
  }
  [[nodiscard]] std::vector<ShapedText> take_texts() { return std::move(texts_); }

 private:
  struct Stretch {
    FontId font = 0;
    std::uint32_t script = 0;  // an ISO 15924 tag, as HarfBuzz has it
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  struct Destroy {
    void operator()(hb_buffer_t* buffer) const;
  };

  std::vector<Stretch> split(const FontStyle& style, std::string_view language,
                             std::string_view text);
  TextId shape_stretch(const FontStyle& style, std::string_view language, std::string_view text,
                       const Stretch& stretch, bool is_rtl);

  FontBook& fonts_;
  std::unique_ptr<hb_buffer_t, Destroy> buffer_;
  struct Memory {
    std::pmr::monotonic_buffer_resource resource;  // grows and goes at once
    std::pmr::unordered_map<std::pmr::string, Shaped, text::StringHash, std::equal_to<>> shaped{
        &resource};
  };
  std::unique_ptr<Memory> memory_ = std::make_unique<Memory>();
  std::vector<ShapedText> texts_;
  std::string key_;
};

}  // namespace guidebook::typeset
