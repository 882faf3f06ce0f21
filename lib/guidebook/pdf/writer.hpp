#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "guidebook/typeset/layout.hpp"

namespace guidebook::pdf {

/// The layout as a PDF 1.7 file, which must have a page. Only the layout and the date decide its
/// bytes. `created`: seconds since 1970, UTC. Throws std::runtime_error if libharu or HarfBuzz
/// fail.
[[nodiscard]] std::string write(typeset::Layout layout, std::optional<std::int64_t> created);

}  // namespace guidebook::pdf
