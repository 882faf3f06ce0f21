#include "guidebook/typeset/inline/protrusion.hpp"

#include <algorithm>
#include <array>

namespace guidebook::typeset {
namespace {

struct Protrusion {
  char32_t mark;
  float before, after;
};

constexpr std::array<Protrusion, 17> protrusions{{{U'-', 0, 0.6F},
                                                  {0x2010, 0, 0.6F},
                                                  {0x2013, 0, 0.3F},
                                                  {0x2014, 0, 0.2F},
                                                  {U'.', 0, 0.6F},
                                                  {U',', 0, 0.6F},
                                                  {U':', 0, 0.3F},
                                                  {U';', 0, 0.3F},
                                                  {U'"', 0.6F, 0.6F},
                                                  {U'\'', 0.6F, 0.6F},
                                                  {U'\u2018', 0.6F, 0.6F},
                                                  {U'\u2019', 0.6F, 0.6F},
                                                  {U'\u201C', 0.6F, 0.6F},
                                                  {U'\u201D', 0.6F, 0.6F},
                                                  {U'\u201E', 0.6F, 0},
                                                  {U'\u00AB', 0.4F, 0.4F},
                                                  {U'\u00BB', 0.4F, 0.4F}}};

const Protrusion* protrusion_of(char32_t mark) {
  const auto* found = std::find_if(protrusions.begin(), protrusions.end(),
                                   [mark](const Protrusion& row) { return row.mark == mark; });
  return found == protrusions.end() ? nullptr : found;
}

}  // namespace

float protrusion_before(char32_t mark) {
  const Protrusion* row = protrusion_of(mark);
  return row == nullptr ? 0 : row->before;
}

float protrusion_after(char32_t mark) {
  const Protrusion* row = protrusion_of(mark);
  return row == nullptr ? 0 : row->after;
}

}  // namespace guidebook::typeset
