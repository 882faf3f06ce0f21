#include "guidebook/typeset/theme/page_geometry.hpp"

namespace guidebook::typeset {
namespace {

struct Size {
  float width, height;
};

Size size_of(Paper paper) {
  switch (paper) {
    case Paper::a5:
      return {419.53F, 595.28F};
    case Paper::a4:
      return {595.28F, 841.89F};
    case Paper::letter:
      return {612, 792};
  }
  return {419.53F, 595.28F};
}

constexpr float large_type = 1.22F;   // on A4 and Letter, of the type of A5 …
constexpr float large_measure = 338;  // … and a line as long as is good to read, in its units
constexpr float design_size = 9.2F;   // of the text, in the units of the design
constexpr float large_print_scale = 16 / design_size;
constexpr float margin_share = 0.2F;  // of the width, in large print
constexpr float inner_share = 0.55F;

}  // namespace

PageGeometry page_geometry(Paper paper, bool large_print) {
  const Size size = size_of(paper);
  if (large_print) {
    // So much of the paper as can be: every bit of the margin is a letter in the line.
    const float margins = size.width / large_print_scale * margin_share;
    return {size.width / large_print_scale,
            size.height / large_print_scale,
            margins * inner_share,
            margins * (1 - inner_share),
            54,
            34,
            large_print_scale};
  }
  if (paper == Paper::a5) return {size.width, size.height, 50, 40, 58, 54, 1};
  const float width = size.width / large_type;
  const float margins = width - large_measure;
  return {width,
          size.height / large_type,
          margins * inner_share,
          margins * (1 - inner_share),
          70,
          68,
          large_type};
}

PageGeometry themed(PageGeometry geometry, const Theme::Measures& measures) {
  if (measures.size) {
    const float scale = static_cast<float>(*measures.size) / design_size;
    const float ratio = geometry.scale / scale;
    for (float* length : {&geometry.width, &geometry.height, &geometry.inner, &geometry.outer,
                          &geometry.top, &geometry.bottom}) {
      *length *= ratio;
    }
    geometry.scale = scale;
  }
  const auto set = [&](float& margin, const std::optional<double>& points) {
    if (points) margin = static_cast<float>(*points) / geometry.scale;
  };
  set(geometry.inner, measures.inner);
  set(geometry.outer, measures.outer);
  set(geometry.top, measures.top);
  set(geometry.bottom, measures.bottom);
  return geometry;
}

}  // namespace guidebook::typeset
