#include "guidebook/source/source.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "guidebook/source/descriptor.hpp"
#include "guidebook/text/text.hpp"
#include "guidebook/text/utf8.hpp"

namespace guidebook {
namespace {

// Of a long line, an excerpt shows so much, enough to fill a screen: from one or two steps before
// the place of an error, so that errors near each other have the same.
constexpr std::size_t excerpt_step = 160;
constexpr std::size_t longest_excerpt = 4 * excerpt_step;

// What a read asks for at the least: also the one that finds the end.
constexpr std::size_t least_read = 1024;

constexpr std::string_view byte_order_mark = "\xef\xbb\xbf";

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U; }

struct Character {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The character that the byte at `offset` is part of; what is not UTF-8 is a character a byte.
Character character_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {text.size(), text.size()};
  std::size_t lead = offset;
  while (lead > 0 && offset - lead < 3 && continues_character(text[lead])) --lead;
  const std::size_t end = lead + utf8::decode(text.substr(lead)).size;
  return end > offset ? Character{lead, end} : Character{offset, offset + 1};
}

std::string reason(int error) { return std::generic_category().message(error); }

/// Appends up to `limit` bytes; false (with errno) if reading failed.
bool read_up_to(int fd, std::size_t limit, std::string& out) {
  constexpr std::size_t most = std::size_t{64} << 10;
  while (out.size() < limit) {
    const std::size_t had = out.size();
    // What is reserved suffices for most files; more would have to be cleared for nothing.
    const std::size_t room = std::clamp(out.capacity() - had, least_read, most);
    const std::size_t want = std::min(room, limit - had);
    out.resize(had + want);
    const ssize_t got = ::read(fd, out.data() + had, want);
    if (got < 0 && errno == EINTR) {
      out.resize(had);
      continue;
    }
    out.resize(had + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got < 0) return false;
    if (got == 0) return true;
  }
  return true;
}

Diagnostic unreadable(const std::string& path, int error) {
  return file_error("file-unreadable", path, "cannot read: " + reason(error));
}

/// Reads to the end, into what `text` has reserved; nothing and a diagnostic if that is too far.
std::optional<std::string> read_to_end(int fd, const std::string& path, std::string text,
                                       std::size_t most, Diagnostics& diagnostics) {
  if (!read_up_to(fd, most + 1, text)) {
    diagnostics.push_back(unreadable(path, errno));
    return std::nullopt;
  }
  if (text.size() > most) {
    diagnostics.push_back(
        file_error("file-too-large", path, fmt::format("larger than {} MiB", most >> 20U),
                   most == max_source_bytes ? "a file holds one destination: split it" : ""));
    return std::nullopt;
  }
  return text;
}

}  // namespace

Source::Source(std::string file, std::string text, std::uint32_t first_line)
    : file_(std::move(file)), text_(std::move(text)), first_line_(first_line) {}

std::size_t Source::line_index(std::size_t offset) const {
  if (line_starts_.empty()) {
    constexpr std::size_t short_line = 24;
    line_starts_.reserve(text_.size() / short_line + 1);
    line_starts_.push_back(0);
    for (std::size_t at = text_.find('\n'); at != std::string::npos;
         at = text_.find('\n', at + 1)) {
      line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
    }
  }
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  return static_cast<std::size_t>(after - line_starts_.begin()) - 1;
}

std::size_t Source::code_points_before(std::size_t offset) const {
  constexpr std::size_t distance = 256;
  if (marks_.empty()) marks_.push_back({});
  while (marks_.back().offset + distance < offset) {
    const Mark& last = marks_.back();
    std::size_t next = last.offset + distance;
    while (next < offset && continues_character(text_[next])) ++next;
    const std::string_view between = text().substr(last.offset, next - last.offset);
    marks_.push_back({next, last.code_points + text::length(between)});
  }
  const auto after =
      std::upper_bound(marks_.begin(), marks_.end(), offset,
                       [](std::size_t at, const Mark& mark) { return at < mark.offset; });
  const Mark& mark = *std::prev(after);
  return mark.code_points + text::length(text().substr(mark.offset, offset - mark.offset));
}

Position Source::position(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  offset = character_at(text(), offset).begin;
  const std::size_t line = line_index(offset);
  std::size_t start = line_starts_[line];
  if (line == 0 && text_.starts_with(byte_order_mark)) {
    start = std::min(offset, byte_order_mark.size());
  }
  constexpr std::size_t long_line = 1000;
  const std::size_t column =
      1 + (offset - start < long_line ? text::length(text().substr(start, offset - start))
                                      : code_points_before(offset) - code_points_before(start));
  return {first_line_ + static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(column)};
}

