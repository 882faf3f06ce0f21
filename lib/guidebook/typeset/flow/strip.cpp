#include "guidebook/typeset/flow/strip.hpp"

#include <iterator>
#include <utility>

namespace guidebook::typeset {
namespace {

constexpr float circle_control = 0.5523F;  // of the radius: a quarter circle as a Bézier curve
constexpr float link_ascent = 0.85F;
constexpr float link_height = 1.15F;

void move(GlyphRun& text, float x, float y) {
  text.x += x;
  text.baseline += y;
}

void move(Rule& rule, float x, float y) {
  rule.x += x;
  rule.y += y;
}

void move(Shape& shape, float x, float y) {
  for (PathStep& step : shape.path) {
    for (Point* point : {&step.to, &step.control1, &step.control2}) {
      point->x += x;
      point->y += y;
    }
  }
}

void move(Picture& picture, float x, float y) {
  for (Rect* area : {&picture.area, &picture.window}) {
    area->x += x;
    area->y += y;
  }
}

PathStep curve(Point control1, Point control2, Point to) {
  return {PathStep::Kind::curve, to, control1, control2};
}

PathStep straight(PathStep::Kind kind, float x, float y) { return {kind, {x, y}, {}, {}}; }

}  // namespace

float baseline_of(const TextStyle& style) {
  return (style.leading - style.size) / 2 + style.size * 0.8F;
}

void draw(Strip& strip, const Line& line, const Runs& runs, const TextStyle& style, float x,
          float baseline) {
  for (const Placed& placed : line.texts) {
    const Run& run = runs[placed.run];
    const bool link = !run.link.empty();
    const bool leads_out = link && !run.link.starts_with('#');
    const Colour colour = leads_out ? style.link_colour.value_or(style.colour) : style.colour;
    strip.items.emplace_back(GlyphRun{placed.text, x + placed.x, baseline, style.size,
                                      placed.tracking, colour, placed.space_after, placed.node});
    if (!link) continue;
    const Rect area{x + placed.x, baseline - style.size * link_ascent, placed.width,
                    style.size * link_height};
    Link* last = strip.links.empty() ? nullptr : &strip.links.back();
    if (last != nullptr && last->target == run.link && last->area.y == area.y &&
        &placed != line.texts.data()) {
      last->area.width = area.x + area.width - last->area.x;
    } else {
      strip.links.push_back({area, run.link, placed.node});
    }
  }
}

void shift(std::vector<Item>& items, std::vector<Link>& links, float x, float y) {
  for (Item& item : items) std::visit([&](auto& what) { move(what, x, y); }, item);
  for (Link& link : links) {
    link.area.x += x;
    link.area.y += y;
  }
}

void absorb(Strip& to, Strip&& from, float y) {
  shift(from.items, from.links, 0, y);
  to.items.insert(to.items.end(), std::make_move_iterator(from.items.begin()),
                  std::make_move_iterator(from.items.end()));
  to.links.insert(to.links.end(), std::make_move_iterator(from.links.begin()),
                  std::make_move_iterator(from.links.end()));
  to.anchors.insert(to.anchors.end(), from.anchors.begin(), from.anchors.end());
  for (OutlineEntry& entry : from.outline) {
    entry.at.y += y;
    to.outline.push_back(std::move(entry));
  }
}

void add_alternative(Strip& strip, Strip&& alternative) {
  strip.alternatives.push_back({alternative.height, std::move(alternative.background),
                                std::move(alternative.items), std::move(alternative.links)});
}

void prepend(Strip& to, Strip&& first) {
  to.items.insert(to.items.begin(), std::make_move_iterator(first.items.begin()),
                  std::make_move_iterator(first.items.end()));
  to.links.insert(to.links.begin(), std::make_move_iterator(first.links.begin()),
                  std::make_move_iterator(first.links.end()));
}

std::vector<Strip> line_strips(const std::vector<Line>& lines, const Runs& runs,
                               const TextStyle& style, const Measure& measure, float x) {
  std::vector<Strip> strips(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    strips[i].height = style.leading;
    strips[i].items.reserve(lines[i].texts.size());
    draw(strips[i], lines[i], runs, style, x + measure.indent(i), baseline_of(style));
    strips[i].keep_with_next = i + 1 < lines.size() && (i == 0 || i + 2 == lines.size());
  }
  return strips;
}

void give_to(Strip& strip, NodeId node) {
  for (Item& item : strip.items) {
    if (auto* text = std::get_if<GlyphRun>(&item)) {
      text->node = node;
    } else if (auto* shape = std::get_if<Shape>(&item)) {
      shape->node = node;
    } else if (auto* picture = std::get_if<Picture>(&item)) {
      picture->node = node;
    }
  }
  for (Link& link : strip.links) link.node = node;
}

void append(std::vector<Strip>& column, std::vector<Strip>&& strips, float space_before) {
  if (!strips.empty()) strips.front().space_before += space_before;
  column.insert(column.end(), std::make_move_iterator(strips.begin()),
                std::make_move_iterator(strips.end()));
}

void keep_with_next(std::vector<Strip>& column) {
  for (Strip& strip : column) strip.keep_with_next = true;
}

Path rectangle(const Rect& area) {
  using Kind = PathStep::Kind;
  const float right = area.x + area.width;
  const float bottom = area.y + area.height;
  return {straight(Kind::move, area.x, area.y), straight(Kind::line, right, area.y),
          straight(Kind::line, right, bottom), straight(Kind::line, area.x, bottom), PathStep{}};
}

Path rounded_rectangle(const Rect& area, float radius) {
  using Kind = PathStep::Kind;
  const float left = area.x;
  const float top = area.y;
  const float right = area.x + area.width;
  const float bottom = area.y + area.height;
  const float r = radius;
  const float k = radius * (1 - circle_control);
  return {straight(Kind::move, left + r, top),
          straight(Kind::line, right - r, top),
          curve({right - k, top}, {right, top + k}, {right, top + r}),
          straight(Kind::line, right, bottom - r),
          curve({right, bottom - k}, {right - k, bottom}, {right - r, bottom}),
          straight(Kind::line, left + r, bottom),
          curve({left + k, bottom}, {left, bottom - k}, {left, bottom - r}),
          straight(Kind::line, left, top + r),
          curve({left, top + k}, {left + k, top}, {left + r, top}),
          PathStep{}};
}

Path circle(Point centre, float radius) {
  return rounded_rectangle({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius}, radius);
}

Shape filled(Path path, Colour colour) {
  return {std::move(path), Shape::Paint::fill, colour, colour, 0};
}

}  // namespace guidebook::typeset
