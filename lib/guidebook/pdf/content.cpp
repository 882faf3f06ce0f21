#include "guidebook/pdf/content.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

#include "guidebook/pdf/figure_boxes.hpp"
#include "guidebook/pdf/marked_content.hpp"
#include "guidebook/pdf/operands.hpp"
#include "guidebook/pdf/placement.hpp"
#include "guidebook/typeset/fonts/face.hpp"

namespace guidebook::pdf {
namespace {

using typeset::Colour;
using typeset::Glyph;
using typeset::GlyphRun;
using typeset::PathStep;
using typeset::Picture;
using typeset::Rule;
using typeset::Shape;
using typeset::ShapedText;

constexpr float baseline_tolerance = 0.005F;
constexpr float widest_tracking = 0.08F;  // of the size
constexpr double longest_gap = 2500;  // thousandths of an em; beyond that texts are not of one line

class ContentWriter {
 public:
  ContentWriter(const typeset::Layout& layout, const Usage& usage)
      : layout_(layout), usage_(usage), marked_content_(layout, content_) {}

  Content run(const typeset::Page& page) {
    for (const typeset::Item& item : page.items)
      std::visit([this](const auto& what) { write(what); }, item);
    content_.figures = figure_boxes(layout_, page);
    end_text();
    marked_content_.leave();
    return std::move(content_);
  }

 private:
  /// What comes next belongs to a node. Text objects lie within marked content.
  void enter(typeset::NodeId node) {
    if (!marked_content_.is_in(node)) {
      end_text();
      marked_content_.enter(node);
    }
  }

  // Text. A line of one font, size and colour is one TJ array; `pen_` follows where a viewer is in
  // it, in thousandths of an em from the line's origin.

  void write(const GlyphRun& text) {
    const ShapedText& glyphs = layout_.texts[text.text];
    // Wide tracking looks like spaces to programs that copy text.
    const bool spelled = usage_.faithful(text.text) && text.tracking < widest_tracking * text.size;
    if (spelled) {
      enter(text.node);
    } else {
      end_text();
      marked_content_.enter(text.node, glyphs.utf8);
    }
    if (!continues(text, glyphs.font)) begin_line(text, glyphs.font);
    double at = (text.x - line_.x) * 1000.0 / text.size;
    for (const Glyph& glyph : glyphs.glyphs) {
      show(glyph.id, at + glyph.dx, glyph.dy);
      at += glyph.advance + tracking();
    }
    if (!spelled) {
      end_text();
      marked_content_.leave();
    }
    end_ = at;
    // Behind letters from the right a space would lie over the next word.
    if (text.space_after && !glyphs.is_rtl()) show_space(text, glyphs.font);
  }

  /// A space behind a text, in the mark of its node.
  void show_space(GlyphRun text, typeset::FontId font) {
    const std::uint16_t space = layout_.fonts[font]->space();
    if (space == 0) return;
    if (!in_text_) {
      enter(text.node);
      text.x = line_.x + static_cast<float>(end_) * text.size / 1000;
      begin_line(text, font);
    }
    show(space, end_, 0);
  }

  [[nodiscard]] bool continues(const GlyphRun& text, typeset::FontId font) const {
    if (!in_text_ || font != font_ || text.size != line_.size || text.tracking != line_.tracking ||
        text.colour != line_.colour ||
        std::abs(text.baseline - line_.baseline) > baseline_tolerance) {
      return false;
    }
    const double gap = (text.x - line_.x) * 1000.0 / text.size - end_;
    return gap > -longest_gap && gap < longest_gap;
  }

  void begin_line(const GlyphRun& text, typeset::FontId font) {
    end_array();
    if (!in_text_) {
      out() += "BT\n";
      in_text_ = true;
    }
    if (font != set_font_ || text.size != set_size_) {
      out() += "/F";
      put_integer(out(), font);
      out() += ' ';
      put(out(), text.size);
      out() += "Tf\n";
      set_font_ = font;
      set_size_ = text.size;
    }
    if (text.tracking != set_tracking_) {
      put(out(), text.tracking);
      out() += "Tc\n";
      set_tracking_ = text.tracking;
    }
    fill_colour(text.colour);
    out() += "1 0 0 1 ";
    put(out(), text.x);
    put(out(), layout_.height - text.baseline);
    out() += "Tm\n";
    line_ = text;
    font_ = font;
    pen_ = 0;
    end_ = 0;
  }

