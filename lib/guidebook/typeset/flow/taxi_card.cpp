#include "guidebook/typeset/flow/taxi_card.hpp"

#include <utility>

#include "guidebook/typeset/flow/card.hpp"
#include "guidebook/typeset/flow/stroke.hpp"
#include "guidebook/typeset/theme/design.hpp"

namespace guidebook::typeset {
namespace {

constexpr float card_inset = 16;
constexpr float taxi_padding = 12;
constexpr float taxi_gap = 4;

/// Where to cut. Every side begins at its left or upper end, so that those which two cards share
/// lie on each other.
void add_cut_lines(Strip& strip, float width, Colour colour) {
  const Stroke cut_stroke{3, 2.4F, 0.5F, 0, colour};
  const Point corner{width, strip.height};
  for (const PageLine& side : {PageLine{{0, 0}, {corner.x, 0}}, PageLine{{0, corner.y}, corner},
                               PageLine{{0, 0}, {0, corner.y}}, PageLine{{corner.x, 0}, corner}}) {
    strip.items.emplace_back(stroked(side, cut_stroke));
  }
}

/// The rows of a card, from the reader's name of the place down to the telephone.
std::vector<Strip> rows_of(Composition& to, const TaxiCard& card) {
  std::vector<Strip> rows;
  const auto add = [&](const Runs& runs, const TextStyle& style, float space_before) {
    const Measure measure{.width = to.measure() - 2 * card_inset, .flush = true};
    append(rows, set_runs(to, runs, style, measure, card_inset), space_before);
  };
  {
    const Structure::Scope heading(to.structure(), Role::heading3);
    add(card.title, to.design.taxi_title, 0);
  }
  add(card.request, to.design.taxi_request, taxi_gap);
  add(card.name, to.design.taxi_name, taxi_gap);
  for (const Runs& line : card.address)
    add(line, to.design.taxi_address, &line == &card.address.front() ? taxi_gap : 0);
  add(card.phone, to.design.taxi_phone, taxi_gap);
  return rows;
}

}  // namespace

void add_taxi_card(Composition& to, const TaxiCard& card) {
  std::vector<Strip> rows = rows_of(to, card);
  if (rows.empty()) return;
  rows.front().outline.push_back(bookmark(card.title, 3));
  rows.front().outline.back().indexed = false;
  const std::size_t before = to.galley.strips.size();
  add_card(to, std::move(rows), {design::white, std::nullopt, 0, taxi_padding}, 0);
  if (to.galley.strips.size() == before + 1)
    add_cut_lines(to.galley.strips.back(), to.measure(), to.design.colours.grey);
}

}  // namespace guidebook::typeset
