#include "guidebook/rules/fix.hpp"

#include <fmt/core.h>

#include <algorithm>

namespace guidebook::validation {
namespace {

constexpr std::size_t context = 3;

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

/// Nothing for a line that is gone.
std::string diff_line(char sign, std::string_view line) {
  if (line.empty()) return {};
  const bool ended = line.ends_with('\n');
  return fmt::format("{}{}{}", sign, line, ended ? "" : "\n\\ No newline at end of file\n");
}

/// The changed lines from `first` up to `last`, and what stands around them.
std::string hunk(const std::vector<std::string_view>& before,
                 const std::vector<std::string_view>& after, std::size_t first, std::size_t last) {
  const std::size_t begin = first - std::min(first, context);
  const std::size_t end = std::min(last + context, before.size());
  const auto from = after.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto to = after.begin() + static_cast<std::ptrdiff_t>(end);
  const auto left = end - begin - static_cast<std::size_t>(std::count(from, to, ""));
  std::string out = fmt::format("@@ -{},{} +{},{} @@\n", begin + 1, end - begin,
                                left == 0 ? begin : begin + 1, left);
  for (std::size_t i = begin; i < end;) {
    if (before[i] == after[i]) {
      out += diff_line(' ', before[i++]);
      continue;
    }
    std::size_t stop = i;
    while (stop < end && before[stop] != after[stop]) ++stop;
    for (std::size_t k = i; k < stop; ++k) out += diff_line('-', before[k]);
    for (std::size_t k = i; k < stop; ++k) out += diff_line('+', after[k]);
    i = stop;
  }
  return out;
}

}  // namespace

std::string apply_fixes(std::string_view text, const std::vector<const Diagnostic*>& findings) {
  std::vector<const Fix*> fixes;
  for (const Diagnostic* finding : findings) {
    const auto certain = std::find_if(finding->fixes.begin(), finding->fixes.end(),
                                      [](const Fix& fix) { return fix.certain; });
    if (certain != finding->fixes.end()) fixes.push_back(&*certain);
  }
  std::stable_sort(fixes.begin(), fixes.end(),
                   [](const Fix* a, const Fix* b) { return a->begin < b->begin; });
  std::string out;
  std::size_t done = 0;
  for (const Fix* fix : fixes) {
    if (fix->begin < done || fix->end > text.size()) continue;
    out += text.substr(done, fix->begin - done);
    out += fix->text;
    done = fix->end;
  }
  out += text.substr(done);
  return out;
}

std::string unified_diff(std::string_view file, std::string_view before, std::string_view after) {
  const auto old_lines = split_lines(before);
  auto new_lines = split_lines(after);
  new_lines.resize(old_lines.size());  // white space after the last line feed may be gone
  std::string out;
  for (std::size_t i = 0; i < old_lines.size(); ++i) {
    if (old_lines[i] == new_lines[i]) continue;
    std::size_t last = i + 1;
    for (std::size_t k = last; k < std::min(last + 2 * context, old_lines.size()); ++k) {
      if (old_lines[k] != new_lines[k]) last = k + 1;
    }
    if (out.empty()) out = fmt::format("--- {0}\n+++ {0}\n", diff_name(file));
    out += hunk(old_lines, new_lines, i, last);
    i = last;
  }
  return out;
}

}  // namespace guidebook::validation
