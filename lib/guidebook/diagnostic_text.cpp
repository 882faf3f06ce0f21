#include "guidebook/diagnostic_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "guidebook/text.hpp"

namespace guidebook {
namespace {

constexpr std::size_t most_columns = 100;
constexpr std::size_t columns_before_mark = 40;

std::string_view color_of(Level level) {
  switch (level) {
    case Level::error:
      return "\x1b[1;31m";
    case Level::warning:
      return "\x1b[1;33m";
    case Level::note:
      return "\x1b[1;36m";
  }
  return "";
}

std::string painted(std::string_view text, std::string_view color, bool on) {
  return on ? fmt::format("{}{}\x1b[0m", color, text) : std::string(text);
}

/// The byte at which code point `index` begins.
std::size_t byte_at(std::string_view text, std::size_t index) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const bool begins = (static_cast<unsigned char>(text[at]) & 0xc0U) != 0x80U;
    if (begins && index-- == 0) break;
  }
  return at;
}

std::string shown(std::string_view text) {
  std::string spaces(text);
  std::replace(spaces.begin(), spaces.end(), '\t', ' ');
  return text::visible(spaces);
}

/// The diagnostic's line with its place marked.
MarkedLine marked(const Diagnostic& diagnostic) {
  std::string_view line = diagnostic.excerpt;
  const Place& place = diagnostic.place;
  const std::uint32_t first = diagnostic.excerpt_column;
  if (line.starts_with("\xef\xbb\xbf")) line.remove_prefix(3);
  const std::size_t begin = byte_at(line, place.begin.column - first);
  const bool ends_here = place.end.line == place.begin.line;
  return mark(line, begin, ends_here ? byte_at(line, place.end.column - first) : line.size());
}

}  // namespace

MarkedLine mark(std::string_view line, std::size_t begin, std::size_t end) {
  std::size_t from = 0;
  if (begin > columns_before_mark && line.size() > most_columns) {
    from = begin - columns_before_mark;
    while (from > 0 && (static_cast<unsigned char>(line[from]) & 0xc0U) == 0x80U) --from;
  }
  MarkedLine excerpt;
  excerpt.before = (from > 0 ? "…" : "") + shown(line.substr(from, begin - from));
  const std::size_t left = most_columns - std::min(most_columns - 1, text::width(excerpt.before));
  // A line may have megabytes: no more of it is touched than can be shown.
  excerpt.marked = text::truncate(shown(line.substr(begin, std::min(end - begin, left * 4))), left);
  const std::size_t rest = left - std::min(left, text::width(excerpt.marked));
  if (rest > 0) excerpt.after = text::truncate(shown(line.substr(end, rest * 4)), rest);
  return excerpt;
}

std::string render(const Place& place) {
  std::string file = place.file.empty() ? "guidebook" : text::visible(place.file);
  if (place.begin.line == 0) return file;
  return fmt::format("{}:{}:{}", file, place.begin.line, place.begin.column);
}

std::string render(const Diagnostic& diagnostic, bool color) {
  std::string out = fmt::format("{}: {}: {}", render(diagnostic.place),
                                painted(name(diagnostic.level), color_of(diagnostic.level), color),
                                painted(text::visible(diagnostic.message), "\x1b[1m", color));
  if (!diagnostic.rule.empty()) out += fmt::format(" [{}]", diagnostic.rule);
  out += '\n';
  const std::string number = std::to_string(diagnostic.place.begin.line);
  const std::string margin(diagnostic.excerpt.empty() ? 2 : number.size() + 2, ' ');
  if (!diagnostic.excerpt.empty()) {
    const MarkedLine excerpt = marked(diagnostic);
    const std::size_t under = std::max<std::size_t>(1, text::width(excerpt.marked));
    out += fmt::format("  {} | {}{}{}\n", number, excerpt.before, excerpt.marked, excerpt.after);
    out +=
        fmt::format("{} | {}{}\n", margin, std::string(text::width(excerpt.before), ' '),
                    painted("^" + std::string(under - 1, '~'), color_of(diagnostic.level), color));
  }
  for (const Related& related : diagnostic.related) {
    out += fmt::format("{} = {}: {}\n", margin, related.message, render(related.place));
  }
  if (!diagnostic.hint.empty()) {
    out += fmt::format("{} = {}\n", margin, text::visible(diagnostic.hint));
  }
  return out;
}

}  // namespace guidebook
