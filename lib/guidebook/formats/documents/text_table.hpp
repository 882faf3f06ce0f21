#pragma once

#include <optional>
#include <string>
#include <vector>

#include "guidebook/formats/documents/text_layout.hpp"

namespace guidebook {

struct TextTable {
  std::vector<Passage> headings;
  std::vector<std::vector<Passage>> rows;  ///< Each has a cell for each heading.
  std::vector<Passage> notes;              ///< Of the rows, set below them; none, or one each.
};

/// Whether each row fits on one line, notes left aside.
[[nodiscard]] bool fits(const TextTable& table, std::size_t width);

/// A table's lines: headings underlined, columns as wide as they want or as the width allows, cells
/// wrapped, rows of more than one line parted. Nothing if `width` columns are too few not to cut
/// words.
[[nodiscard]] std::optional<std::vector<std::string>> table_lines(const TextTable& table,
                                                                  std::size_t width);

}  // namespace guidebook