  [[nodiscard]] double tracking() const { return line_.tracking * 1000.0 / line_.size; }

  void show(std::uint16_t glyph, double at, float rise) {
    if (rise != rise_) {
      end_array();
      put(out(), rise * line_.size / 1000);
      out() += "Ts\n";
      rise_ = rise;
    }
    const long move = std::lround(at - pen_);
    if (!in_array_) {
      out() += "[";
      in_array_ = true;
    }
    if (move != 0) {
      end_string();
      put_integer(out(), -move);
      pen_ += static_cast<double>(move);
    }
    if (!in_string_) {
      out() += '<';
      in_string_ = true;
    }
    put_hex(out(), glyph, 4);
    pen_ += usage_.fonts()[font_].entry(glyph).width + tracking();
  }

  void end_string() {
    if (in_string_) {
      out() += '>';
      in_string_ = false;
    }
  }

  void end_array() {
    end_string();
    if (in_array_) {
      out() += "]TJ\n";
      in_array_ = false;
    }
  }

  void end_text() {
    end_array();
    if (in_text_) {
      if (rise_ != 0) {
        out() += "0 Ts\n";
        rise_ = 0;
      }
      out() += "ET\n";
      in_text_ = false;
    }
  }

  // Graphics.

  void write(const Rule& rule) {
    enter(typeset::unstructured);
    end_text();
    fill_colour(rule.colour);
    put(out(), rule.x);
    put(out(), layout_.height - rule.y - rule.thickness / 2);
    put(out(), rule.width);
    put(out(), rule.thickness);
    out() += "re f\n";
  }

  void write(const Shape& shape) {
    enter(shape.node);
    end_text();
    if (shape.paint == Shape::Paint::gradient) {
      out() += "q\n";
      put_path(out(), shape.path, layout_.height);
      out() += "W n\n/S";
      put_integer(out(), static_cast<long>(content_.gradients.size()));
      out() += " sh\nQ\n";
      add_gradient(shape);
      return;
    }
    if (shape.paint == Shape::Paint::stroke) {
      put_colour(out(), shape.colour);
      out() += "RG ";
      put(out(), shape.line_width);
      out() += "w 1 J 1 j\n";
    } else {
      fill_colour(shape.colour);
    }
    put_path(out(), shape.path, layout_.height);
    out() += shape.paint == Shape::Paint::stroke ? "S\n" : "f\n";
  }

  void write(const Picture& picture) {
    enter(picture.node);
    end_text();
    out() += "q\n";
    const typeset::Rect& window = picture.window;
    for (const float value :
         {window.x, layout_.height - window.y - window.height, window.width, window.height}) {
      put(out(), value);
    }
    out() += "re W n\n";
    put_placement(out(), picture, layout_);
    out() += "cm /I";
    put_integer(out(), picture.bitmap);
    out() += " Do\nQ\n";
    content_.bitmaps.insert(picture.bitmap);
  }

  void add_gradient(const Shape& shape) {
    float top = std::numeric_limits<float>::max();
    float bottom = 0;
    for (const PathStep& step : shape.path) {
      if (step.kind != PathStep::Kind::close) {
        top = std::min(top, step.to.y);
        bottom = std::max(bottom, step.to.y);
      }
    }
    content_.gradients.push_back(
        {layout_.height - top, layout_.height - bottom, shape.colour, shape.lower});
  }

  void fill_colour(Colour colour) {
    if (!has_colour_ || colour != set_colour_) {
      put_colour(out(), colour);
      out() += "rg\n";
      set_colour_ = colour;
      has_colour_ = true;
    }
  }

  std::string& out() { return content_.operators; }

  const typeset::Layout& layout_;
  const Usage& usage_;
  Content content_;
  MarkedContent marked_content_;
  GlyphRun line_;
  typeset::FontId font_ = 0;
  double pen_ = 0;
  double end_ = 0;
  float rise_ = 0;
  bool in_text_ = false;
  bool in_array_ = false;
  bool in_string_ = false;
  int set_font_ = -1;
  float set_size_ = 0;
  float set_tracking_ = 0;
  bool has_colour_ = false;
  Colour set_colour_;
};

}  // namespace

Content page_content(const typeset::Layout& layout, const Usage& usage, const typeset::Page& page) {
  return ContentWriter(layout, usage).run(page);
}

}  // namespace guidebook::pdf
