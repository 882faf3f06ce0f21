#pragma once

#include <vector>

#include "guidebook/typeset/flow/composition.hpp"

namespace guidebook::typeset {

/// The strip that a chapter begins with, and which of its figures that shows.
struct Opener {
  Strip strip;
  const Figure* figure = nullptr;
  std::vector<Strip> rest;  ///< Of names too long for it.
};
[[nodiscard]] Opener set_opener(Composition& to, const Chapter& chapter);

}  // namespace guidebook::typeset
