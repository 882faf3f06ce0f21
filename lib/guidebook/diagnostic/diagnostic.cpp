#include "guidebook/diagnostic/diagnostic.hpp"

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

}  // namespace guidebook
