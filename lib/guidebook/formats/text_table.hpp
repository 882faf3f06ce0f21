#pragma once

#include <optional>
#include <string>
#include <vector>

#include "guidebook/formats/text_layout.hpp"

namespace guidebook {

/// A table's lines: headings underlined, columns as wide as they want or as the width allows, cells
/// wrapped. Nothing if it can't be had in `width` columns without cutting words or squeezing its
/// last column. Every row has a cell for each heading.
[[nodiscard]] std::optional<std::vector<std::string>> table_lines(
    const std::vector<Passage>& headings, const std::vector<std::vector<Passage>>& rows,
    std::size_t width);

}  // namespace guidebook
