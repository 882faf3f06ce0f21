#include "guidebook/formats/documents/epub_cover.hpp"

#include <algorithm>

#include "guidebook/formats/documents/svg.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/typeset/flow/art.hpp"

namespace guidebook {
namespace {

constexpr float width = 600;
constexpr float height = 800;
constexpr float margin = 56;
constexpr float title_top = 150;
constexpr std::size_t title_columns = 16;  // of a line …
constexpr std::size_t title_lines = 4;
constexpr float title_size = 64;
constexpr float letter = 0.52F;  // … and of a letter's width in sizes of its font

void line(HtmlWriter& to, std::string_view text, float baseline, float size,
          std::string_view style) {
  to.begin("text", {{"x", svg_number(margin)},
                    {"y", svg_number(baseline)},
                    {"fill", "#ffffff"},
                    {"font-family", "'Noto Serif Display', 'PT Serif', Georgia, serif"},
                    {"font-style", style},
                    {"font-size", svg_number(size)}});
  to.text(text);
  to.end();
}

}  // namespace

std::string epub_cover(const Document& document) {
  std::string cover;
  HtmlWriter to(cover, HtmlWriter::Syntax::xml, document.language);
  begin_svg(to, {width, height, "cover", "img", document.title.text});
  write_shapes(to, typeset::landscape({0, 0, width, height}, document.chapters.empty()
                                                                 ? document.title.text
                                                                 : document.chapters.front().id));
  std::vector<std::string> lines = text::wrap(document.title.text, title_columns);
  lines.resize(std::min(lines.size(), title_lines));
  std::size_t widest = 1;
  for (const std::string& text : lines) widest = std::max(widest, text::width(text));
  const float size =
      std::min(title_size, (width - 2 * margin) / (static_cast<float>(widest) * letter));
  float baseline = title_top;
  for (const std::string& text : lines) {
    line(to, text, baseline, size, "");
    baseline += size * 1.1F;
  }
  line(to, plain(document.subtitle), baseline, 24, "italic");
  to.end();
  return cover + '\n';
}

}  // namespace guidebook
