#pragma once

#include "guidebook/bitmap/bitmap.hpp"

namespace guidebook {

/// Makes a picture smaller until its longer side has `most_side` samples at most, each the mean of
/// the area it stands for; a smaller one stays as it is.
[[nodiscard]] Samples shrunk(Samples samples, std::size_t most_side);

}  // namespace guidebook
