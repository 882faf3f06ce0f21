#include "guidebook/formats/documents/svg.hpp"

#include <fmt/core.h>

#include <cmath>
#include <utility>

namespace guidebook {
namespace {

using typeset::PathStep;
using typeset::Shape;

std::string svg_point(typeset::Point point) {
  return svg_number(point.x) + ' ' + svg_number(point.y);
}

/// A gradient for one shape; returns how `fill` names it.
std::string write_gradient(HtmlWriter& to, const Shape& shape) {
  const std::string id = to.new_id();
  to.begin("linearGradient", {{"id", id}, {"x1", "0"}, {"y1", "0"}, {"x2", "0"}, {"y2", "1"}});
  to.element("stop", "", {{"offset", "0"}, {"stop-color", svg_colour(shape.colour)}});
  to.element("stop", "", {{"offset", "1"}, {"stop-color", svg_colour(shape.lower)}});
  to.end();
  return fmt::format("url(#{})", id);
}

void write_shape(HtmlWriter& to, const Shape& shape) {
  const std::string path = svg_path(shape.path);
  if (shape.paint == Shape::Paint::stroke) {
    to.element("path", "",
               {{"d", path},
                {"fill", "none"},
                {"stroke", svg_colour(shape.colour)},
                {"stroke-width", svg_number(shape.line_width)}});
    return;
  }
  const bool gradient = shape.paint == Shape::Paint::gradient;
  const std::string fill = gradient ? write_gradient(to, shape) : svg_colour(shape.colour);
  to.element("path", "", {{"d", path}, {"fill", fill}});
}

}  // namespace

std::string svg_number(float value) {
  const long tenths = std::lround(value * 10);
  if (tenths % 10 == 0) return fmt::format("{}", tenths / 10);
  return fmt::format("{}{}.{}", tenths < 0 ? "-" : "", std::labs(tenths) / 10,
                     std::labs(tenths) % 10);
}

std::string svg_colour(typeset::Colour colour) {
  return fmt::format("#{:02x}{:02x}{:02x}", colour.red, colour.green, colour.blue);
}

std::string svg_path(const typeset::Path& path) {
  std::string data;
  for (const PathStep& step : path) {
    switch (step.kind) {
      case PathStep::Kind::move:
        data += 'M' + svg_point(step.to);
        break;
      case PathStep::Kind::line:
        data += 'L' + svg_point(step.to);
        break;
      case PathStep::Kind::curve:
        data += 'C' + svg_point(step.control1) + ' ' + svg_point(step.control2) + ' ' +
                svg_point(step.to);
        break;
      case PathStep::Kind::close:
        data += 'Z';
        break;
    }
  }
  return data;
}

void begin_svg(HtmlWriter& to, const SvgImage& image) {
  const std::string box =
      fmt::format("0 0 {} {}", svg_number(image.width), svg_number(image.height));
  // In books, checkers know no role of what has links in it.
  const std::string_view role = to.is_xml() && image.role == "group" ? "" : image.role;
  to.block("svg", {{"xmlns", "http://www.w3.org/2000/svg"},
                   {"xmlns:xlink", to.is_xml() ? "http://www.w3.org/1999/xlink" : ""},
                   {"viewBox", box},
                   {"preserveAspectRatio", image.fills ? "xMidYMax slice" : ""},
                   {"class", image.kind},
                   {"role", role},
                   {"aria-label", image.label},
                   {"aria-hidden", image.label.empty() ? "true" : ""}});
}

void write_shapes(HtmlWriter& to, const std::vector<typeset::Item>& items) {
  for (const typeset::Item& item : items) {
    if (const auto* shape = std::get_if<Shape>(&item)) write_shape(to, *shape);
  }
}

}  // namespace guidebook
