#pragma once

#include <string>

namespace guidebook::pdf {

/// An ICC profile (version 2.1) of sRGB, by the primaries and the transfer curve of IEC 61966-2-1.
[[nodiscard]] std::string srgb_profile();

}  // namespace guidebook::pdf
