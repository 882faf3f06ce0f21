#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "guidebook/typeset/layout.hpp"
#include "guidebook/typeset/theme/theme.hpp"

namespace guidebook::typeset {

using PageLine = std::vector<Point>;

/// How a line is drawn: a means of travel on a map, the edge of a card to cut out.
struct Stroke {
  float dash = 0;  ///< Points drawn …
  float gap = 0;   ///< … and left out; 0 is a line without gaps.
  float width = 1;
  float bow = 0;  ///< How far the line curves, as a share of its length.
  Colour colour;
};

/// By a mode of the guide format.
[[nodiscard]] Stroke mode_stroke(std::string_view mode, const Theme::Colours& colours);

/// The line, stroked.
[[nodiscard]] Shape stroked(const PageLine& line, const Stroke& stroke);

/// The point that divides the way from `a` to `b` at `share` of it.
[[nodiscard]] Point between(Point a, Point b, float share);

/// Calls `use` with the ends of every straight piece between cuts at `dash`, `gap`, `dash` … and
/// whether it is one of a dash.
void for_each_dash(const PageLine& line, float dash, float gap,
                   const std::function<void(Point from, Point to, bool on)>& use);

}  // namespace guidebook::typeset
