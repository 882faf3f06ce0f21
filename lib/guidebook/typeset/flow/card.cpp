#include "guidebook/typeset/flow/card.hpp"

#include <utility>

namespace guidebook::typeset {
namespace {

constexpr float bar_width = 2.2F;
constexpr float seam =
    0.4F;  // overlap of a split card's pieces, so that no light shows between them

void paint_background(Strip& strip, const CardLook& look, const Rect& area, bool whole) {
  Strip background;
  background.items.emplace_back(
      filled(whole && look.radius > 0 ? rounded_rectangle(area, look.radius) : rectangle(area),
             look.background));
  if (look.bar) {
    background.items.emplace_back(
        filled(rectangle({area.x, area.y, bar_width, area.height}), *look.bar));
  }
  prepend(strip, std::move(background));
}

Strip one_piece(std::vector<Strip>&& rows, const CardLook& look, float measure) {
  Strip card;
  float y = look.padding;
  for (Strip& row : rows) {
    y += row.space_before;
    const float height = row.height;
    absorb(card, std::move(row), y);
    y += height;
  }
  card.height = y + look.padding;
  paint_background(card, look, {0, 0, measure, card.height}, true);
  return card;
}

float card_height(const std::vector<Strip>& rows, const CardLook& look) {
  float height = 2 * look.padding;
  for (const Strip& row : rows) height += row.space_before + row.height;
  return height;
}

}  // namespace

void add_card(Composition& to, std::vector<Strip>&& rows, const CardLook& look,
              float space_before) {
  std::vector<Strip>& galley = to.galley.strips;
  if (rows.empty()) return;
  if (card_height(rows, look) <= to.geometry.block_height()) {
    galley.push_back(one_piece(std::move(rows), look, to.measure()));
    galley.back().space_before = space_before;
    return;
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const float above = rows[i].space_before + (i == 0 ? look.padding : 0);
    const float below = i + 1 == rows.size() ? look.padding : 0;
    Strip piece;
    piece.keep_with_next = rows[i].keep_with_next;
    piece.space_before = i == 0 ? space_before : 0;
    piece.height = above + rows[i].height + below;
    absorb(piece, std::move(rows[i]), above);
    paint_background(piece, look, {0, 0, to.measure(), piece.height + (below > 0 ? 0 : seam)},
                     false);
    galley.push_back(std::move(piece));
  }
}

}  // namespace guidebook::typeset
