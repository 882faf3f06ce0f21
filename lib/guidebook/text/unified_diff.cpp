#include "guidebook/text/unified_diff.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "guidebook/text/sequence_diff.hpp"

namespace guidebook::text {
namespace {

constexpr std::size_t context = 3;

using LineSpan = std::span<const std::string_view>;

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1);
    lines.push_back(text.substr(0, end + 1));
    text.remove_prefix(end + 1);
  }
  return lines;
}

/// A file's name as patch and git read it: a tab ends one with spaces in it, and one with other
/// control characters or quotes stands in quotes.
std::string diff_name(std::string_view file) {
  const auto is_odd = [](char c) { return c == '"' || c == '\\' || (c >= 0 && c < ' '); };
  if (std::none_of(file.begin(), file.end(), is_odd)) {
    return std::string(file) + (file.find(' ') == std::string_view::npos ? "" : "\t");
  }
  std::string quoted = "\"";
  for (const char c : file) {
    if (c == '"' || c == '\\') {
      quoted.append({'\\', c});
    } else if (is_odd(c)) {
      quoted += fmt::format("\\{:03o}", static_cast<unsigned>(c));
    } else {
      quoted += c;
    }
  }
  return quoted + '"';
}

void add_lines(std::string& out, char sign, LineSpan lines) {
  for (const std::string_view line : lines) {
    out += sign;
    out += line;
    if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
  }
}

/// "begin,count", where a stretch of no lines stands behind the one before it.
std::string range(std::size_t begin, std::size_t count) {
  return fmt::format("{},{}", count == 0 ? begin : begin + 1, count);
}

/// Changes that share lines around them, with these.
std::string hunk(LineSpan before, LineSpan after, std::span<const SequenceChange> changes) {
  const SequenceChange& first = changes.front();
  const SequenceChange& last = changes.back();
  const std::size_t lead = std::min(first.before, context);
  const std::size_t begin = first.before - lead;
  const std::size_t new_begin = first.after - lead;
  const std::size_t changed_end = last.before + last.removed;
  const std::size_t end = std::min(changed_end + context, before.size());
  const std::size_t new_end = last.after + last.added + (end - changed_end);
  std::string out = fmt::format("@@ -{} +{} @@\n", range(begin, end - begin),
                                range(new_begin, new_end - new_begin));
  std::size_t done = begin;
  for (const SequenceChange& change : changes) {
    add_lines(out, ' ', before.subspan(done, change.before - done));
    add_lines(out, '-', before.subspan(change.before, change.removed));
    add_lines(out, '+', after.subspan(change.after, change.added));
    done = change.before + change.removed;
  }
  add_lines(out, ' ', before.subspan(done, end - done));
  return out;
}

}  // namespace

std::string unified_diff(std::string_view file, std::string_view before, std::string_view after) {
  const auto old_lines = split_lines(before);
  const auto new_lines = split_lines(after);
  const std::vector<SequenceChange> changes = sequence_changes(old_lines, new_lines);
  if (changes.empty()) return {};
  std::string out = fmt::format("--- {0}\n+++ {0}\n", diff_name(file));
  for (auto first = changes.begin(); first != changes.end();) {
    auto last = first + 1;
    while (last != changes.end() &&
           last->before - (last[-1].before + last[-1].removed) <= 2 * context)
      ++last;
    out += hunk(old_lines, new_lines, {first, last});
    first = last;
  }
  return out;
}

}  // namespace guidebook::text
