#include "guidebook/pdf/placement.hpp"

#include <array>

#include "guidebook/pdf/operands.hpp"

namespace guidebook::pdf {
namespace {

/// For each orientation of EXIF, from 1, what turns the unit square upright.
constexpr std::array<std::array<float, 6>, 8> turns{{{1, 0, 0, 1, 0, 0},
                                                     {-1, 0, 0, 1, 1, 0},
                                                     {-1, 0, 0, -1, 1, 1},
                                                     {1, 0, 0, -1, 0, 1},
                                                     {0, -1, -1, 0, 1, 1},
                                                     {0, -1, 1, 0, 0, 1},
                                                     {0, 1, 1, 0, 0, 0},
                                                     {0, 1, -1, 0, 1, 0}}};

}  // namespace

void put_placement(std::string& out, const typeset::Picture& picture,
                   const typeset::Layout& layout) {
  const typeset::Rect& area = picture.area;
  const int orientation = layout.bitmaps[picture.bitmap].orientation;
  const auto& turn = turns[static_cast<std::size_t>(orientation - 1)];
  put(out, area.width * turn[0]);
  put(out, area.height * turn[1]);
  put(out, area.width * turn[2]);
  put(out, area.height * turn[3]);
  put(out, area.x + area.width * turn[4]);
  put(out, layout.height - area.y - area.height * (1 - turn[5]));
}

}  // namespace guidebook::pdf
