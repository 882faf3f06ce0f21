#pragma once

#include <cstdint>
#include <memory>
#include <string>

struct hb_face_t;  // HarfBuzz's, whose headers only the sources need
struct hb_font_t;

namespace guidebook::typeset {

/// One font of a font file, read through HarfBuzz.
class Face {
 public:
  /// Null if the file can't be read, has no TrueType outlines (OpenType/CFF, bitmaps, colour
  /// emoji), is a variable font, or forbids being embedded (OS/2 fsType).
  [[nodiscard]] static std::shared_ptr<const Face> open(const std::string& path, unsigned index);

  [[nodiscard]] bool has(char32_t character) const;
  /// The font's own width of a glyph, in thousandths of an em.
  [[nodiscard]] float advance(std::uint16_t glyph) const;
  /// How far a glyph reaches below the baseline, in thousandths of an em.
  [[nodiscard]] float depth(std::uint16_t glyph) const;
  /// The glyph of U+0020; 0 if there is none.
  [[nodiscard]] std::uint16_t space() const { return space_; }
  [[nodiscard]] float thousandths(std::int32_t units) const {
    return static_cast<float>(units) * scale_;
  }
  [[nodiscard]] float cap_height() const { return cap_height_; }  ///< In thousandths of an em.

  [[nodiscard]] hb_face_t* hb_face() const { return face_.get(); }
  [[nodiscard]] hb_font_t* hb_font() const { return font_.get(); }

 private:
  struct Destroy {
    void operator()(hb_face_t* face) const;
    void operator()(hb_font_t* font) const;
  };
  explicit Face(std::unique_ptr<hb_face_t, Destroy> face);

  std::unique_ptr<hb_face_t, Destroy> face_;
  std::unique_ptr<hb_font_t, Destroy> font_;
  float scale_ = 1;
  float cap_height_ = 0;
  std::uint16_t space_ = 0;
};

}  // namespace guidebook::typeset
