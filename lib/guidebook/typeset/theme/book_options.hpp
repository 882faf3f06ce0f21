#pragma once

#include <cstddef>
#include <functional>
#include <memory>

#include "guidebook/geo/basemap.hpp"
#include "guidebook/typeset/theme/page_geometry.hpp"

namespace guidebook::typeset {

/// How a document is to be printed.
struct BookOptions {
  Paper paper = Paper::a5;
  bool large_print = false;
  bool booklet = false;  ///< Imposed for folding: see impose().
  Theme theme;
  std::shared_ptr<const Basemap> basemap;  ///< What maps are drawn on; may be null.
  /// Called after each chapter, if there, with how many are set and how many there are.
  std::function<void(std::size_t, std::size_t)> progress;
};

}  // namespace guidebook::typeset
