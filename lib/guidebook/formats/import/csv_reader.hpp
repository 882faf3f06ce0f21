#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "guidebook/source/source.hpp"

namespace guidebook {

/// A cell of a table and the bytes it was read from.
struct CsvCell {
  std::string text;
  bool quoted = false;
  std::size_t begin = 0;
  std::size_t end = 0;
};
using CsvRow = std::vector<CsvCell>;

/// How the cells of a table are parted and written.
struct CsvSyntax {
  char separator = ',';
  bool escapes = false;  ///< \t, \n, \r and \\ in cells, which have no quotes.
};

/// The separator of the headings: of comma, semicolon and tab the one that is there most often
/// outside quotes.
[[nodiscard]] char separator_in(std::string_view text);

/// All rows of a table but blank ones, line ends being LF, CRLF or CR. Nothing, and a diagnostic,
/// where quotes are not closed or text follows them.
[[nodiscard]] std::optional<std::vector<CsvRow>> read_csv(const Source& source,
                                                          const CsvSyntax& syntax,
                                                          Diagnostics& diagnostics);

}  // namespace guidebook
