#pragma once

#include <string_view>

#include "guidebook/typeset/layout.hpp"

namespace guidebook::typeset {

/// The dark modules of a QR code (ISO/IEC 18004, error correction M) for `data`, in `area`, which
/// includes the quiet zone. Empty if the code would be too fine to scan from paper.
[[nodiscard]] Path qr_code(std::string_view data, const Rect& area);

}  // namespace guidebook::typeset
