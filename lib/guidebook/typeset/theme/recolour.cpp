#include "guidebook/typeset/theme/recolour.hpp"

#include <array>
#include <variant>

namespace guidebook::typeset {
namespace {

using Colours = Theme::Colours;

constexpr std::array members{&Colours::ink,  &Colours::accent,   &Colours::dark,
                             &Colours::card, &Colours::grey,     &Colours::hairline,
                             &Colours::pale, &Colours::highlight};
static_assert(members.size() * sizeof(Colour) == sizeof(Colours));

void change(Colour& colour, const Colours& to) {
  constexpr Colours own;
  for (const auto member : members) {
    if (colour == own.*member) {
      colour = to.*member;
      return;
    }
  }
}

void change(Text& text, const Colours& to) { change(text.colour, to); }

void change(Rule& rule, const Colours& to) { change(rule.colour, to); }

void change(Shape& shape, const Colours& to) {
  // A gradient is a picture's.
  if (shape.paint != Shape::Paint::gradient) {
    change(shape.colour, to);
  }
}

void change(Picture& /*picture*/, const Colours& /*to*/) {}

}  // namespace

void recolour(Layout& layout, const Colours& colours) {
  for (Page& page : layout.pages) {
    for (Item& item : page.items) {
      std::visit([&](auto& what) { change(what, colours); }, item);
    }
  }
}

}  // namespace guidebook::typeset
