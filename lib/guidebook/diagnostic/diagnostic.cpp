#include "guidebook/diagnostic/diagnostic.hpp"

#include <algorithm>

namespace guidebook {

std::string_view name(Level level) {
  switch (level) {
    case Level::note:
      return "note";
    case Level::warning:
      return "warning";
    case Level::error:
      return "error";
  }
  return "";
}

std::optional<Level> parse_level(std::string_view word) {
  for (const Level level : {Level::note, Level::warning, Level::error}) {
    if (name(level) == word) return level;
  }
  return std::nullopt;
}

bool has_level(std::span<const Diagnostic> diagnostics, Level level) {
  return std::ranges::find(diagnostics, level, &Diagnostic::level) != diagnostics.end();
}

void sort_by_position(Diagnostics& diagnostics) {
  std::stable_sort(
      diagnostics.begin(), diagnostics.end(),
      [](const Diagnostic& a, const Diagnostic& b) { return a.place.begin < b.place.begin; });
}

}  // namespace guidebook
