#pragma once

#include <cstdint>
#include <optional>

#include "guidebook/typeset/colour.hpp"

namespace guidebook::typeset {

/// What a font is for; which family that means is up to the FontBook.
enum class Family : std::uint8_t { title, text, label };

/// A cut of a family.
struct FontStyle {
  Family family = Family::text;
  std::uint16_t weight = 400;  ///< As in CSS: 400 regular, 700 bold, 800 heavy.
  bool italic = false;
  bool small_caps = false;  ///< Abbreviations as small capitals, where the font has them.
  bool tabular = false;     ///< Figures as wide as each other, for columns.

  friend bool operator==(const FontStyle&, const FontStyle&) = default;
};

/// How a paragraph looks; lengths in points.
struct TextStyle {
  FontStyle font;
  float size = 10;
  float leading = 12;  ///< From one baseline to the next.
  Colour colour;
  float tracking = 0;
  std::optional<Colour> link_colour{};  ///< Of links out of the document, if they have their own.
};

}  // namespace guidebook::typeset
