#pragma once

#include <map>

#include "guidebook/pdf/content.hpp"

namespace guidebook::pdf {

/// What area each figure of a page covers.
[[nodiscard]] std::map<typeset::NodeId, Box> figure_boxes(const typeset::Layout& layout,
                                                          const typeset::Page& page);

}  // namespace guidebook::pdf
