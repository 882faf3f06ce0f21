#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/diagnostic/diagnostic.hpp"

namespace guidebook {

/// What a source may hold at most (guide-format, "Limits"), counted for each document.
inline constexpr std::size_t max_source_bytes = std::size_t{4} << 20;

/// The text of one YAML document and where it came from. Stays where it is once made: the YAML tree
/// refers to its bytes.
class Source {
 public:
  /// `first_line` is the line of `file` on which `text` begins.
  Source(std::string file, std::string text, std::uint32_t first_line = 1);
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] std::string_view text() const { return text_; }

  /// Where the character with the byte at `offset` stands. An offset past the end is the end.
  [[nodiscard]] Position position(std::size_t offset) const;

  /// The line of the byte at `offset`, as `position` counts them, without looking at the line.
  [[nodiscard]] std::uint32_t line_number(std::size_t offset) const;

  /// The stretch from byte `begin` up to byte `end`, in whole characters.
  [[nodiscard]] SourceRange place(std::size_t begin, std::size_t end) const;

  /// The line that holds the byte at `offset`, without its line end.
  [[nodiscard]] std::string_view line_at(std::size_t offset) const;

  /// An error of `rule` on the bytes from `begin` up to `end`, with the line it stands on, or as
  /// much of it as a reader wants to see.
  [[nodiscard]] Diagnostic error(std::string_view rule, std::size_t begin, std::size_t end,
                                 std::string message, std::string hint = {}) const;

 private:
  /// The text before `offset` has so many code points.
  struct Mark {
    std::size_t offset = 0;
    std::size_t code_points = 0;
  };

  /// Bytes of a line, as errors in it show them.
  struct Excerpt {
    std::size_t begin = 0;
    std::size_t line = 0;  // where that begins
    SharedText text;
  };

  [[nodiscard]] const Excerpt& excerpt_at(std::size_t offset) const;
  [[nodiscard]] std::size_t line_index(std::size_t offset) const;
  [[nodiscard]] std::size_t code_points_before(std::size_t offset) const;

  std::string file_;
  std::string text_;
  std::uint32_t first_line_;
  mutable std::vector<std::uint32_t> line_starts_;  // made when first needed
  mutable std::vector<Mark> marks_;  // along the text, as far as it was asked about long lines
  mutable Excerpt excerpt_;          // the last one: errors of one line share it
};

/// An error of `rule` that concerns a file as a whole.
[[nodiscard]] Diagnostic file_error(std::string_view rule, std::string file, std::string message,
                                    std::string hint = {});

/// Whether there is a file that gives the same each time it is read, as pipes and devices do not.
[[nodiscard]] bool is_regular_file(const std::string& path);

/// Reads a file. Never reads more than `most` bytes: what is larger, endless or unreadable gives
/// nothing and one diagnostic (file-too-large, file-unreadable).
[[nodiscard]] std::optional<std::string> read_file(const std::string& path,
                                                   Diagnostics& diagnostics,
                                                   std::size_t most = max_source_bytes);

/// Reads a file that is regular, for one that nobody named: a pipe or a device could make the
/// reader wait for ever. What is none gives nothing and file-unreadable.
[[nodiscard]] std::optional<std::string> read_regular_file(const std::string& path,
                                                           Diagnostics& diagnostics,
                                                           std::size_t most = max_source_bytes);

/// Reads standard input in the same way.
[[nodiscard]] std::optional<std::string> read_standard_input(Diagnostics& diagnostics,
                                                             std::size_t most);

/// Reads a stream of YAML documents from standard input. Limits count for each document in it: a
/// document that is too large is the last one, and comes only in part.
[[nodiscard]] std::optional<std::string> read_documents(Diagnostics& diagnostics);

/// Whether the bytes are UTF-8 text without control characters. Reports the first that is not
/// (encoding-invalid, control-character).
[[nodiscard]] bool check_encoding(const Source& source, Diagnostics& diagnostics);

/// The first control character in UTF-8 text, tab and line feed being none.
[[nodiscard]] std::optional<char32_t> first_control_character(std::string_view utf8);

}  // namespace guidebook
