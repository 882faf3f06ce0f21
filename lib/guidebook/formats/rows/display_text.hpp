#pragma once

#include <string>
#include <vector>

#include "guidebook/query/table.hpp"

namespace guidebook {

/// A piece of a cell as people read it, in formats made for reading.
struct LinkedText {
  std::string text;
  std::string link;  ///< Where it leads: a web page, "mailto:…", "tel:…"; may be empty.
};

/// A cell for a reader: prices as "20–45 EUR/night", durations as "1h30m", a place by its name,
/// telephone numbers with their labels, shares as percentages, the items of a list parted by
/// commas. What stays a map is compact JSON, texts in several languages too. Nothing is escaped. A
/// missing value has no pieces.
[[nodiscard]] std::vector<LinkedText> display_pieces(const Value& value, const Column& column);

/// The same without links.
[[nodiscard]] std::string display_text(const Value& value, const Column& column);

/// A text of several lines for a table whose cells have <br> between them: each line as `write`
/// gives it, tabs in it as spaces.
[[nodiscard]] std::string in_lines(std::string_view text, std::string (*write)(std::string_view));

/// Whether a column holds numbers, which stand to the right.
[[nodiscard]] bool holds_numbers(const Column& column);

}  // namespace guidebook
