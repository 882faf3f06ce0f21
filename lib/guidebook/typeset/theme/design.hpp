#pragma once

#include "guidebook/typeset/style.hpp"
#include "guidebook/typeset/theme/theme.hpp"

namespace guidebook::typeset {

/// What no theme changes of how the book looks; lengths in the units of the A5 page.
namespace design {

inline constexpr Colour white{0xFF, 0xFF, 0xFF};

inline constexpr FontStyle title_font{Family::title, 400};
inline constexpr FontStyle text_font{Family::text, 400, false, true};
inline constexpr FontStyle italic_font{Family::text, 400, true, true};
inline constexpr FontStyle label_font{Family::label, 400};
inline constexpr FontStyle column_font{Family::label, 400, false, false, true};
inline constexpr FontStyle bold_font{Family::label, 700};
inline constexpr FontStyle heavy_font{Family::label, 800};

inline constexpr float indent = 12;        ///< Of a paragraph's first line.
inline constexpr float entry_indent = 22;  ///< Of an attraction's text, beside its number.
inline constexpr float band = 204;         ///< Height of the picture over a chapter.
inline constexpr float lede_gap = 22;      ///< Under that.

}  // namespace design

/// How the book looks in a theme's colours.
class Design {
 public:
  explicit constexpr Design(const Theme::Colours& of_theme = {}) : colours(of_theme) {}

  Theme::Colours colours;
  TextStyle body = with_links(design::text_font, 9.2F, 12.6F, colours.ink);
  TextStyle lede = with_links(design::italic_font, 11.4F, 15.6F, colours.ink);
  TextStyle drop_cap = with_links(design::title_font, 44, 44, colours.accent);
  TextStyle chapter_title{design::title_font, 34, 38, design::white};
  TextStyle chapter_place{design::text_font, 10, 14, design::white};
  TextStyle cover_title{design::title_font, 50, 54, design::white};
  TextStyle cover_subtitle{design::italic_font, 14, 18, design::white};
  TextStyle cover_kicker{design::heavy_font, 7.4F, 10, design::white, 2.2F};
  TextStyle cover_note{design::label_font, 7.4F, 10, design::white, 0.4F};
  TextStyle contents_title = with_links(design::title_font, 30, 36, colours.dark);
  TextStyle contents_name = with_links(design::title_font, 12.5F, 21.5F, colours.ink);
  TextStyle contents_local = with_links(design::text_font, 8.2F, 21.5F, colours.grey);
  TextStyle contents_number = with_links(design::bold_font, 7.4F, 21.5F, colours.accent, 0.4F);
  TextStyle contents_folio = with_links(design::bold_font, 8.4F, 21.5F, colours.ink);
  TextStyle section_title = with_links(design::heavy_font, 7.6F, 10, colours.accent, 1.3F);
  TextStyle entry_title = with_links(design::bold_font, 9.8F, 14, colours.ink);
  TextStyle entry_local = with_links(design::text_font, 8.2F, 14, colours.grey);
  TextStyle entry_number{design::bold_font, 8, 10, design::white};
  TextStyle entry_kind = with_links(design::bold_font, 5.8F, 14, colours.grey, 0.7F);
  TextStyle facts = with_links(design::label_font, 7.6F, 10.6F, colours.grey);
  TextStyle caption = with_links(design::label_font, 7, 9.2F, colours.grey);
  TextStyle card_title = with_links(design::bold_font, 9.4F, 14, colours.ink);
  TextStyle card_text = with_links(design::text_font, 8.5F, 11.4F, colours.ink);
  TextStyle price = with_links(design::bold_font, 8, 14, colours.ink);
  TextStyle table_head = with_links(design::bold_font, 6.2F, 9, colours.grey, 0.7F);
  TextStyle table_cell = with_links(design::column_font, 8, 10.4F, colours.ink);
  TextStyle table_first = with_links(design::bold_font, 8, 10.4F, colours.ink);
  TextStyle table_detail = with_links(design::label_font, 7.4F, 10, colours.grey);
  TextStyle contact_name{design::bold_font, 11, 14, design::white};
  TextStyle contact_text{design::label_font, 8.2F, 12, design::white};
  TextStyle contact_note = with_links(design::text_font, 8.2F, 11.4F, colours.pale);
  TextStyle contact_label = with_links(design::bold_font, 6, 12, colours.highlight, 0.7F);
  TextStyle taxi_title = with_links(design::label_font, 7, 9, colours.grey);
  TextStyle taxi_request = with_links(design::text_font, 11, 16, colours.ink);
  TextStyle taxi_name = with_links(design::bold_font, 20, 26, colours.ink);
  TextStyle taxi_address = with_links(design::label_font, 12, 17, colours.ink);
  TextStyle taxi_phone = with_links(design::bold_font, 12, 17, colours.ink);
  TextStyle source = with_links(design::label_font, 7, 9.6F, colours.grey);
  TextStyle index_entry = with_links(design::label_font, 7.8F, 11.8F, colours.ink);
  TextStyle index_folio = with_links(design::bold_font, 7.2F, 11.8F, colours.accent);
  TextStyle running_head = with_links(design::label_font, 6.6F, 9, colours.grey, 0.8F);
  TextStyle folio = with_links(design::bold_font, 7.4F, 9, colours.ink);
  TextStyle map_subject = with_links(design::bold_font, 9.5F, 11, colours.ink);
  TextStyle map_place = with_links(design::label_font, 7.4F, 9, colours.ink);
  TextStyle map_hotel = with_links(design::label_font, 6.2F, 8, colours.dark);
  TextStyle map_local = with_links(design::label_font, 7.2F, 9.6F, colours.grey);
  TextStyle map_scale = with_links(design::label_font, 6, 8, colours.ink);
  TextStyle map_north = with_links(design::bold_font, 6.4F, 8, colours.dark);
  TextStyle map_credit = with_links(design::label_font, 5.6F, 7.4F, colours.grey);
  TextStyle map_key = with_links(design::label_font, 6.8F, 12, colours.grey);

 private:
  /// Where the text leads out of the book it has the accent's colour.
  [[nodiscard]] constexpr TextStyle with_links(FontStyle font, float size, float leading,
                                               Colour colour, float tracking = 0) const {
    return {font, size, leading, colour, tracking, colours.accent};
  }
};

}  // namespace guidebook::typeset
