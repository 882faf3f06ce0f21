#include "guidebook/pdf/figure_boxes.hpp"

#include <algorithm>

namespace guidebook::pdf {
namespace {

using typeset::NodeId;

constexpr float ascent = 0.8F;  // of the size
constexpr float descent = 0.2F;

/// Grows boxes by what belongs to them; y grows downwards here, as in a layout.
class Boxes {
 public:
  explicit Boxes(const typeset::Layout& layout) : layout_(layout) {}

  void add(const typeset::GlyphRun& text) {
    if (is_figure(text.node)) {
      const float width = layout_.texts[text.text].width * text.size / 1000;
      cover(text.node, text.x, text.baseline - text.size * ascent);
      cover(text.node, text.x + width, text.baseline + text.size * descent);
    }
  }

  void add(const typeset::Rule&) {}  // belongs to nothing

  void add(const typeset::Shape& shape) {
    if (is_figure(shape.node)) {
      for (const typeset::PathStep& step : shape.path) {
        if (step.kind != typeset::PathStep::Kind::close) cover(shape.node, step.to.x, step.to.y);
      }
    }
  }

  void add(const typeset::Picture& picture) {
    if (is_figure(picture.node)) {
      const typeset::Rect& window = picture.window;
      cover(picture.node, window.x, window.y);
      cover(picture.node, window.x + window.width, window.y + window.height);
    }
  }

  std::map<NodeId, Box> take() {
    for (auto& [node, box] : boxes_) {
      box.bottom = layout_.height - box.bottom;
      box.top = layout_.height - box.top;
    }
    return std::move(boxes_);
  }

 private:
  [[nodiscard]] bool is_figure(NodeId node) const {
    return node < layout_.nodes.size() && layout_.nodes[node].role == typeset::Role::figure;
  }

  void cover(NodeId node, float x, float y) {
    Box& box = boxes_.try_emplace(node, Box{x, y, x, y}).first->second;
    box = {std::min(box.left, x), std::max(box.bottom, y), std::max(box.right, x),
           std::min(box.top, y)};
  }

  const typeset::Layout& layout_;
  std::map<NodeId, Box> boxes_;
};

}  // namespace

std::map<NodeId, Box> figure_boxes(const typeset::Layout& layout, const typeset::Page& page) {
  Boxes boxes(layout);
  for (const typeset::Item& item : page.items)
    std::visit([&](const auto& what) { boxes.add(what); }, item);
  return boxes.take();
}

}  // namespace guidebook::pdf
