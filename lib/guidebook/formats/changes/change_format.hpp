#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "guidebook/compare/guide_change.hpp"

namespace guidebook {

using GuideChanges = std::span<const GuideChange>;

/// A way to print how guides differ: a row in the table, a file of its own.
struct ChangeFormat {
  std::string_view name;
  std::string_view doc;    ///< What it is, without a full stop.
  std::string_view holds;  ///< What of the changes it has and what it loses, in a clause.
  /// `color` is for formats that a terminal shows.
  std::string (*write)(GuideChanges changes, bool color);
};

/// For a reader first.
[[nodiscard]] std::span<const ChangeFormat> change_formats();

/// nullptr if there is none of that name.
[[nodiscard]] const ChangeFormat* find_change_format(std::string_view name);

/// A line for each value that differs, "[-old-]{+new+}", of long texts the words around changes;
/// more lines where the texts have more.
/// Nothing that a terminal would obey but colours. Empty if nothing differs.
[[nodiscard]] std::string write_text_changes(GuideChanges changes, bool color);

/// One object with the numbers of changes and the complete values before and after.
[[nodiscard]] std::string write_json_changes(GuideChanges changes, bool color);

/// Headings and lists as GitHub's Markdown has them, what was removed struck through; every mark
/// in a text stands for itself. Long texts as in the text format. Empty if nothing differs.
[[nodiscard]] std::string write_markdown_changes(GuideChanges changes, bool color);

/// How many records, of one type of row or several, were added, removed, renamed and changed.
struct ChangeCounts {
  std::array<std::size_t, 4> guides{};
  std::array<std::size_t, 4> records{};
};

[[nodiscard]] ChangeCounts count_changes(GuideChanges changes);

/// "guides: 1 changed; records: 2 added, 1 renamed".
[[nodiscard]] std::string to_string(const ChangeCounts& counts);

}  // namespace guidebook
