#pragma once

#include <string_view>

#include "guidebook/document/vcard.hpp"
#include "guidebook/typeset/layout.hpp"

namespace guidebook::typeset {

/// The dark modules of a QR code (ISO/IEC 18004) for `data`, in `area`, which
/// includes the quiet zone: with error correction M, or L where M would be too fine. Empty if the
/// code would be too fine to scan from paper.
[[nodiscard]] Path qr_code(std::string_view data, const Rect& area);

/// A card as such a code for a telephone, with as much of it as can be printed legibly; empty if
/// there is no way to reach anybody.
[[nodiscard]] Path contact_code(const Vcard& card, const Rect& area);

}  // namespace guidebook::typeset