std::uint32_t Source::line_number(std::size_t offset) const {
  return first_line_ + static_cast<std::uint32_t>(line_index(std::min(offset, text_.size())));
}

SourceRange Source::place(std::size_t begin, std::size_t end) const {
  const Character last = character_at(text(), std::max(begin, end));
  return {file_, position(begin), position(last.begin < end ? last.end : last.begin)};
}

std::string_view Source::line_at(std::size_t offset) const {
  const std::size_t index = line_index(std::min(offset, text_.size()));
  const bool is_last = index + 1 == line_starts_.size();
  const std::size_t end = is_last ? text_.size() : line_starts_[index + 1] - 1;
  std::string_view line = text().substr(line_starts_[index], end - line_starts_[index]);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

const Source::Excerpt& Source::excerpt_at(std::size_t offset) const {
  std::string_view line = line_at(offset);
  if (line.data() == text_.data() && line.starts_with(byte_order_mark))
    line.remove_prefix(byte_order_mark.size());
  const auto start = static_cast<std::size_t>(line.data() - text_.data());
  const std::size_t before = std::max(offset, start) - start;
  const std::size_t steps = before / excerpt_step;
  std::size_t from = start + (steps > 1 ? (steps - 1) * excerpt_step : 0);
  while (from > start && continues_character(text_[from])) --from;
  if (excerpt_.begin == from && excerpt_.line == start && !excerpt_.text.empty()) return excerpt_;
  line.remove_prefix(std::min(from - start, line.size()));
  if (std::size_t most = longest_excerpt; line.size() > most) {
    while (most > 0 && continues_character(line[most])) --most;
    line = line.substr(0, most);
  }
  return excerpt_ = {from, start, SharedText(std::string(line))};
}

Diagnostic Source::error(std::string_view rule, std::size_t begin, std::size_t end,
                         std::string message, std::string hint) const {
  const Excerpt& excerpt = excerpt_at(begin);
  begin = std::clamp(begin, excerpt.line, text_.size());
  return {.level = Level::error,
          .rule = std::string(rule),
          .message = std::move(message),
          .hint = std::move(hint),
          .place = place(begin, end),
          .excerpt = excerpt.text,
          .excerpt_column = excerpt.begin == excerpt.line ? 1 : position(excerpt.begin).column,
          .related = {}};
}

Diagnostic file_error(std::string_view rule, std::string file, std::string message,
                      std::string hint) {
  return {.level = Level::error,
          .rule = std::string(rule),
          .message = std::move(message),
          .hint = std::move(hint),
          .place = {.file = std::move(file), .begin = {}, .end = {}},
          .excerpt = {},
          .related = {}};
}

bool is_regular_file(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_regular_file(path, error);
}

std::optional<std::string> read_file(const std::string& path, Diagnostics& diagnostics,
                                     std::size_t most) {
  const Descriptor file(path, O_RDONLY);
  std::string text;
  struct stat status {};
  if (file.get() < 0 || ::fstat(file.get(), &status) != 0) {
    diagnostics.push_back(unreadable(path, errno));
    return std::nullopt;
  }
  if (S_ISREG(status.st_mode)) {
    text.reserve(std::min(static_cast<std::size_t>(status.st_size), most) + least_read);
  }
  return read_to_end(file.get(), path, std::move(text), most, diagnostics);
}

std::optional<std::string> read_regular_file(const std::string& path, Diagnostics& diagnostics,
                                             std::size_t most) {
  std::error_code error;
  if (std::filesystem::exists(path, error) && !is_regular_file(path)) {
    diagnostics.push_back(file_error("file-unreadable", path, "cannot read: not a regular file"));
    return std::nullopt;
  }
  return read_file(path, diagnostics, most);
}

std::optional<std::string> read_documents(Diagnostics& diagnostics) {
  constexpr std::string_view marker = "\n---";
  std::string text;
  std::size_t document = 0;  // Where the last one begins.
  for (std::size_t had = 1; had != text.size() && text.size() - document <= max_source_bytes;) {
    had = text.size();
    if (!read_up_to(STDIN_FILENO, had + max_source_bytes, text)) {
      diagnostics.push_back(unreadable("<stdin>", errno));
      return std::nullopt;
    }
    const std::size_t unsearched = had - std::min(had, marker.size() - 1);
    const std::size_t found = std::string_view(text).substr(unsearched).rfind(marker);
    if (found != std::string_view::npos) document = unsearched + found + 1;
  }
  return text;
}

std::optional<std::string> read_standard_input(Diagnostics& diagnostics, std::size_t most) {
  return read_to_end(STDIN_FILENO, "<stdin>", {}, most, diagnostics);
}

}  // namespace guidebook
