#include "guidebook/typeset/map/key.hpp"

#include "guidebook/typeset/flow/stroke.hpp"
#include "guidebook/typeset/unicode.hpp"

namespace guidebook::typeset {
namespace {

constexpr float key_height = 12;
constexpr float key_sample = 17;
constexpr float key_gap = 5;
constexpr float key_space = 12;
constexpr float hotel_sign = 2.2F;

}  // namespace

void draw_key(Composition& to, Strip& strip, const PlaceMap& map) {
  float x = 0;
  float y = strip.height + 2;
  for (const PlaceMap::LegendEntry& entry : map.legend) {
    const float width =
        key_sample + key_gap +
        to.typesetter.width(entry.text.text, entry.text.language, to.design.map_key);
    if (x > 0 && x + width > to.measure()) {
      x = 0;
      y += key_height;
    }
    const float middle = y + key_height / 2;
    if (entry.mode.empty()) {
      const float sign = x + key_sample - hotel_sign;
      strip.items.emplace_back(filled(
          rounded_rectangle(
              {sign - hotel_sign, middle - hotel_sign, 2 * hotel_sign, 2 * hotel_sign}, 0.8F),
          to.design.colours.dark));
    } else {
      strip.items.emplace_back(stroked({{x, middle}, {x + key_sample, middle}},
                                       mode_stroke(entry.mode, to.design.colours)));
    }
    draw_label(to, strip, entry.text, to.design.map_key, x + key_sample + key_gap,
               y + baseline_of(to.design.map_key));
    x += width + key_space;
  }
  if (!map.legend.empty()) strip.height = y + key_height;
}

void draw_credit(Composition& to, Strip& strip, const std::string& credit) {
  const std::string text = clean(credit);
  if (text.empty()) return;
  const auto [line, style] =
      to.typesetter.fit(text, to.language, to.design.map_credit, to.measure());
  draw(strip, line, Runs(1), style, 0, strip.height + 2 + baseline_of(style));
  strip.height += 2 + style.leading;
}

}  // namespace guidebook::typeset
