#pragma once

#include "guidebook/typeset/style.hpp"
#include "guidebook/typeset/theme/theme.hpp"

/// How the book looks: colours and styles, in the units of the A5 page.
namespace guidebook::typeset::design {

inline constexpr Theme::Colours colours;  // until a theme's own are given to the finished pages
inline constexpr Colour ink = colours.ink;
inline constexpr Colour accent = colours.accent;
inline constexpr Colour navy = colours.dark;
inline constexpr Colour sand = colours.card;
inline constexpr Colour grey = colours.grey;
inline constexpr Colour hairline = colours.hairline;
inline constexpr Colour white{0xFF, 0xFF, 0xFF};
inline constexpr Colour gold = colours.highlight;
inline constexpr Colour mist = colours.pale;  ///< Secondary text on navy.

inline constexpr FontStyle title_font{Family::title, 400};
inline constexpr FontStyle text_font{Family::text, 400, false, true};
inline constexpr FontStyle italic_font{Family::text, 400, true, true};
inline constexpr FontStyle label_font{Family::label, 400};
inline constexpr FontStyle column_font{Family::label, 400, false, false, true};
inline constexpr FontStyle bold_font{Family::label, 700};
inline constexpr FontStyle heavy_font{Family::label, 800};

inline constexpr TextStyle body{text_font, 9.2F, 12.6F, ink};
inline constexpr TextStyle lede{italic_font, 11.4F, 15.6F, ink};
inline constexpr TextStyle chapter_title{title_font, 34, 38, white};
inline constexpr TextStyle chapter_place{text_font, 10, 14, white};
inline constexpr TextStyle cover_title{title_font, 50, 54, white};
inline constexpr TextStyle cover_subtitle{italic_font, 14, 18, white};
inline constexpr TextStyle cover_kicker{heavy_font, 7.4F, 10, white, 2.2F};
inline constexpr TextStyle cover_note{label_font, 7.4F, 10, white, 0.4F};
inline constexpr TextStyle contents_title{title_font, 30, 36, navy};
inline constexpr TextStyle contents_name{title_font, 12.5F, 21.5F, ink};
inline constexpr TextStyle contents_local{text_font, 8.2F, 21.5F, grey};
inline constexpr TextStyle contents_number{bold_font, 7.4F, 21.5F, accent, 0.4F};
inline constexpr TextStyle contents_folio{bold_font, 8.4F, 21.5F, ink};
inline constexpr TextStyle section_title{heavy_font, 7.6F, 10, accent, 1.3F};
inline constexpr TextStyle entry_title{bold_font, 9.8F, 14, ink};
inline constexpr TextStyle entry_local{text_font, 8.2F, 14, grey};
inline constexpr TextStyle entry_number{bold_font, 8, 10, white};
inline constexpr TextStyle entry_kind{bold_font, 5.8F, 14, grey, 0.7F};
inline constexpr TextStyle facts{label_font, 7.6F, 10.6F, grey};
inline constexpr TextStyle caption{label_font, 7, 9.2F, grey};
inline constexpr TextStyle card_title{bold_font, 9.4F, 14, ink};
inline constexpr TextStyle card_text{text_font, 8.5F, 11.4F, ink};
inline constexpr TextStyle price{bold_font, 8, 14, ink};
inline constexpr TextStyle table_head{bold_font, 6.2F, 9, grey, 0.7F};
inline constexpr TextStyle table_cell{column_font, 8, 10.4F, ink};
inline constexpr TextStyle table_first{bold_font, 8, 10.4F, ink};
inline constexpr TextStyle table_detail{label_font, 7.4F, 10, grey};
inline constexpr TextStyle contact_name{bold_font, 11, 14, white};
inline constexpr TextStyle contact_text{label_font, 8.2F, 12, white};
inline constexpr TextStyle contact_note{text_font, 8.2F, 11.4F, mist};
inline constexpr TextStyle contact_label{bold_font, 6, 12, gold, 0.7F};
inline constexpr TextStyle taxi_title{label_font, 7, 9, grey};
inline constexpr TextStyle taxi_request{text_font, 11, 16, ink};
inline constexpr TextStyle taxi_name{bold_font, 20, 26, ink};
inline constexpr TextStyle taxi_address{label_font, 12, 17, ink};
inline constexpr TextStyle taxi_phone{bold_font, 12, 17, ink};
inline constexpr TextStyle source{label_font, 7, 9.6F, grey};
inline constexpr TextStyle index_entry{label_font, 7.8F, 11.8F, ink};
inline constexpr TextStyle index_folio{bold_font, 7.2F, 11.8F, accent};
inline constexpr TextStyle running_head{label_font, 6.6F, 9, grey, 0.8F};
inline constexpr TextStyle folio{bold_font, 7.4F, 9, ink};

inline constexpr float indent = 12;        ///< Of a paragraph's first line.
inline constexpr float entry_indent = 22;  ///< Of an attraction's text, beside its number.
inline constexpr float band = 204;         ///< Height of the picture over a chapter.
inline constexpr float lede_gap = 22;      ///< Under that.

}  // namespace guidebook::typeset::design
