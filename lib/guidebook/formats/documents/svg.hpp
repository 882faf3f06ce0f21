#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guidebook/formats/documents/html_writer.hpp"
#include "guidebook/typeset/layout.hpp"

namespace guidebook {

// Drawings of printed pages as SVG; a point is a unit.

/// A number with one digit after the point at most, which is finer than a screen: "12.5".
[[nodiscard]] std::string svg_number(float value);
/// For an attribute: "#b5402a".
[[nodiscard]] std::string svg_colour(typeset::Colour colour);
/// The data of a path: "M0 0L12.5 3Z".
[[nodiscard]] std::string svg_path(const typeset::Path& path);

struct SvgImage {
  float width = 0;
  float height = 0;
  std::string_view kind;     ///< A class for the style sheet.
  std::string_view role{};   ///< "img", or "group" for what has links in it …
  std::string_view label{};  ///< … and what it shows; without one it only adorns the page.
  bool fills = false;        ///< All that it is given, cut at the top and at the sides.
};
void begin_svg(HtmlWriter& to, const SvgImage& image);

/// Fills and strokes what is drawn; texts and pictures are left out.
void write_shapes(HtmlWriter& to, const std::vector<typeset::Item>& items);

}  // namespace guidebook
