#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "guidebook/diagnostic/shared_text.hpp"

namespace guidebook {

/// A point in a text file: line and column count from 1, columns in Unicode code points.
/// A line of 0 means "the file as a whole".
struct Position {
  std::uint32_t line = 0;
  std::uint32_t column = 0;

  friend auto operator<=>(const Position&, const Position&) = default;
};

/// A stretch of a file, `end` being the position after its last character.
struct SourceRange {
  std::string file;
  Position begin;
  Position end;
};

enum class Level : std::uint8_t { note, warning, error };

/// "note", "warning" or "error".
[[nodiscard]] std::string_view name(Level level);
[[nodiscard]] std::optional<Level> parse_level(std::string_view word);

/// Another place that helps to understand a finding ("first defined here").
struct Related {
  SourceRange place;
  std::string message;
};

/// A change of the source text that mends a finding.
struct Fix {
  SourceRange place;        ///< What is replaced.
  std::uint32_t begin = 0;  ///< The same as byte offsets in the source.
  std::uint32_t end = 0;
  std::string text;  ///< What stands there instead; holds no line end, nor does what it replaces.
  bool certain = false;  ///< Can be made unasked: it does not change what the author meant.
};

/// Something the user did wrong, as a value: what, where, and what to write instead.
struct Diagnostic {
  Level level = Level::error;
  std::string rule;  ///< Id from the table of rules ("unknown-field"); empty where no rule applies.
  std::string message;  ///< One line, no full stop.
  std::string hint;     ///< What to do about it; may be empty.
  SourceRange place;
  SharedText excerpt;  ///< The source line at `place.begin`, without its line end; may be empty.
  std::uint32_t excerpt_column = 1;  ///< Where in the line it begins: of a long line it is a part.
  std::vector<Related> related;
  std::vector<Fix> fixes;  ///< Ways to mend it, the best first.
};

using Diagnostics = std::vector<Diagnostic>;

/// Whether one of them has this level.
[[nodiscard]] bool has_level(std::span<const Diagnostic> diagnostics, Level level);

/// Sorts by the position in the file; those of one position stay in their order.
void sort_by_position(Diagnostics& diagnostics);

}  // namespace guidebook
