#include "guidebook/diagnostic/render.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "guidebook/text/terminal_text.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook {
namespace {

constexpr std::size_t usual_columns = 100;
constexpr std::size_t fewest_columns = 20;  // of a line: less of it tells nothing

std::string_view color_of(Level level) {
  switch (level) {
    case Level::error:
      return text::paint::red;
    case Level::warning:
      return text::paint::yellow;
    case Level::note:
      return text::paint::cyan;
  }
  return "";
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

/// The range, with all of the characters that it begins and ends in.
ByteRange in_clusters(std::string_view line, ByteRange part) {
  ByteRange whole = part;
  for (std::size_t at = 0; at < part.end;) {
    const std::size_t next = at + utf8::first_cluster(line.substr(at)).size;
    if (at <= part.begin && part.begin < next) whole.begin = at;
    whole.end = next;
    at = next;
  }
  return whole;
}

/// The longest end of it that fits into `columns`, after "…" where something was cut off.
std::string truncate_front(std::string text, std::size_t columns) {
  std::size_t width = text::width(text);
  if (width <= columns) return text;
  std::string_view end = text;
  while (width + 1 > columns && !end.empty()) {
    const utf8::Cluster cluster = utf8::first_cluster(end);
    width -= cluster.width;
    end.remove_prefix(cluster.size);
  }
  return "…" + std::string(end);
}

/// What has no width, as an escape: "\u200b".
std::string revealed(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto [c, size] = utf8::decode(text);
    out += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c));
    text.remove_prefix(size);
  }
  return out;
}

/// What goes under a line: "   ^~~~".
std::string underline(const MarkedLine& line, std::string_view color, bool on) {
  const std::size_t under = std::max<std::size_t>(1, text::width(line.marked));
  return std::string(text::width(line.before), ' ') +
         text::painted("^" + std::string(under - 1, '~'), color, on);
}

void append_excerpt(std::string& out, const Diagnostic& diagnostic, const Look& look) {
  const std::string number = std::to_string(diagnostic.place.begin.line);
  const std::size_t margin = number.size() + 5;  // "  3 | "
  const std::size_t columns =
      look.width == 0 ? usual_columns : std::max(look.width, fewest_columns + margin) - margin;
  const MarkedLine line = mark(diagnostic.excerpt, place_in_excerpt(diagnostic), columns);
  const auto edge = [&](std::string_view text) {
    return text::painted(text, text::paint::blue, look.color);
  };
  out += fmt::format("  {} {}{}{}\n", edge(number + " |"), line.before, line.marked, line.after);
  out += fmt::format("  {} {}\n", edge(std::string(number.size(), ' ') + " |"),
                     underline(line, color_of(diagnostic.level), look.color));
}

std::string shortened(std::string_view message) {
  constexpr std::size_t columns = 200;
  return text::truncate(text::visible(message), columns);
}

}  // namespace

ByteRange place_in_excerpt(const Diagnostic& diagnostic) {
  const std::string_view line = diagnostic.excerpt;
  const auto& [file, begin, end] = diagnostic.place;
  const auto at = [&](const Position& position) {
    return byte_at(line, position.column - std::min(diagnostic.excerpt_column, position.column));
  };
  return {at(begin), end.line == begin.line ? at(end) : line.size()};
}

MarkedLine mark(std::string_view line, ByteRange what, std::size_t columns) {
  const auto [begin, end] = in_clusters(line, what);
  MarkedLine out;
  out.before = shown(line.substr(0, begin));
  out.marked = shown(line.substr(begin, end - begin));
  out.after = shown(line.substr(end));
  if (end > begin && text::width(out.marked) == 0) {
    out.marked = revealed(line.substr(begin, end - begin));
  }
  const std::size_t marked = text::width(out.marked);
  if (text::width(out.before) + marked + text::width(out.after) <= columns) return out;
  out.before = truncate_front(std::move(out.before), columns * 2 / 5);
  const std::size_t left = columns - text::width(out.before);
  out.marked = text::truncate(out.marked, left);
  out.after = text::truncate(out.after, left - text::width(out.marked));
  return out;
}

std::string render(const SourceRange& place) {
  std::string file = place.file.empty() ? "guidebook" : text::visible(place.file);
  if (place.begin.line == 0) return file;
  return fmt::format("{}:{}:{}", file, place.begin.line, place.begin.column);
}

std::string render(const Diagnostic& diagnostic, const Look& look) {
  std::string out = fmt::format(
      "{}: {}: {}", text::painted(render(diagnostic.place), text::paint::bold, look.color),
      text::painted(name(diagnostic.level), color_of(diagnostic.level), look.color),
      text::painted(text::visible(diagnostic.message), text::paint::bold, look.color));
  if (!diagnostic.rule.empty()) out += fmt::format(" [{}]", diagnostic.rule);
  out += '\n';
  std::size_t margin = 2;
  if (!diagnostic.excerpt.empty()) {
    append_excerpt(out, diagnostic, look);
    margin = std::to_string(diagnostic.place.begin.line).size() + 2;
  }
  const std::string more =
      std::string(margin, ' ') + text::painted(" =", text::paint::blue, look.color) + ' ';
  for (const Related& related : diagnostic.related) {
    out += fmt::format("{}{}: {}\n", more, text::visible(related.message), render(related.place));
  }
  if (!diagnostic.hint.empty()) out += more + text::visible(diagnostic.hint) + '\n';
  return out;
}

std::string render(const UserError& error) {
  std::string out = shortened(error.message);
  if (error.text.empty()) return out;
  const std::size_t begin = std::min(error.range.begin, error.text.size());
  const std::size_t end = std::clamp(error.range.end, begin, error.text.size());
  const MarkedLine line = mark(error.text, {begin, end});
  out += fmt::format("\n  {}{}{}\n  {}\n", line.before, line.marked, line.after,
                     underline(line, {}, false));
  if (!error.hint.empty()) out += fmt::format("  {}\n", shortened(error.hint));
  return out;
}

}  // namespace guidebook
